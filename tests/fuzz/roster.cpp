// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/rostertable.h"
#include "common/domain/text.h"
#include "common/domain/textfile.h"
#include "tests/fuzz/target.h"

#include <QSet>

#include <array>

using namespace chamada;
using namespace chamada::fuzz;

namespace {

constexpr std::array encodings{
    TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252, TextEncoding::Latin1};

/// Requires that every row is a student or a problem, line numbers grow, and a server accepts every student.
void requireWhole(const QList<TextRow> &rows, const RosterColumns &columns)
{
    const RosterReading reading = readRoster(rows, columns);
    const qsizetype titles = columns.header ? 1 : 0;
    require(reading.students.size() + reading.problems.size() + titles == rows.size());
    QSet<StudentId> students;
    for (const auto &[number, line] : reading.students) {
        require(!students.contains(line.student));
        require(!line.name.isEmpty() && isValid(line.name, textrule::name));
        students.insert(line.student);
    }
    for (const RosterProblem &problem : reading.problems)
        require(problem.line > problem.earlierLine);
}

void requireRead(const QString &text, QChar separator)
{
    const QList<TextRow> rows = readTable(text, separator);
    int before = 0;
    for (const TextRow &row : rows) {
        require(row.line > before);
        before = row.line;
    }
    requireWhole(rows, guessColumns(rows));
    requireWhole(rows, {0, 1, false});
}

} // namespace

/// Fuzzes a roster file in every encoding and with every separator, and with the guessed ones.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    const bool isText = fileKindOf(bytes) == FileKind::Text;
    require(!isText || decoded(bytes, guessEncoding(bytes)));
    QStringList tried;
    for (const TextEncoding encoding : encodings) {
        const auto read = decoded(bytes, encoding);
        if (!read || tried.contains(*read))
            continue; // ASCII text is the same in most encodings
        requireRead(*read, guessSeparator(*read));
        tried.append(*read);
    }
    const QString text = QString::fromUtf8(bytes);
    for (const QChar separator : rosterSeparators())
        requireRead(text, separator);
    return 0;
}
