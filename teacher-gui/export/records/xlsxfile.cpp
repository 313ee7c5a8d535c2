// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/xlsxfile.h"

#include "common/domain/cellguard.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// The numbers of formats that every spreadsheet program shows in the style of its user's country.
enum BuiltInFormat : uint8_t { ShortDate = 14, LongTime = 21, PlainText = 49 };

/// Returns the width of a column in characters, within limits.
double widthOf(const ExportTable &table, qsizetype column)
{
    constexpr qsizetype least = 8;
    constexpr qsizetype most = 48;
    constexpr qsizetype margin = 2;
    qsizetype width = std::max(least, table.columns[column].title.size());
    for (const QStringList &row : table.rows) {
        const QString &cell = row[column];
        const qsizetype lineEnd = cell.indexOf(u'\n');
        width = std::max(width, lineEnd < 0 ? cell.size() : lineEnd);
    }
    return static_cast<double>(std::min(width, most) + margin);
}

/// Writes one workbook into a file.
class XlsxWriter {
public:
    XlsxWriter(const QString &path, const QString &temporary);

    /// Returns whether the whole file was written.
    bool write(const ExportTable &table);

private:
    lxw_format *formatOf(ColumnType type);
    void writeCell(lxw_row_t row, lxw_col_t column, ColumnType type, const QString &cell);
    bool writeNumber(lxw_row_t row, lxw_col_t column, const QString &cell);
    bool writeTime(lxw_row_t row, lxw_col_t column, ColumnType type, const QString &cell);
    void writeText(lxw_row_t row, lxw_col_t column, const QString &cell, lxw_format *format);
    void check(lxw_error error) { m_isWhole = m_isWhole && error == LXW_NO_ERROR; }

    QByteArray m_temporary;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_time = nullptr;
    bool m_isWhole = true;
};

XlsxWriter::XlsxWriter(const QString &path, const QString &temporary)
    : m_temporary(QFile::encodeName(temporary))
{
    lxw_workbook_options options{};
    options.tmpdir = m_temporary.data();
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
}

bool XlsxWriter::write(const ExportTable &table)
{
    m_sheet = workbook_add_worksheet(m_book, table.name.toUtf8().constData());
    m_isWhole = m_sheet && table.rows.size() < LXW_ROW_MAX;
    lxw_format *title = workbook_add_format(m_book);
    format_set_bold(title);
    m_text = formatOf(ColumnType::Text);
    m_date = formatOf(ColumnType::Date);
    m_time = formatOf(ColumnType::Time);
    for (qsizetype i = 0; m_isWhole && i < table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        lxw_format *format = table.columns[i].type == ColumnType::Text ? m_text : nullptr;
        check(worksheet_set_column(m_sheet, column, column, widthOf(table, i), format));
        writeText(0, column, table.columns[i].title, title);
        for (qsizetype row = 0; row < table.rows.size(); ++row)
            writeCell(static_cast<lxw_row_t>(row + 1), column, table.columns[i].type, table.rows[row][i]);
    }
    if (m_sheet)
        worksheet_freeze_panes(m_sheet, 1, 0);
    check(workbook_close(m_book));
    return m_isWhole;
}

lxw_format *XlsxWriter::formatOf(ColumnType type)
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_num_format_index(format,
        type == ColumnType::Text       ? PlainText
            : type == ColumnType::Date ? ShortDate
                                       : LongTime);
    return format;
}

void XlsxWriter::writeCell(lxw_row_t row, lxw_col_t column, ColumnType type, const QString &cell)
{
    const bool isValue = type == ColumnType::Number ? writeNumber(row, column, cell)
                                                    : type != ColumnType::Text && writeTime(row, column, type, cell);
    if (!isValue && !cell.isEmpty())
        writeText(row, column, storedText(cell), m_text);
}

bool XlsxWriter::writeNumber(lxw_row_t row, lxw_col_t column, const QString &cell)
{
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    if (isNumber)
        check(worksheet_write_number(m_sheet, row, column, number, nullptr));
    return isNumber;
}

/// Returns false for what is no date or time of day, or before the first one of a spreadsheet.
bool XlsxWriter::writeTime(lxw_row_t row, lxw_col_t column, ColumnType type, const QString &cell)
{
    constexpr double secondsOfDay = 24 * 60 * 60;
    const QDate first(1899, 12, 30); // day 0 for every date since March 1900
    const QDate date = QDate::fromString(cell, Qt::ISODate);
    const QTime time = QTime::fromString(cell, Qt::ISODate);
    const bool isDate = type == ColumnType::Date;
    if (isDate ? date < QDate(1900, 3, 1) : !time.isValid())
        return false;
    const double number = isDate ? static_cast<double>(first.daysTo(date)) : QTime(0, 0).secsTo(time) / secondsOfDay;
    check(worksheet_write_number(m_sheet, row, column, number, isDate ? m_date : m_time));
    return true;
}

void XlsxWriter::writeText(lxw_row_t row, lxw_col_t column, const QString &cell, lxw_format *format)
{
    // Readers take _x000D_ for a character's number (ECMA-376 part 1, 22.9.2.19), so the first sign is written as such.
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    const QByteArray text = QString(cell).replace(escape, u"_x005F_"_s).toUtf8();
    check(worksheet_write_string(m_sheet, row, column, text.constData(), format));
}

} // namespace

QByteArray xlsxFile(const ExportTable &table)
{
    const QTemporaryDir folder; // the library writes only into files
    QFile file(folder.filePath(u"table.xlsx"_s));
    if (!folder.isValid() || !XlsxWriter(file.fileName(), folder.path()).write(table))
        return {};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace chamada::teacher
