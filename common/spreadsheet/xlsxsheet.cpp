// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/xlsxsheet.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Decodes characters that are written as _x000D_, and an underscore that is written as _x005F_ to protect such text.
QString withoutEscapes(const QString &text)
{
    constexpr qsizetype length = QStringView(u"_x000D_").size();
    qsizetype found = text.indexOf(u"_x"_s);
    if (found < 0)
        return text;
    QString decoded;
    qsizetype done = 0;
    for (; found >= 0; found = text.indexOf(u"_x"_s, found)) {
        bool isHex = found + length <= text.size() && text[found + length - 1] == u'_';
        const QChar c(isHex ? QStringView(text).sliced(found + 2, 4).toUShort(&isHex, 16) : ushort(0));
        if (!isHex || c.isSurrogate()) {
            found += 2;
            continue;
        }
        decoded += QStringView(text).sliced(done, found - done);
        decoded += c;
        done = found += length;
    }
    return decoded + QStringView(text).sliced(done);
}

/// Reads a string's plain or rich text (elements t and r), without phonetic guides.
QString readString(XmlPart &xml)
{
    QString text;
    while (xml.nextChild()) {
        if (xml.name() == u"t")
            text += xml.text();
        else if (xml.name() == u"r")
            text += readString(xml);
        else
            xml.skip();
    }
    return text;
}

void readNumberFormats(XmlPart &xml, QHash<int, NumberFormat> &formats)
{
    while (xml.nextChild() && xml.control().addItems(1)) {
        const QXmlStreamAttributes attributes = xml.attributes();
        const int id = attribute(attributes, u"numFmtId").toInt();
        formats.insert(id, numberFormatOf(attribute(attributes, u"formatCode")));
        xml.skip();
    }
}

enum class CellType { Number, SharedText, Text, Boolean, Error, Date };

/// A cell as the file describes it.
struct XlsxCell {
    CellType type = CellType::Number;
    int style = 0;
    bool hasFormula = false;
    QString value; ///< or the text of a cell that holds its own
};

CellType cellTypeOf(QStringView name)
{
    if (name == u"s")
        return CellType::SharedText;
    if (name == u"str" || name == u"inlineStr")
        return CellType::Text;
    if (name == u"b")
        return CellType::Boolean;
    if (name == u"e")
        return CellType::Error;
    return name == u"d" ? CellType::Date : CellType::Number;
}

/// Returns the column of a reference such as AB12, from 0.
std::optional<int> columnOf(QStringView reference)
{
    constexpr int letters = 26;
    int column = 0;
    for (qsizetype i = 0; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z'; ++i) {
        column = column * letters + (reference[i].unicode() - u'A' + 1);
        if (column > ReadControl::MaxColumns)
            return std::nullopt;
    }
    return column > 0 ? std::optional(column - 1) : std::nullopt;
}

/// Reads the attributes of a cell and moves to its column, which is the next one if the file does not tell.
XlsxCell startCell(XmlPart &xml, SheetBuilder &sheet)
{
    XlsxCell cell;
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"r") {
            const auto column = columnOf(attribute.value());
            if (column)
                sheet.moveTo(*column);
            else
                xml.fail(u"a cell's reference"_s);
        } else if (attribute.name() == u"s") {
            cell.style = attribute.value().toInt();
        } else if (attribute.name() == u"t") {
            cell.type = cellTypeOf(attribute.value());
        }
    }
    return cell;
}

QString sharedText(const XlsxCell &cell, const CellContext &context, const XmlPart &xml)
{
    bool isNumber = false;
    const int index = cell.value.toInt(&isNumber);
    if (isNumber && index >= 0 && index < context.strings.size())
        return context.strings[index];
    xml.fail(u"a shared string that does not exist"_s);
    return {};
}

QString textOf(const XlsxCell &cell, const CellContext &context, const XmlPart &xml)
{
    if (cell.value.isEmpty())
        return {};
    switch (cell.type) {
    case CellType::SharedText:
        return sharedText(cell, context, xml);
    case CellType::Text:
        return withoutEscapes(cell.value);
    case CellType::Boolean:
        return isTrue(cell.value) ? u"TRUE"_s : u"FALSE"_s;
    case CellType::Date:
        return shownDate(cell.value);
    case CellType::Error:
        return cell.value;
    case CellType::Number:
        break;
    }
    const bool isKnown = cell.style >= 0 && cell.style < context.formats.size();
    return shownNumber(cell.value, isKnown ? context.formats[cell.style] : NumberFormat(), context.dates);
}

void readCell(XmlPart &xml, const CellContext &context, SheetBuilder &sheet)
{
    XlsxCell cell = startCell(xml, sheet);
    while (xml.nextChild()) {
        if (xml.name() == u"v") {
            cell.value = xml.text();
        } else if (xml.name() == u"is") {
            cell.value = readString(xml);
        } else {
            cell.hasFormula |= xml.name() == u"f";
            xml.skip();
        }
    }
    if (cell.hasFormula && cell.value.isEmpty() && cell.type != CellType::Text)
        sheet.addUncalculated();
    sheet.addCells(textOf(cell, context, xml));
}

void readRow(XmlPart &xml, const CellContext &context, SheetBuilder &sheet)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView number = attribute(attributes, u"r");
    bool isNumber = true;
    const int line = number.isEmpty() ? 0 : number.toInt(&isNumber);
    if (!isNumber || line < 0)
        xml.fail(u"a row's number"_s);
    const bool isHidden = isTrue(attribute(attributes, u"hidden"));
    sheet.startRow(line, isHidden ? SheetBuilder::Visibility::Hidden : SheetBuilder::Visibility::Shown);
    while (xml.nextChild()) {
        if (xml.name() == u"c")
            readCell(xml, context, sheet);
        else
            xml.skip();
    }
    sheet.endRow();
}

} // namespace

QStringList readSharedStrings(XmlPart &xml)
{
    QStringList strings;
    while (xml.nextChild()) {
        if (xml.name() == u"si") {
            strings.append(withoutEscapes(readString(xml)));
            xml.control().addItems(1, strings.last().size());
        } else {
            xml.skip();
        }
    }
    return strings;
}

QList<NumberFormat> readCellFormats(XmlPart &xml)
{
    QHash<int, NumberFormat> codes;
    QList<NumberFormat> formats;
    while (xml.nextChild()) {
        if (xml.name() == u"numFmts") {
            readNumberFormats(xml, codes);
        } else if (xml.name() == u"cellXfs") {
            while (xml.nextChild() && xml.control().addItems(1)) {
                const QXmlStreamAttributes attributes = xml.attributes();
                const int id = attribute(attributes, u"numFmtId").toInt();
                formats.append(codes.contains(id) ? codes.value(id) : builtInFormat(id));
                xml.skip();
            }
        } else {
            xml.skip();
        }
    }
    return formats;
}

void readXlsxSheet(XmlPart &xml, const CellContext &context, SheetBuilder &sheet)
{
    while (xml.nextChild()) {
        if (xml.name() != u"sheetData") {
            xml.skip();
            continue;
        }
        while (xml.nextChild()) {
            if (xml.name() == u"row")
                readRow(xml, context, sheet);
            else
                xml.skip();
        }
    }
}

} // namespace chamada
