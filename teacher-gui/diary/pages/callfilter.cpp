// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/callfilter.h"

#include "teacher-gui/diary/pages/diarymodel.h"

namespace chamada::teacher {

CallFilter::CallFilter(DiaryModel &calls, QObject *parent)
    : TextFilter(calls, parent)
    , m_calls(calls)
{
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
    return TextFilter::filterAcceptsRow(row, parent);
}

} // namespace chamada::teacher
