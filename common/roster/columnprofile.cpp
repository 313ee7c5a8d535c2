// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/columnprofile.h"

#include "common/domain/studentid.h"
#include "common/domain/text.h"
#include "common/roster/enrolment.h"
#include "common/roster/footers.h"
#include "common/roster/idchanges.h"
#include "common/roster/titlerow.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype SampleRows = 200; // more rows do not improve the profile
constexpr qsizetype MostColumns = 100;

bool isUsable(const QString &cell, CellKind kind)
{
    const bool isSpelledDate = kind == CellKind::Date && !std::all_of(cell.begin(), cell.end(), isAsciiDigit);
    return kind == CellKind::Student || kind == CellKind::Shortened || (StudentId::fromText(cell) && !isSpelledDate);
}

bool isShortCpf(const QString &cell)
{
    constexpr qsizetype digits = 11;
    const bool isShort =
        cell.size() < digits && cell.size() >= digits - 2 && std::all_of(cell.begin(), cell.end(), isAsciiDigit);
    return isShort && isCpf(cell.rightJustified(digits, u'0'));
}

ColumnProfile profileOf(const QList<TextRow> &rows, int column)
{
    ColumnProfile profile;
    QSet<QString> distinct;
    for (const TextRow &row : rows) {
        const QString cell = cleanedId(row.cells.value(column));
        const CellKind kind = kindOf(cell);
        ++profile.kinds[static_cast<size_t>(kind)];
        profile.cells.append(cell);
        if (kind == CellKind::Empty)
            continue;
        ++profile.filled;
        profile.usable += isUsable(cell, kind) ? 1 : 0;
        profile.shortCpfs += kind == CellKind::Student && isShortCpf(cell) ? 1 : 0;
        profile.severalWords += kind == CellKind::Name && cell.contains(u' ') ? 1 : 0;
        distinct.insert(cell);
    }
    profile.distinct = distinct.size();
    return profile;
}

} // namespace

bool ColumnProfile::holdsStudents() const
{
    const qsizetype students = count(CellKind::Student) + count(CellKind::Shortened);
    const bool areCpfs = shortCpfs > 1 && shortCpfs * 5 >= students * 4;
    return filled > 0 && students * 5 >= filled * 3 && filled * 3 >= cells.size() && !isRowNumber() && !areCpfs;
}

bool ColumnProfile::holdsNames() const
{
    const auto statuses = std::count_if(
        cells.begin(), cells.end(), [](const QString &cell) { return enrolmentOf(cell) != Enrolment::Unknown; });
    return filled > 0 && count(CellKind::Name) * 5 >= filled * 3 && statuses * 2 < filled;
}

bool ColumnProfile::isRowNumber() const
{
    qsizetype expected = -1;
    qsizetype steps = 0;
    for (const QString &cell : cells) {
        bool isNumber = false;
        const qsizetype number = QString(cell).remove(u'.').remove(u')').toLongLong(&isNumber);
        if (!isNumber)
            continue;
        if (expected < 0 && number > 1)
            return false;
        steps += number == expected ? 1 : 0;
        expected = number + 1;
    }
    return expected >= 0 && (steps + 1) * 5 >= filled * 4;
}

bool ColumnProfile::mayBeRowNumber() const
{
    qsizetype numbers = 0;
    qlonglong last = 0;
    for (const QString &cell : cells) {
        bool isNumber = false;
        const qlonglong number = cell.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        if (number <= last)
            return false;
        last = number;
        ++numbers;
    }
    return numbers > 0 && last <= 2 * numbers + 1;
}

QList<ColumnProfile> columnProfiles(const QList<TextRow> &rows, int titleRow)
{
    const QList<TextRow> sample = withoutLoneCells(rows.mid(titleRow + 1, SampleRows));
    qsizetype count = titleRow < 0 ? 0 : rows[titleRow].cells.size();
    for (const TextRow &row : sample)
        count = std::max(count, row.cells.size());
    QList<ColumnProfile> profiles;
    for (int column = 0; column < std::min(count, MostColumns); ++column) {
        ColumnProfile profile = profileOf(sample, column);
        if (titleRow >= 0 && !isHeading(rows, titleRow)) {
            profile.titleText = cleanedText(rows[titleRow].cells.value(column));
            profile.title = titleOf(profile.titleText);
            // "NO_ALUNO" is "nome do aluno" in Brazil's public records, and no number.
            if (profile.title.role == TitleRole::Student && profile.severalWords * 2 > profile.filled)
                profile.title = {TitleRole::FullName, 1};
        }
        profiles.append(profile);
    }
    return profiles;
}

} // namespace chamada
