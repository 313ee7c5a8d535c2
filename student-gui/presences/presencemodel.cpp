// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/presencemodel.h"

#include "common/ui/icons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::student {

PresenceModel::PresenceModel(const PresenceFile &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_rows(book.presences())
{
    connect(&book, &PresenceFile::changed, this, &PresenceModel::reload);
}

int PresenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PresenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConfirmedPresence &presence = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return QString(classLine(presence) + u'\n' + whenAndWho(presence));
    case Qt::AccessibleTextRole:
        return QString(classLine(presence) + u", "_s + whenAndWho(presence));
    case Qt::DecorationRole:
        return icon(Icon::Present, Meaning::Present);
    case Qt::ToolTipRole:
        return presence.server;
    default:
        return {};
    }
}

const ConfirmedPresence *PresenceModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int PresenceModel::rowOf(const QString &receipt) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&](const ConfirmedPresence &presence) { return presence.receipt == receipt; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

void PresenceModel::reload()
{
    beginResetModel();
    m_rows = m_book.presences();
    endResetModel();
}

} // namespace chamada::student
