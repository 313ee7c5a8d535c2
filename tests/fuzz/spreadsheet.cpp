// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/readcontrol.h"
#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::fuzz;

namespace {

/// Returns the part of an archive that an input is put into by its first letter; empty for an input that is a file.
QString partOf(char letter)
{
    switch (letter) {
    case 'R':
        return u"xl/_rels/workbook.xml.rels"_s;
    case 'W':
        return u"xl/workbook.xml"_s;
    case 'S':
        return u"xl/worksheets/sheet1.xml"_s;
    case 'T':
        return u"xl/sharedStrings.xml"_s;
    case 'F':
        return u"xl/styles.xml"_s;
    case 'O':
        return u"content.xml"_s;
    default:
        return {};
    }
}

/// Puts the input into a workbook, since hardly a mutation of a compressed archive is one.
QByteArray fileOf(const QByteArray &input)
{
    const QString part = partOf(input.isEmpty() ? '\0' : input.front());
    if (part.isEmpty())
        return input;
    if (part == u"content.xml")
        return test::archiveOf({{part, input.sliced(1)}});
    test::Parts parts = test::xlsxParts("<row r='1'><c r='A1' t='s' s='0'><v>0</v></c><c s='1'><v>38046</v></c></row>");
    parts[u"xl/_rels/workbook.xml.rels"_s].replace("</R",
        "<Relationship Id='s' Type='/styles' Target='styles.xml'/>"
        "<Relationship Id='t' Type='/sharedStrings' Target='/xl/sharedStrings.xml'/></R");
    parts.insert(u"xl/styles.xml"_s, "<s><cellXfs><xf/><xf numFmtId='14'/></cellXfs></s>");
    parts.insert(u"xl/sharedStrings.xml"_s, "<sst><si><t>Ana</t></si></sst>");
    parts.insert(part, input.sliced(1));
    return test::archiveOf(parts);
}

/// Requires ascending rows with text within the limits of a sheet.
void requireWhole(const WorkbookSheet &sheet)
{
    int before = 0;
    for (const TextRow &row : sheet.rows) {
        require(row.line > before && row.line <= ReadControl::MaxRows);
        require(!row.cells.isEmpty() && row.cells.size() <= ReadControl::MaxColumns && !row.cells.last().isEmpty());
        before = row.line;
    }
    require(sheet.hiddenLines.size() <= sheet.rows.size());
    require(std::is_sorted(sheet.hiddenLines.begin(), sheet.hiddenLines.end()));
}

} // namespace

/// Fuzzes the reader of spreadsheets with files and with single parts of them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const WorkbookRead read = readWorkbook(fileOf(bytesOf(data, size).toByteArray()));
    if (const auto *sheets = std::get_if<QList<WorkbookSheet>>(&read))
        std::for_each(sheets->begin(), sheets->end(), requireWhole);
    else
        require(std::get<WorkbookProblem>(read).kind != WorkbookProblem::Kind::Unreadable);
    return 0;
}
