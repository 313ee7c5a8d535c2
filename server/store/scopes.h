// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <set>

namespace chamada {

/// What the turn that begins may change, which nobody else may meanwhile.
class Scopes {
public:
    void add(ClassId classId) { m_numbers.insert(classId.number()); }
    /// What belongs to no class: accounts, the setup code, invitations, and reports of calls that are over.
    void addGeneral() { m_numbers.insert(0); }
    void addEverything() { m_isEverything = true; }

    bool isEmpty() const { return m_numbers.empty() && !m_isEverything; }
    /// Also where there are so many that a lock for each would be too much.
    bool isEverything() const { return m_isEverything || m_numbers.size() > MostNumbers; }
    /// Of classes; 0 is for what belongs to none. In ascending order.
    const std::set<qint32> &numbers() const { return m_numbers; }

private:
    static constexpr size_t MostNumbers = 200;

    std::set<qint32> m_numbers;
    bool m_isEverything = false;
};

} // namespace chamada
