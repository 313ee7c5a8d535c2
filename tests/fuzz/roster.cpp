// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/text.h"
#include "common/domain/textfile.h"
#include "common/roster/arrangedrows.h"
#include "common/roster/rostercomparison.h"
#include "common/roster/separators.h"
#include "tests/fuzz/target.h"

#include <QSet>

#include <array>

using namespace chamada;
using namespace chamada::fuzz;

namespace {

constexpr std::array encodings{TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252,
    TextEncoding::CodePage850, TextEncoding::Latin1};

qsizetype skippedRows(const RosterReading &reading)
{
    qsizetype skipped = 0;
    for (const RosterNotice &notice : reading.notices)
        if (notice.kind == RosterNotice::Kind::SameStudent || notice.kind == RosterNotice::Kind::OtherClass)
            skipped += notice.count;
    return skipped;
}

/// Requires that every row is a student, a problem or counted, and a server accepts every student.
RosterReading requireWhole(const QList<TextRow> &rows, const RosterColumns &columns)
{
    const RosterReading reading = readRoster(rows, columns);
    const qsizetype titles = columns.titleRow + 1;
    require(reading.students.size() + reading.problems.size() + skippedRows(reading) + titles == rows.size());
    QSet<StudentId> students;
    for (const auto &[number, line] : reading.students) {
        require(!students.contains(line.student));
        require(line.name.isEmpty() != columns.hasNames() && isValid(line.name, textrule::name));
        students.insert(line.student);
    }
    for (const RosterProblem &problem : reading.problems) {
        require(problem.line >= problem.earlierLine);
        require(problem.kind != RosterProblem::Kind::Left || offeredStudent(problem));
    }
    return reading;
}

/// Requires that each student of the first table is known when it comes again, and none of them is gone.
void requireCompared(const RosterReading &reading)
{
    QList<RosterLine> roster;
    for (const RosterRow &row : reading.students)
        roster.append(row.student);
    const RosterComparison comparison = compareRoster(reading, roster);
    require(comparison.gone.isEmpty());
    for (const ComparedStudent &student : comparison.students)
        require(student.kind == ComparedStudent::Kind::Same);
}

void requireRead(const QList<TextRow> &rows)
{
    const FoundColumns found = findColumns(rows);
    for (const ColumnQuestion &question : found.questions)
        require(question.kind == ColumnQuestion::Kind::NoStudent || question.candidates.size() > 1);
    requireCompared(requireWhole(rows, found.columns));
    requireWhole(rows, {.student = 0, .name = 1});
}

void requireRead(const QString &text, Separator separator)
{
    const QList<TextRow> rows = splitText(text, separator);
    int before = 0;
    for (const TextRow &row : rows) {
        require(row.line >= before);
        before = row.line;
    }
    requireRead(rows);
    requireRead(arrangedRows(rows));
}

} // namespace

/// Fuzzes a roster file in every encoding and with every separator, and with the guessed ones.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    const FileKind kind = fileKindOf(bytes);
    require(kind != FileKind::Text || decoded(bytes, guessEncoding(bytes)));
    QStringList tried;
    for (const TextEncoding encoding : encodings) {
        const auto read = decoded(bytes, encoding);
        if (!read || tried.contains(*read))
            continue; // ASCII text is the same in most encodings
        requireRead(*read, guessSeparator(*read));
        tried.append(*read);
    }
    const QString text = QString::fromUtf8(bytes);
    for (const Separator separator : rosterSeparators())
        requireRead(text, separator);
    return 0;
}
