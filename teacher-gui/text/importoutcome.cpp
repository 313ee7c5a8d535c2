// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/importoutcome.h"

#include "teacher-gui/roster/core/importwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace chamada::teacher {

namespace {

using Fate = ComparedStudent::Kind;

LeftOutRow leftOut(const RosterProblem &problem)
{
    return {problem.line, problem.student, problem.name, inWords(problem)};
}

LeftOutRow leftOut(const ComparedStudent &doubtful)
{
    const auto &[student, name] = doubtful.row.student;
    const QString why = QCoreApplication::translate("ImportText", "Is on the list as %1");
    return {doubtful.row.line, student.text(), name, why.arg(doubtful.known->student.text())};
}

/// Returns the reading with the students who have left or whose rows are hidden, for a user who wants them.
RosterReading withDoubtful(RosterReading reading)
{
    QSet<StudentId> taken;
    for (const RosterRow &row : reading.students)
        taken.insert(row.student.student);
    QList<RosterProblem> rest;
    for (const RosterProblem &problem : reading.problems) {
        const auto student = offeredStudent(problem);
        if (!student)
            rest.append(problem);
        else if (!taken.contains(student->student)) {
            taken.insert(student->student);
            reading.students.append({problem.line, *student});
        }
    }
    reading.problems = rest;
    std::stable_sort(reading.students.begin(), reading.students.end(),
        [](const RosterRow &a, const RosterRow &b) { return a.line < b.line; });
    return reading;
}

} // namespace

RosterChange ImportOutcome::change() const
{
    RosterChange change;
    for (const ComparedStudent &student : taken)
        if (student.kind != Fate::Same)
            change.put.append(student.row.student);
    return change;
}

ImportOutcome outcomeOf(const RosterImport &import, const QList<RosterLine> &roster, bool takesDoubtful)
{
    const RosterReading reading = takesDoubtful ? withDoubtful(import.reading()) : import.reading();
    const RosterComparison comparison = compareRoster(reading, roster);
    ImportOutcome outcome;
    outcome.gone = comparison.gone;
    for (const RosterProblem &problem : reading.problems)
        outcome.leftOut.append(leftOut(problem));
    for (const ComparedStudent &student : comparison.students) {
        if (student.kind == Fate::Doubtful && !takesDoubtful)
            outcome.leftOut.append(leftOut(student));
        else
            outcome.taken.append(student);
    }
    std::stable_sort(outcome.leftOut.begin(), outcome.leftOut.end(),
        [](const LeftOutRow &a, const LeftOutRow &b) { return a.line < b.line; });
    return outcome;
}

} // namespace chamada::teacher
