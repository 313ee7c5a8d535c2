// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/clipboardtable.h"

#include "common/domain/cellguard.h"
#include "teacher-gui/export/sheetcontent.h"

#include <QCoreApplication>
#include <QDate>
#include <QMimeData>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString clipboardText(const char *text)
{
    return QCoreApplication::translate("ClipboardTable", text);
}

/// Writes a table cell by cell in the formats of the clipboard.
class ClipboardWriter {
public:
    explicit ClipboardWriter(const ExportTable &table);

    std::unique_ptr<QMimeData> write();

private:
    void writeRow(const QStringList &row, qsizetype line);
    void writeHtml(const QString &cell, ColumnType type);
    void writeGnumeric(const QString &cell, ColumnType type, qsizetype line, qsizetype column);

    const ExportTable &m_table;
    const QString m_space = u"http://www.gnumeric.org/v10.dtd"_s;
    QString m_text;
    QString m_html = u"<meta charset='utf-8'><table>"_s;
    QByteArray m_gnumeric;
    QXmlStreamWriter m_xml;
};

ClipboardWriter::ClipboardWriter(const ExportTable &table)
    : m_table(table)
    , m_xml(&m_gnumeric)
{
}

std::unique_ptr<QMimeData> ClipboardWriter::write()
{
    m_xml.writeStartDocument();
    m_xml.writeNamespace(m_space, u"gnm"_s);
    m_xml.writeStartElement(m_space, u"ClipboardRange"_s);
    m_xml.writeAttribute(u"Cols"_s, QString::number(m_table.columns.size()));
    m_xml.writeAttribute(u"Rows"_s, QString::number(m_table.rows.size() + 1));
    m_xml.writeAttribute(u"BaseCol"_s, u"0"_s);
    m_xml.writeAttribute(u"BaseRow"_s, u"0"_s);
    m_xml.writeStartElement(m_space, u"Cells"_s);
    QStringList titles;
    for (const ExportColumn &column : m_table.columns)
        titles.append(column.title);
    writeRow(titles, 0);
    for (qsizetype i = 0; i < m_table.rows.size(); ++i)
        writeRow(m_table.rows[i], i + 1);
    m_xml.writeEndDocument();
    auto data = std::make_unique<QMimeData>();
    data->setText(m_text);
    data->setHtml(m_html + u"</table>"_s);
    data->setData(u"application/x-gnumeric"_s, m_gnumeric);
    return data;
}

void ClipboardWriter::writeRow(const QStringList &row, qsizetype line)
{
    m_html += u"<tr>"_s;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString cell = row[i].simplified();
        const ColumnType type = line == 0 ? ColumnType::Text : m_table.columns[i].type;
        m_text += (i == 0 ? QString() : u"\t"_s) + (type == ColumnType::Text ? guardedCell(cell) : cell);
        writeHtml(cell, type);
        writeGnumeric(cell, type, line, i);
    }
    m_html += u"</tr>"_s;
    m_text += u'\n';
}

void ClipboardWriter::writeHtml(const QString &cell, ColumnType type)
{
    constexpr QStringView ofFormulas = u"=+-@"; // programs that do not know the two attributes would evaluate it
    const bool isFormula = !cell.isEmpty() && ofFormulas.contains(cell.front());
    // Excel and LibreOffice each have their own attribute for a text cell.
    m_html += type == ColumnType::Text ? u"<td style='mso-number-format:\"\\@\"' sdnum='1033;0;@'>"_s : u"<td>"_s;
    m_html += (isFormula ? u"'"_s : QString()) + cell.toHtmlEscaped() + u"</td>"_s;
}

void ClipboardWriter::writeGnumeric(const QString &cell, ColumnType type, qsizetype line, qsizetype column)
{
    if (cell.isEmpty())
        return;
    m_xml.writeStartElement(m_space, u"Cell"_s);
    m_xml.writeAttribute(u"Row"_s, QString::number(line));
    m_xml.writeAttribute(u"Col"_s, QString::number(column));
    const QDate date = type == ColumnType::Date ? QDate::fromString(cell, Qt::ISODate) : QDate();
    const bool isNumber = type == ColumnType::Number || date.isValid();
    m_xml.writeAttribute(u"ValueType"_s, isNumber ? u"40"_s : u"60"_s); // a number or a string
    if (date.isValid())
        m_xml.writeAttribute(u"ValueFormat"_s, u"yyyy-mm-dd"_s);
    m_xml.writeCharacters(date.isValid() ? QString::number(QDate(1899, 12, 30).daysTo(date))
            : isNumber                   ? cell
                                         : storedText(cell));
    m_xml.writeEndElement();
}

} // namespace

std::unique_ptr<QMimeData> clipboardTable(const ExportTable &table)
{
    return ClipboardWriter(table).write();
}

ExportTable tableForPeople(const QList<RecordedCall> &calls)
{
    ExportTable table;
    for (const RecordedCall &call : calls) {
        const SheetContent sheet = sheetOf(call);
        if (table.columns.isEmpty()) {
            table.columns = {{clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Class")), ColumnType::Number},
                {clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Title"))},
                {clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Date")), ColumnType::Date}};
            for (const SheetColumn &column : sheet.columns.sliced(1))
                table.columns.append({column.heading});
        }
        const Report &report = call.entry.report;
        const QStringList about{
            report.classId.toText(), report.title, report.started.toLocal().toString(u"yyyy-MM-dd"_s)};
        for (const QStringList &row : sheet.rows)
            table.rows.append(about + row.sliced(1));
    }
    return table;
}

} // namespace chamada::teacher
