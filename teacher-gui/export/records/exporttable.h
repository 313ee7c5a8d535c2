// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace chamada::teacher {

/// The type that a spreadsheet gives to the cells of a column.
enum class ColumnType {
    Text, ///< never changed, whatever it looks like
    Number,
    Date, ///< yyyy-mm-dd
    Time, ///< hh:mm:ss
};

struct ExportColumn {
    QString title;
    ColumnType type = ColumnType::Text;
};

/// A table that leaves the program, whatever the format of its file.
struct ExportTable {
    QString name; ///< of the sheet, where the format has sheets: at most 31 characters, none of []:*?/ or backslash
    QList<ExportColumn> columns;
    QList<QStringList> rows; ///< each with a cell per column
};

} // namespace chamada::teacher
