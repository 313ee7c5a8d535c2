// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordreader.h"

#include "common/domain/textfile.h"
#include "teacher-gui/export/records/csvstyle.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordjson.h"
#include "teacher-gui/export/records/widetable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace chamada {

namespace {

using Kind = RecordProblem::Kind;

constexpr qint64 LargestFile = 64LL << 20; // far more than the calls of a teacher's career

bool holds(const TextRow &headings, Column column)
{
    return std::any_of(headings.cells.begin(), headings.cells.end(),
        [column](const QString &heading) { return columnFrom(textOfCell(heading)) == column; });
}

bool holdsAMeeting(const TextRow &headings)
{
    return std::any_of(headings.cells.begin(), headings.cells.end(),
        [](const QString &heading) { return isMeetingHeading(textOfCell(heading)); });
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

RecordsRead recordsFromTable(const QString &text)
{
    if (text.trimmed().isEmpty())
        return failedWith(Kind::Empty);
    const QList<TextRow> rows = rowsOf(text);
    if (rows.isEmpty())
        return failedWith(Kind::Unknown);
    if (holds(rows.first(), Column::Status))
        return readLongTable(rows);
    return holdsAMeeting(rows.first()) ? readWideTable(rows) : failedWith(Kind::Unknown);
}

RecordsRead recordsFromText(const QString &text)
{
    const RecordsRead read = text.trimmed().startsWith(u'{') ? recordsFromJson(text.toUtf8()) : recordsFromTable(text);
    const auto *calls = std::get_if<QList<RecordedCall>>(&read);
    return calls && calls->isEmpty() ? failedWith(Kind::Empty) : read;
}

} // namespace

RecordsRead recordsFromBytes(const QByteArray &bytes)
{
    if (fileKindOf(bytes) != FileKind::Text)
        return failedWith(Kind::NotText);
    // Other encodings are not guessed: a wrong guess would stay in the diary forever.
    const TextEncoding encoding = guessEncoding(bytes);
    const bool isSure = encoding == TextEncoding::Utf8 || encoding == TextEncoding::Utf16;
    const auto text = isSure ? decoded(bytes, encoding) : std::nullopt;
    return text ? recordsFromText(*text) : failedWith(Kind::Encoding);
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

} // namespace chamada
