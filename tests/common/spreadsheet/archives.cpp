// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/spreadsheet/archives.h"

#include "common/spreadsheet/workbookreader.h"

#include <zip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray relationships(const QByteArrayList &typesAndTargets)
{
    QByteArray xml = "<Relationships xmlns=\"" + package + "\">";
    for (qsizetype i = 0; i < typesAndTargets.size(); i += 2)
        xml += "<Relationship Id=\"r" + QByteArray::number(i / 2) + "\" Type=\"" + document + '/' + typesAndTargets[i]
            + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>";
    return xml + "</Relationships>";
}

QString line(const TextRow &row, const WorkbookSheet &sheet)
{
    const bool isHidden = sheet.hiddenLines.contains(row.line);
    return QString::number(row.line) + (isHidden ? u"*: "_s : u": "_s) + row.cells.join(u'|');
}

} // namespace

QByteArray archiveOf(const Parts &parts)
{
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    zip_source_keep(source);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t *data =
            zip_source_buffer(archive, part.value().constData(), static_cast<zip_uint64_t>(part.value().size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.key().toUtf8().constData(), data, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

Parts xlsxParts(const QByteArray &sheetData)
{
    return {
        {u"_rels/.rels"_s, relationships({"officeDocument", "xl/workbook.xml"})},
        {u"xl/_rels/workbook.xml.rels"_s, relationships({"worksheet", "worksheets/sheet1.xml"})},
        {u"xl/workbook.xml"_s,
            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + document
                + "\"><sheets><sheet name=\"Turma\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"},
        {u"xl/worksheets/sheet1.xml"_s,
            "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheetData + "</sheetData></worksheet>"},
    };
}

QByteArray xlsxOf(const QByteArray &sheetData, const QByteArray &styles)
{
    Parts parts = xlsxParts(sheetData);
    parts.insert(u"xl/styles.xml"_s, "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>");
    parts.insert(
        u"xl/_rels/workbook.xml.rels"_s, relationships({"worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"}));
    return archiveOf(parts);
}

QByteArray odsOf(const QByteArray &rows)
{
    const QByteArray names = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray root = "<office:document-content";
    for (const QByteArray &name : QByteArrayList{"office", "table", "text", "style"})
        root += " xmlns:" + name + "=\"" + names + name + ":1.0\"";
    return archiveOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
        {u"content.xml"_s,
            root + "><office:body><office:spreadsheet><table:table table:name=\"Turma\">" + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

QString shown(const WorkbookRead &read)
{
    if (const auto *problem = std::get_if<WorkbookProblem>(&read))
        return u"problem: "_s + QString::number(static_cast<int>(problem->kind)) + u' ' + problem->detail;
    QStringList lines;
    for (const WorkbookSheet &sheet : std::get<QList<WorkbookSheet>>(read)) {
        lines.append(sheet.name + (sheet.hidden ? u"*"_s : QString()));
        for (const TextRow &row : sheet.rows)
            lines.append(line(row, sheet));
        if (sheet.uncalculated > 0)
            lines.append(u"uncalculated: "_s + QString::number(sheet.uncalculated));
    }
    return lines.join(u'\n');
}

QString rowsOf(const QByteArray &bytes)
{
    return shown(readWorkbook(bytes)).split(u'\n').sliced(1).join(u" / "_s);
}

std::optional<WorkbookProblem::Kind> problemOf(const QByteArray &bytes)
{
    const WorkbookRead read = readWorkbook(bytes);
    const auto *problem = std::get_if<WorkbookProblem>(&read);
    return problem ? std::optional(problem->kind) : std::nullopt;
}

} // namespace chamada::test
