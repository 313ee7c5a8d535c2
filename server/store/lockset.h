// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <set>

namespace chamada::server {

/// The locks that a turn takes in a shared store, for all that it may change.
class LockSet {
public:
    void add(ClassId classId) { m_numbers.insert(classId.number()); }
    /// Adds what belongs to no class: accounts, the setup code, invitations, and reports of ended calls.
    void addGeneral() { m_numbers.insert(0); }
    void addEverything() { m_isEverything = true; }

    bool isEmpty() const { return m_numbers.empty() && !m_isEverything; }
    /// Returns true also if there are too many scopes for a lock each.
    bool isEverything() const { return m_isEverything || m_numbers.size() > MostNumbers; }
    /// Returns class numbers in ascending order; 0 stands for what belongs to no class.
    const std::set<qint32> &numbers() const { return m_numbers; }

private:
    static constexpr size_t MostNumbers = 200;

    std::set<qint32> m_numbers;
    bool m_isEverything = false;
};

} // namespace chamada::server
