// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/rostercolumns.h"

#include "common/roster/columnprofile.h"
#include "common/roster/emailids.h"
#include "common/roster/enrolment.h"
#include "common/roster/namecolumns.h"
#include "common/roster/titlerow.h"

#include <algorithm>
#include <functional>

namespace chamada {

namespace {

using Question = ColumnQuestion::Kind;
using Profiles = QList<ColumnProfile>;

QList<int> columnsWith(const Profiles &profiles, const std::function<bool(const ColumnProfile &)> &test)
{
    QList<int> columns;
    for (int column = 0; column < profiles.size(); ++column)
        if (test(profiles[column]))
            columns.append(column);
    return columns;
}

/// Returns whether enough cells may be what the title says. Below a short list stand nearly as many other rows.
bool isTitled(const ColumnProfile &profile)
{
    const qsizetype share = profile.title.rank == 0 ? 3 : 2;
    return profile.title.role == TitleRole::Student && profile.filled > 0 && profile.usable * share >= profile.filled;
}

/// Titles in other words, and "Aluno" above IDs, exclude nothing.
bool isUntitled(const ColumnProfile &profile)
{
    return profile.title.role == TitleRole::Unknown || profile.title.role == TitleRole::FullName;
}

int bestRank(const Profiles &profiles, const QList<int> &columns)
{
    const auto best = std::min_element(
        columns.begin(), columns.end(), [&](int a, int b) { return profiles[a].title.rank < profiles[b].title.rank; });
    return best == columns.end() ? WeakTitle : profiles[*best].title.rank;
}

/// Drops columns that are worse than others: mostly empty ones, row numbers, and copies.
QList<int> withoutWorse(const Profiles &profiles, const QList<int> &columns)
{
    qsizetype most = 0;
    bool isNumbered = true;
    for (const int column : columns) {
        most = std::max(most, profiles[column].filled);
        isNumbered = isNumbered && profiles[column].isRowNumber();
    }
    QList<int> left;
    for (const int column : columns) {
        const ColumnProfile &profile = profiles[column];
        const bool isCopy = std::any_of(
            left.begin(), left.end(), [&](int earlier) { return profiles[earlier].cells == profile.cells; });
        if (profile.filled * 2 >= most && (isNumbered || !profile.isRowNumber()) && !isCopy)
            left.append(column);
    }
    return left;
}

/// Returns the columns that have about as many different cells as the one that has most.
QList<int> mostDistinct(const Profiles &profiles, const QList<int> &columns)
{
    qsizetype most = 0;
    for (const int column : columns)
        most = std::max(most, profiles[column].distinct);
    QList<int> best;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(best),
        [&](int column) { return profiles[column].distinct * 5 >= most * 4; });
    return best;
}

/// Returns the columns that may hold the student IDs; one if it is sure, none if none is.
QList<int> studentColumns(const Profiles &profiles)
{
    const QList<int> titled = columnsWith(profiles, &isTitled);
    const int rank = bestRank(profiles, titled);
    const auto isBest = [rank](const ColumnProfile &profile) {
        return isTitled(profile) && profile.title.rank == rank && (rank == 0 || !profile.mayBeRowNumber())
            && (rank < WeakTitle || (profile.holdsStudents() && profile.distinct * 10 >= profile.filled * 9));
    };
    if (const QList<int> best = columnsWith(profiles, isBest); !best.isEmpty())
        return withoutWorse(profiles, best);
    const QList<int> untitled = columnsWith(
        profiles, [](const ColumnProfile &profile) { return isUntitled(profile) && profile.holdsStudents(); });
    if (!untitled.isEmpty())
        return withoutWorse(profiles, mostDistinct(profiles, untitled));
    return columnsWith(profiles, [](const ColumnProfile &profile) { return emailsHoldIds(profile.cells); });
}

/// Returns the columns that the user may want although nothing says that they hold student IDs.
QList<int> possibleColumns(const Profiles &profiles)
{
    return columnsWith(profiles, [](const ColumnProfile &profile) {
        const bool isTitle = profile.title.role == TitleRole::Student || profile.title.role == TitleRole::RowNumber;
        const qsizetype likely =
            profile.count(CellKind::Student) + (isTitle ? profile.count(CellKind::ShortNumber) : 0);
        const bool mayBe = isTitle || isUntitled(profile);
        return mayBe && profile.filled > 0 && (likely * 2 >= profile.filled || profile.isRowNumber());
    });
}

ColumnQuestion questionOf(Question kind, const Profiles &profiles, const QList<int> &columns)
{
    constexpr qsizetype shownValues = 3;
    ColumnQuestion question{kind, {}};
    for (const int column : columns) {
        QStringList values = profiles[column].cells;
        values.removeAll(QString());
        question.candidates.append({column, profiles[column].titleText, values.mid(0, shownValues)});
    }
    return question;
}

int bestTitled(const Profiles &profiles, TitleRole role)
{
    const QList<int> columns = columnsWith(
        profiles, [role](const ColumnProfile &profile) { return profile.title.role == role && profile.filled > 0; });
    const auto best = std::min_element(
        columns.begin(), columns.end(), [&](int a, int b) { return profiles[a].title.rank < profiles[b].title.rank; });
    return best == columns.end() ? -1 : *best;
}

qsizetype countOf(const ColumnProfile &profile, Enrolment enrolment)
{
    return std::count_if(profile.cells.begin(), profile.cells.end(),
        [enrolment](const QString &cell) { return enrolmentOf(cell) == enrolment; });
}

/// Prefers a column in which somebody has left. A column without a title must hold little else than statuses.
int statusColumn(const Profiles &profiles)
{
    int best = -1;
    qsizetype most = -1;
    for (int column = 0; column < profiles.size(); ++column) {
        const ColumnProfile &profile = profiles[column];
        const qsizetype left = countOf(profile, Enrolment::Left);
        const bool isUntitledStatus = profile.titleText.isEmpty() && profile.filled > 0
            && (left + countOf(profile, Enrolment::Active)) * 2 >= profile.filled;
        const bool isStatus = profile.title.role == TitleRole::Status || isUntitledStatus;
        if (isStatus && countOf(profile, Enrolment::Attendance) == 0 && left > most) {
            most = left;
            best = column;
        }
    }
    return best;
}

} // namespace

FoundColumns findColumns(const QList<TextRow> &rows)
{
    FoundColumns found;
    RosterColumns &columns = found.columns;
    columns.titleRow = findTitleRow(rows);
    found.isMeeting = columns.titleRow >= 0 && isMeetingTitleRow(rows[columns.titleRow]);
    if (found.isMeeting)
        return found;
    const Profiles profiles = columnProfiles(rows, columns.titleRow);
    const QList<int> students = studentColumns(profiles);
    if (students.size() == 1)
        columns.student = students.constFirst();
    else if (students.size() > 1)
        found.questions.append(questionOf(Question::SeveralStudent, profiles, students));
    else if (!rows.isEmpty())
        found.questions.append(questionOf(Question::NoStudent, profiles, possibleColumns(profiles)));
    columns.status = statusColumn(profiles);
    columns.role = bestTitled(profiles, TitleRole::Role);
    columns.socialName = bestTitled(profiles, TitleRole::SocialName);
    columns.group = bestTitled(profiles, TitleRole::Class);
    if (const QList<int> names = findNameColumns(profiles, columns); !names.isEmpty())
        found.questions.append(questionOf(Question::SeveralName, profiles, names));
    return found;
}

} // namespace chamada
