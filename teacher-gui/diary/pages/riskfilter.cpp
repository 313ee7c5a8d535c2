// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/riskfilter.h"

#include "teacher-gui/diary/pages/frequencymodel.h"

namespace chamada::teacher {

RiskFilter::RiskFilter(FrequencyModel &students, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_students(students)
{
    setSourceModel(&students);
    setSortRole(FrequencyModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void RiskFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

bool RiskFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_shown == Shown::Everybody || m_students.frequency(row).risk() != Frequency::Risk::None;
}

} // namespace chamada::teacher
