// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/opencallsmodel.h"

#include "common/ui/theme.h"
#include "teacher-gui/words/callwords.h"
#include "teacher-gui/live/core/opencalls.h"

namespace chamada {

OpenCallsModel::OpenCallsModel(OpenCalls &board, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (LiveCall *call : board.calls())
        add(call);
    connect(&board, &OpenCalls::callAdded, this, &OpenCallsModel::add);
    connect(&board, &OpenCalls::callRemoved, this, &OpenCallsModel::remove);
}

int OpenCallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int OpenCallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OpenCallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LiveCall &call = *m_calls[index.row()];
    const bool isCount = index.column() == Count;
    switch (role) {
    case Qt::DisplayRole:
        return isCount ? QVariant(call.count()) : QVariant(shortName(call.classId(), call.title()));
    case Qt::AccessibleTextRole:
        return isCount ? countInWords(call.count()) : longName(call.classId(), call.title());
    case Qt::ToolTipRole:
        return longName(call.classId(), call.title());
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
    return static_cast<int>(m_calls.indexOf(call));
}

void OpenCallsModel::add(LiveCall *call)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_calls.append(call);
    endInsertRows();
    connect(call, &LiveCall::countChanged, this, [this, call] { change(call); });
    connect(call, &LiveCall::titleChanged, this, [this, call] { change(call); });
}

void OpenCallsModel::remove(LiveCall *call)
{
    call->disconnect(this);
    const int row = rowOf(call);
    beginRemoveRows({}, row, row);
    m_calls.removeAt(row);
    endRemoveRows();
}

void OpenCallsModel::change(const LiveCall *call)
{
    const int row = rowOf(call);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace chamada
