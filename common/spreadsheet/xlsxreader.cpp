// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/xlsxreader.h"

#include "common/spreadsheet/xlsxpackage.h"
#include "common/spreadsheet/xlsxsheet.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Kind = WorkbookProblem::Kind;
using Relationships = QHash<QString, Relationship>;

CellContext readContext(
    ZipArchive &archive, const Relationships &relationships, const WorkbookPart &workbook, ReadControl &control)
{
    CellContext context;
    context.dates = workbook.isFrom1904 ? DateSystem::From1904 : DateSystem::From1900;
    if (const QString styles = targetOf(relationships, u"styles"); !styles.isEmpty())
        readPart(archive, styles, control, [&](XmlPart &xml) { context.formats = readCellFormats(xml); });
    if (const QString strings = targetOf(relationships, u"sharedStrings"); !strings.isEmpty())
        readPart(archive, strings, control, [&](XmlPart &xml) { context.strings = readSharedStrings(xml); });
    return context;
}

qint64 sizeOfAll(const ZipArchive &archive, const Relationships &relationships)
{
    qint64 size = 0;
    for (const Relationship &relationship : relationships)
        size += archive.claimedSize(relationship.target);
    return size;
}

WorkbookSheet readSheet(
    ZipArchive &archive, const QString &part, const SheetEntry &entry, const CellContext &context, ReadControl &control)
{
    const auto visibility = entry.isHidden ? SheetBuilder::Visibility::Hidden : SheetBuilder::Visibility::Shown;
    SheetBuilder sheet(entry.name, visibility, control);
    readPart(archive, part, control, [&](XmlPart &xml) { readXlsxSheet(xml, context, sheet); });
    return sheet.takeSheet();
}

} // namespace

QList<WorkbookSheet> readXlsx(ZipArchive &archive, ReadControl &control)
{
    const QString main = targetOf(relationshipsOf(archive, {}, control), u"officeDocument");
    if (main.endsWith(u".bin"_s))
        control.fail(Kind::BinaryExcel, main);
    if (main.isEmpty())
        control.fail(Kind::NotASpreadsheet);
    if (control.isStopped())
        return {};
    const WorkbookPart workbook = readWorkbookPart(archive, main, control);
    if (control.isStopped())
        return {};
    const Relationships relationships = relationshipsOf(archive, main, control);
    control.expectBytes(sizeOfAll(archive, relationships));
    const CellContext context = readContext(archive, relationships, workbook, control);
    QList<WorkbookSheet> sheets;
    for (const SheetEntry &entry : workbook.sheets) {
        const Relationship relationship = relationships.value(entry.relationship);
        if (relationship.type == u"worksheet" && !control.isStopped())
            sheets.append(readSheet(archive, relationship.target, entry, context, control));
    }
    return sheets;
}

} // namespace chamada
