// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/changelog.h"

namespace chamada::server {

void ChangeLog::add(Change change, Undo undo)
{
    m_changes.push_back(std::move(change));
    m_undo.push_back(std::move(undo));
}

std::vector<Change> ChangeLog::takeChanges()
{
    m_undo.clear();
    return std::exchange(m_changes, {});
}

std::vector<Change> ChangeLog::rollBack()
{
    for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
        (*undo)();
    return takeChanges();
}

} // namespace chamada::server
