// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/callfilter.h"

#include "teacher-gui/diary/diarymodel.h"

namespace chamada {

CallFilter::CallFilter(DiaryModel &calls, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_calls(calls)
{
    setSourceModel(&calls);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void CallFilter::setClass(std::optional<ClassId> classId)
{
    m_class = classId;
    invalidateFilter();
}

void CallFilter::setDiscarded(Discarded discarded)
{
    m_discarded = discarded;
    invalidateFilter();
}

bool CallFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const DiaryLine &line = m_calls.line(row);
    if ((m_class && line.classId != *m_class) || (line.discarded && m_discarded == Discarded::Hidden))
        return false;
    return QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace chamada
