// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace chamada {

/// The read interface that all databases share.
class SqlReader {
public:
    virtual ~SqlReader() = default;

    /// Calls `row` for each row until it returns false. Returns whether all rows were read and accepted, so that an
    /// aborted read does not look complete.
    virtual bool each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row) = 0;
};

} // namespace chamada
