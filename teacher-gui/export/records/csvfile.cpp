// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/csvfile.h"

#include "common/domain/cellguard.h"
#include "common/domain/csv.h"

#include <QLocale>

namespace chamada::teacher {

CsvStyle excelStyleFor(const QLocale &locale)
{
    return locale.decimalPoint() == QStringLiteral(",") ? CsvStyle::ExcelPortuguese : CsvStyle::Excel;
}

QByteArray csvFile(const ExportTable &table, CsvStyle style)
{
    const QChar separator = style == CsvStyle::ExcelPortuguese ? u';' : u',';
    QString text = style == CsvStyle::Plain ? QString() : QString(QChar(QChar::ByteOrderMark));
    QStringList titles;
    for (const ExportColumn &column : table.columns)
        titles.append(guardedCell(column.title));
    text += quotedRow(titles, separator);
    for (const QStringList &row : table.rows) {
        QStringList cells = row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            if (table.columns[i].type == ColumnType::Text)
                cells[i] = guardedCell(cells[i]);
        text += quotedRow(cells, separator);
    }
    return text.toUtf8();
}

} // namespace chamada::teacher
