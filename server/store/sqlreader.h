// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>

#include <functional>

namespace chamada::server {

/// A row of a result. It is valid only within the call that passes it.
class SqlRow {
public:
    SqlRow() = default;
    Q_DISABLE_COPY_MOVE(SqlRow)

    /// Returns the column's value; a null variant for NULL.
    virtual QVariant value(int column) const = 0;

protected:
    ~SqlRow() = default;
};

/// Returns false if a row is not acceptable.
using RowReader = std::function<bool(const SqlRow &)>;

/// The read interface that all databases share.
class SqlReader {
public:
    virtual ~SqlReader() = default;

    /// Calls `row` for each row until it returns false. Returns whether all rows were read and accepted, so that an
    /// aborted read does not look complete.
    virtual bool each(const QString &sql, const RowReader &row) = 0;
};

} // namespace chamada::server
