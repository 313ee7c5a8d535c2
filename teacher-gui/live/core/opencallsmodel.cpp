// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/opencallsmodel.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/core/opencalls.h"
#include "teacher-gui/words/callwords.h"

namespace chamada::teacher {

OpenCallsModel::OpenCallsModel(OpenCalls &openCalls, QObject *parent)
    : TableModel(
          {
              {{}, [](const LiveCall *call) { return shortName(call->classId(), call->title()); }},
              {{}, &LiveCall::count},
          },
          parent)
{
    for (LiveCall *call : openCalls.calls())
        add(call);
    connect(&openCalls, &OpenCalls::callAdded, this, &OpenCallsModel::add);
    connect(&openCalls, &OpenCalls::callRemoved, this, &OpenCallsModel::remove);
}

QVariant OpenCallsModel::look(LiveCall *const &call, int column, int role) const
{
    const bool isCount = column == Count;
    switch (role) {
    case Qt::AccessibleTextRole:
        return isCount ? countInWords(call->count()) : longName(call->classId(), call->title());
    case Qt::ToolTipRole:
        return longName(call->classId(), call->title());
    case Qt::TextAlignmentRole:
        return QVariant((isCount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        return isCount ? QVariant(digitsFont(token::Body, QFont::DemiBold)) : QVariant();
    default:
        return {};
    }
}

int OpenCallsModel::rowOf(const LiveCall *call) const
{
    return static_cast<int>(m_rows.indexOf(call));
}

void OpenCallsModel::add(LiveCall *call)
{
    insertAt(rowCount(), call);
    connect(call, &LiveCall::countChanged, this, [this, call] { change(call); });
    connect(call, &LiveCall::titleChanged, this, [this, call] { change(call); });
}

void OpenCallsModel::remove(LiveCall *call)
{
    call->disconnect(this);
    removeAt(rowOf(call));
}

void OpenCallsModel::change(const LiveCall *call)
{
    tellChanged(rowOf(call), rowOf(call));
}

} // namespace chamada::teacher
