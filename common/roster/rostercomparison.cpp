// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/rostercomparison.h"

#include "common/roster/plainwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace chamada {

namespace {

using Fate = ComparedStudent::Kind;

/// Returns the ID without leading zeros and signs.
QString coreOf(const StudentId &student)
{
    QString core;
    for (const QChar c : student.text())
        if (c.isLetterOrNumber() && (c != u'0' || !core.isEmpty()))
            core.append(c);
    return core;
}

/// Finds students of the roster by ID, and by a similar ID with the same name.
class KnownStudents {
public:
    explicit KnownStudents(const QList<RosterLine> &roster)
    {
        for (const RosterLine &line : roster) {
            m_names.insert(line.student, line.name);
            m_similar.insert(coreOf(line.student), line);
        }
    }

    ComparedStudent compare(const RosterRow &row) const
    {
        const auto &[student, name] = row.student;
        if (const auto known = m_names.constFind(student); known != m_names.cend()) {
            const bool isSame = name.isEmpty() || name == *known;
            return {isSame ? Fate::Same : Fate::Renamed, row, RosterLine{student, *known}};
        }
        const QString folded = foldedName(name);
        const auto similar = m_similar.equal_range(coreOf(student));
        const auto found = std::find_if(similar.first, similar.second,
            [&](const RosterLine &line) { return folded.isEmpty() || foldedName(line.name) == folded; });
        if (found != similar.second)
            return {Fate::Doubtful, row, *found};
        return {Fate::New, row, std::nullopt};
    }

private:
    QHash<StudentId, QString> m_names;
    QMultiHash<QString, RosterLine> m_similar;
};

/// Returns the same for "Souza, Ana" and "Ana Souza".
QString nameKey(const QString &name)
{
    QStringList words = foldedName(name).split(u' ');
    words.sort();
    return words.join(u' ');
}

/// Returns what identifies the students of rows that were not taken for another reason than having left.
QSet<QString> unreadStudents(const RosterReading &reading)
{
    QSet<QString> unread;
    for (const RosterProblem &problem : reading.problems) {
        if (problem.kind == RosterProblem::Kind::Left)
            continue;
        unread.insert(problem.student.toUpper());
        unread.insert(nameKey(problem.name));
    }
    return unread;
}

/// A row with a broken quote may be anybody's.
bool allIsRead(const RosterReading &reading)
{
    return !reading.students.isEmpty()
        && std::none_of(reading.problems.begin(), reading.problems.end(),
            [](const RosterProblem &problem) { return problem.kind == RosterProblem::Kind::BrokenQuote; });
}

} // namespace

RosterComparison compareRoster(const RosterReading &reading, const QList<RosterLine> &roster)
{
    RosterComparison comparison;
    const KnownStudents known(roster);
    QSet<StudentId> inList;
    for (const RosterRow &row : reading.students) {
        const ComparedStudent compared = known.compare(row);
        inList.insert(compared.known ? compared.known->student : row.student.student);
        comparison.students.append(compared);
    }
    if (!allIsRead(reading))
        return comparison;
    const QSet<QString> unread = unreadStudents(reading);
    for (const RosterLine &line : roster)
        if (!inList.contains(line.student) && !unread.contains(line.student.text())
            && (line.name.isEmpty() || !unread.contains(nameKey(line.name))))
            comparison.gone.append(line);
    return comparison;
}

} // namespace chamada
