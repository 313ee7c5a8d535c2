// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/namecolumns.h"

#include "common/roster/plainwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Profiles = QList<ColumnProfile>;

constexpr int BareRank = 2; // "Nome" may stand above given names

QList<int> titled(const Profiles &profiles, TitleRole role)
{
    QList<int> columns;
    for (int column = 0; column < profiles.size(); ++column)
        if (profiles[column].title.role == role && profiles[column].count(CellKind::Name) * 2 >= profiles[column].filled
            && profiles[column].filled > 0)
            columns.append(column);
    return columns;
}

/// Keeps the columns whose titles have the best rank, without copies.
QList<int> bestOf(const Profiles &profiles, const QList<int> &columns)
{
    QList<int> best;
    for (const int column : columns) {
        const int rank = profiles[column].title.rank;
        if (!best.isEmpty() && rank < profiles[best.constFirst()].title.rank)
            best.clear();
        const bool isWorse = !best.isEmpty()
            && (rank > profiles[best.constFirst()].title.rank
                || profiles[best.constFirst()].cells == profiles[column].cells);
        if (!isWorse)
            best.append(column);
    }
    return best;
}

/// Returns whether most cells of `full` begin with the given name of the same row.
bool beginsWith(const ColumnProfile &full, const ColumnProfile &given)
{
    qsizetype begins = 0;
    for (qsizetype i = 0; i < full.cells.size(); ++i)
        begins += !given.cells[i].isEmpty() && foldedName(full.cells[i]).startsWith(foldedName(given.cells[i])) ? 1 : 0;
    return begins * 2 > given.filled;
}

/// Returns whether "Apelido" means a nickname, as in Brazil, and not the surname, as in Portugal.
bool isNickname(const ColumnProfile &apelido, const ColumnProfile &name)
{
    const bool isApelido = plainWords(apelido.titleText).contains(u"apelido"_s);
    return isApelido && name.severalWords == name.filled && apelido.severalWords == 0;
}

/// Finds names in two or three columns. Returns false if there are none.
bool findParts(const Profiles &profiles, const QList<int> &full, RosterColumns &columns)
{
    const QList<int> given = titled(profiles, TitleRole::GivenName);
    const QList<int> middle = titled(profiles, TitleRole::MiddleName);
    const QList<int> surnames = titled(profiles, TitleRole::Surname);
    const bool isBare = !full.isEmpty() && profiles[full.constFirst()].title.rank >= BareRank;
    if (!full.isEmpty() && !isBare)
        return false;
    if (!surnames.isEmpty() && (isBare || !given.isEmpty())) {
        const int first = given.isEmpty() ? full.constFirst() : given.constFirst();
        if (isNickname(profiles[surnames.constFirst()], profiles[first]))
            return false;
        columns.givenName = first;
        columns.surname = surnames.constFirst();
        columns.secondSurname = surnames.value(1, -1);
        columns.middleName = middle.value(0, -1);
        return true;
    }
    if (!given.isEmpty() && isBare && !beginsWith(profiles[full.constFirst()], profiles[given.constFirst()])) {
        columns.givenName = given.constFirst();
        columns.surname = full.constFirst(); // Nom and Prénom, Name and Vorname
        return true;
    }
    return false;
}

bool mayHoldNames(const ColumnProfile &profile)
{
    const TitleRole role = profile.title.role;
    const bool isFree = role == TitleRole::Unknown || role == TitleRole::GivenName || role == TitleRole::MiddleName
        || role == TitleRole::Surname;
    return isFree && profile.holdsNames() && profile.filled * 2 >= profile.cells.size();
}

/// Returns the columns that look most like names: different in each row, and of several words.
QList<int> untitledNames(const Profiles &profiles, const RosterColumns &columns)
{
    QList<int> found;
    qsizetype most = 0;
    for (int column = 0; column < profiles.size(); ++column)
        if (mayHoldNames(profiles[column]) && column != columns.student && column != columns.status) {
            found.append(column);
            most = std::max(most, profiles[column].distinct);
        }
    const auto isLong = [&](int column) { return profiles[column].severalWords * 2 >= profiles[column].filled; };
    found.removeIf([&](int column) { return profiles[column].distinct * 5 < most * 4; });
    if (std::any_of(found.begin(), found.end(), isLong))
        found.removeIf([&](int column) { return !isLong(column); });
    return found;
}

} // namespace

QList<int> findNameColumns(const QList<ColumnProfile> &profiles, RosterColumns &columns)
{
    const QList<int> full = bestOf(profiles, titled(profiles, TitleRole::FullName));
    if (findParts(profiles, full, columns))
        return {};
    const QList<int> found = full.isEmpty() ? untitledNames(profiles, columns) : full;
    if (found.size() != 1)
        return found;
    columns.name = found.constFirst();
    return {};
}

} // namespace chamada
