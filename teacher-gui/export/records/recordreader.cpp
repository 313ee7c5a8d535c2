// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordreader.h"

#include "common/domain/cellguard.h"
#include "common/domain/textfile.h"
#include "common/spreadsheet/workbookreader.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordjson.h"
#include "teacher-gui/export/records/widetable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace chamada::teacher {

namespace {

using Kind = RecordProblem::Kind;

constexpr qint64 LargestFile = 64LL << 20; // far more than the calls of a teacher's career

bool holds(const TextRow &headings, Column column)
{
    return std::any_of(headings.cells.begin(), headings.cells.end(),
        [column](const QString &heading) { return columnFrom(originalText(heading)) == column; });
}

bool holdsAMeeting(const TextRow &headings)
{
    return std::any_of(headings.cells.begin(), headings.cells.end(),
        [](const QString &heading) { return isMeetingHeading(originalText(heading)); });
}

/// Returns the rows, split at the separator that yields a student column; empty if there is none.
QList<TextRow> rowsOf(QStringView text)
{
    const QStringView beginning = text.trimmed();
    const qsizetype end = beginning.indexOf(u'\n');
    const QStringView firstLine = end < 0 ? beginning : beginning.first(end);
    for (const QChar separator : {u',', u';', u'\t'})
        if (const auto rows = readTable(firstLine, separator); !rows.isEmpty() && holds(rows.first(), Column::Student))
            return readTable(text, separator);
    return {};
}

RecordsRead recordsFromRows(const QList<TextRow> &rows)
{
    if (rows.isEmpty() || !holds(rows.first(), Column::Student))
        return failedWith(Kind::Unknown);
    if (holds(rows.first(), Column::Status))
        return readLongTable(rows);
    return holdsAMeeting(rows.first()) ? readWideTable(rows) : failedWith(Kind::Unknown);
}

RecordsRead recordsFromText(const QString &text)
{
    const QString content = text.trimmed();
    if (content.startsWith(u'{'))
        return recordsFromJson(text.toUtf8());
    return content.isEmpty() ? failedWith(Kind::Empty) : recordsFromRows(rowsOf(text));
}

/// Reads the first sheet that holds calls; a spreadsheet may have added others.
RecordsRead recordsFromWorkbook(const QByteArray &bytes)
{
    const WorkbookRead workbook = readWorkbook(bytes, {}, LineBreaks::Kept);
    if (const auto *problem = std::get_if<WorkbookProblem>(&workbook))
        return failedWith(problem->kind == WorkbookProblem::Kind::TooLarge ? Kind::TooLarge
                : problem->kind == WorkbookProblem::Kind::NotASpreadsheet  ? Kind::NotText
                                                                           : Kind::BadSpreadsheet);
    for (const WorkbookSheet &sheet : std::get<QList<WorkbookSheet>>(workbook))
        if (!sheet.rows.isEmpty() && holds(sheet.rows.first(), Column::Student))
            return recordsFromRows(sheet.rows);
    return failedWith(Kind::Unknown);
}

RecordsRead notEmpty(RecordsRead read)
{
    const auto *calls = std::get_if<QList<RecordedCall>>(&read);
    return calls && calls->isEmpty() ? failedWith(Kind::Empty) : read;
}

bool isWorkbook(FileKind kind)
{
    return kind == FileKind::Spreadsheet || kind == FileKind::CompoundFile || kind == FileKind::SpreadsheetXml
        || kind == FileKind::Html;
}

} // namespace

RecordsRead recordsFromBytes(const QByteArray &bytes)
{
    const FileKind kind = fileKindOf(bytes);
    if (isWorkbook(kind))
        return notEmpty(recordsFromWorkbook(bytes));
    if (kind != FileKind::Text)
        return failedWith(Kind::NotText);
    // Other encodings are not guessed: a wrong guess would stay in the diary forever.
    const TextEncoding encoding = guessEncoding(bytes);
    const bool isSure = encoding == TextEncoding::Utf8 || encoding == TextEncoding::Utf16;
    const auto text = isSure ? decoded(bytes, encoding) : std::nullopt;
    return text ? notEmpty(recordsFromText(*text)) : failedWith(Kind::Encoding);
}

RecordsRead recordsFromFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failedWith(Kind::Unreadable);
    if (file.size() > LargestFile)
        return failedWith(Kind::TooLarge);
    const QByteArray bytes = file.readAll();
    return file.error() == QFile::NoError ? recordsFromBytes(bytes) : failedWith(Kind::Unreadable);
}

} // namespace chamada::teacher
