// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/spreadsheetml.h"

#include "common/spreadsheet/numberformat.h"
#include "common/spreadsheet/sheetbuilder.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Formats = QHash<QString, NumberFormat>;
using Visibility = SheetBuilder::Visibility;

Formats readStyles(XmlPart &xml)
{
    Formats formats;
    while (xml.nextChild()) {
        const QString id = attribute(xml.attributes(), u"ID").toString();
        while (xml.nextChild()) {
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == u"NumberFormat" && xml.control().addItems(1, id.size()))
                formats.insert(id, numberFormatOf(attribute(attributes, u"Format")));
            xml.skip();
        }
    }
    return formats;
}

/// Returns the text of a cell's data. Dates have a type of their own, so a format for dates says nothing of a number.
QString readData(XmlPart &xml, const NumberFormat &format)
{
    const QString type = attribute(xml.attributes(), u"Type").toString();
    const QString text = xml.text();
    if (type == u"DateTime")
        return shownDate(text);
    if (type == u"Boolean")
        return isTrue(text.trimmed()) ? u"TRUE"_s : u"FALSE"_s;
    if (type != u"Number")
        return text;
    const bool isDate = format.kind == NumberFormat::Kind::Date;
    return shownNumber(text.trimmed(), isDate ? NumberFormat() : format, DateSystem::From1900);
}

void readCell(XmlPart &xml, const Formats &formats, SheetBuilder &sheet)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const NumberFormat format = formats.value(attribute(attributes, u"StyleID").toString());
    if (const int index = attribute(attributes, u"Index").toInt(); index > 0)
        sheet.moveTo(index - 1);
    QString text;
    while (xml.nextChild()) {
        if (xml.name() == u"Data")
            text = readData(xml, format);
        else
            xml.skip();
    }
    sheet.addCells(text);
    sheet.addCells({}, attribute(attributes, u"MergeAcross").toInt());
}

void readRow(XmlPart &xml, const Formats &formats, SheetBuilder &sheet)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const bool isHidden = isTrue(attribute(attributes, u"Hidden"));
    sheet.startRow(attribute(attributes, u"Index").toInt(), isHidden ? Visibility::Hidden : Visibility::Shown);
    while (xml.nextChild()) {
        if (xml.name() == u"Cell")
            readCell(xml, formats, sheet);
        else
            xml.skip();
    }
    sheet.endRow();
    if (const int further = attribute(attributes, u"Span").toInt(); further > 0) {
        sheet.startRow(0);
        sheet.endRow(further);
    }
}

WorkbookSheet readSheet(XmlPart &xml, const Formats &formats)
{
    SheetBuilder sheet(attribute(xml.attributes(), u"Name").toString(), Visibility::Shown, xml.control());
    bool isHidden = false;
    while (xml.nextChild()) {
        if (xml.name() != u"Table" && xml.name() != u"WorksheetOptions") {
            xml.skip();
            continue;
        }
        while (xml.nextChild()) {
            isHidden |= xml.name() == u"Visible"; // SheetHidden or SheetVeryHidden
            if (xml.name() == u"Row")
                readRow(xml, formats, sheet);
            else
                xml.skip();
        }
    }
    WorkbookSheet read = sheet.takeSheet();
    read.hidden = isHidden;
    return read;
}

} // namespace

QList<WorkbookSheet> readSpreadsheetMl(XmlPart &xml)
{
    QList<WorkbookSheet> sheets;
    Formats formats;
    while (xml.nextChild()) {
        if (xml.name() == u"Styles")
            formats = readStyles(xml);
        else if (xml.name() == u"Worksheet")
            sheets.append(readSheet(xml, formats));
        else
            xml.skip();
    }
    return sheets;
}

} // namespace chamada
