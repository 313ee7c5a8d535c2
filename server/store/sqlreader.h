// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace chamada {

/// A database that can be read, whichever it is.
class SqlReader {
public:
    virtual ~SqlReader() = default;

    /// Calls back for each row, until one is refused. Whether all rows were there and none was refused: a read that
    /// breaks off must not look like the end.
    virtual bool each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row) = 0;
};

} // namespace chamada
