// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/odsreader.h"

#include "common/spreadsheet/numberformat.h"
#include "common/spreadsheet/sheetbuilder.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Visibility = SheetBuilder::Visibility;

/// Returns an attribute of the office namespace. Extensions have attributes of the same names.
QStringView officeAttribute(const QXmlStreamAttributes &attributes, QStringView name)
{
    constexpr QStringView space = u"urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == name && attribute.namespaceUri() == space)
            return attribute.value();
    return {};
}

/// Returns a number of repetitions, at least 1.
int countOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    return std::max(attribute(attributes, name).toInt(), 1);
}

/// Appends text as the format means it: white space is one blank, at the beginning none.
void appendCollapsed(QString &text, QStringView characters)
{
    for (const QChar c : characters) {
        if (!c.isSpace() || c == QChar::Nbsp)
            text += c;
        else if (!text.isEmpty() && text.back() != u' ' && text.back() != u'\n')
            text += u' ';
    }
}

/// Reads the text of a paragraph or of a part of it, without notes and phonetic guides.
void readParagraph(XmlPart &xml, QString &text)
{
    constexpr int mostBlanks = 100;
    for (;;) {
        const auto token = xml.nextToken();
        if (token == QXmlStreamReader::EndElement)
            return;
        if (token == QXmlStreamReader::Characters) {
            appendCollapsed(text, xml.characters());
        } else if (token == QXmlStreamReader::StartElement) {
            const QStringView name = xml.name();
            if (name == u"s")
                text += QString(std::min(countOf(xml.attributes(), u"c"), mostBlanks), u' ');
            else if (name == u"tab")
                text += u' ';
            else if (name == u"line-break")
                text += u'\n';
            if (name == u"annotation" || name == u"note" || name == u"ruby-text")
                xml.skip();
            else
                readParagraph(xml, text);
        }
    }
}

/// Returns a time such as PT13H30M00S as 13:30:00.
QString timeText(QStringView duration)
{
    static const QRegularExpression form(u"^PT(\\d+)H(\\d+)M(\\d+)"_s);
    const auto match = form.match(duration.toString());
    if (!match.hasMatch())
        return duration.toString();
    QStringList parts = match.capturedTexts().sliced(1);
    for (QString &part : parts)
        part = part.rightJustified(2, u'0');
    return parts.join(u':');
}

/// Returns the text of a cell from its value and from the text that the program shows.
QString textOf(const QXmlStreamAttributes &attributes, const QString &shown)
{
    const QStringView type = officeAttribute(attributes, u"value-type");
    if (type == u"date")
        return shownDate(officeAttribute(attributes, u"date-value"));
    if (type == u"time")
        return timeText(officeAttribute(attributes, u"time-value"));
    if (type == u"float" || type == u"currency")
        return shownNumber(officeAttribute(attributes, u"value").toString(), shown);
    if (type == u"string" && shown.isEmpty())
        return officeAttribute(attributes, u"string-value").toString();
    return shown;
}

/// Returns the cell's paragraphs, each on a line. Notes and drawings are left out. Where line breaks become blanks, an
/// empty paragraph leaves no trace.
QString readShownText(XmlPart &xml)
{
    QStringList paragraphs;
    while (xml.nextChild()) {
        if (xml.name() != u"p") {
            xml.skip();
            continue;
        }
        QString paragraph;
        readParagraph(xml, paragraph);
        if (!paragraph.isEmpty() || xml.control().lineBreaks() == LineBreaks::Kept)
            paragraphs.append(paragraph);
    }
    return paragraphs.join(u'\n');
}

void readRow(XmlPart &xml, SheetBuilder &sheet)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView visibility = attribute(attributes, u"visibility");
    const bool isHidden = visibility == u"collapse" || visibility == u"filter";
    sheet.startRow(0, isHidden ? Visibility::Hidden : Visibility::Shown);
    while (xml.nextChild()) {
        const QXmlStreamAttributes cell = xml.attributes();
        const int count = countOf(cell, u"number-columns-repeated");
        if (xml.name() == u"table-cell") {
            sheet.addCells(textOf(cell, readShownText(xml)), count);
        } else {
            if (xml.name() == u"covered-table-cell")
                sheet.addCells({}, count);
            xml.skip();
        }
    }
    sheet.endRow(countOf(attributes, u"number-rows-repeated"));
}

/// Reads the rows of a table or of a group of rows.
void readRows(XmlPart &xml, SheetBuilder &sheet)
{
    while (xml.nextChild()) {
        const QStringView name = xml.name();
        if (name == u"table-row")
            readRow(xml, sheet);
        else if (name == u"table-row-group" || name == u"table-header-rows" || name == u"table-rows")
            readRows(xml, sheet);
        else
            xml.skip();
    }
}

/// Returns the names of the table styles whose tables are hidden.
QSet<QString> readHiddenStyles(XmlPart &xml)
{
    QSet<QString> hidden;
    while (xml.nextChild()) {
        const QString style = attribute(xml.attributes(), u"name").toString();
        while (xml.nextChild()) {
            const QXmlStreamAttributes properties = xml.attributes();
            if (xml.name() == u"table-properties" && attribute(properties, u"display") == u"false"
                && xml.control().addItems(1, style.size()))
                hidden.insert(style);
            xml.skip();
        }
    }
    return hidden;
}

void readTables(XmlPart &xml, const QSet<QString> &hiddenStyles, QList<WorkbookSheet> &sheets)
{
    while (xml.nextChild()) {
        if (xml.name() != u"table") {
            xml.skip();
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const bool isHidden = hiddenStyles.contains(attribute(attributes, u"style-name").toString());
        SheetBuilder sheet(attribute(attributes, u"name").toString(), isHidden ? Visibility::Hidden : Visibility::Shown,
            xml.control());
        readRows(xml, sheet);
        sheets.append(sheet.takeSheet());
    }
}

} // namespace

QList<WorkbookSheet> readOds(XmlPart &xml)
{
    QList<WorkbookSheet> sheets;
    QSet<QString> hiddenStyles;
    bool isSpreadsheet = false;
    while (xml.nextChild()) {
        if (xml.name() == u"automatic-styles") {
            hiddenStyles = readHiddenStyles(xml);
        } else if (xml.name() != u"body") {
            xml.skip();
        } else if (xml.nextChild()) {
            isSpreadsheet = xml.name() == u"spreadsheet";
            if (isSpreadsheet)
                readTables(xml, hiddenStyles, sheets);
            else
                xml.skip();
            xml.skip();
        }
    }
    if (!isSpreadsheet)
        xml.control().fail(WorkbookProblem::Kind::NotASpreadsheet);
    return sheets;
}

bool isEncryptedOds(ZipArchive &archive, ReadControl &control)
{
    const QString manifest = u"META-INF/manifest.xml"_s;
    bool isEncrypted = false;
    if (!archive.contains(manifest))
        return false;
    readPart(archive, manifest, control, [&](XmlPart &xml) {
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                isEncrypted |= xml.name() == u"encryption-data";
                xml.skip();
            }
        }
    });
    return isEncrypted;
}

} // namespace chamada
