// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>

#include <vector>

namespace chamada::server {

/// Visits the members of a set, a part of them at each step, so that a large set does not stall the event loop.
template <class T> class DeadlineScan {
public:
    static constexpr size_t Steps = 5; ///< most steps until each member present at the first and still there is visited

    /// The set may change while its members are visited.
    template <class Visit> void step(const QSet<T *> &all, const Visit &visit)
    {
        if (m_left.empty()) {
            m_left.assign(all.begin(), all.end());
            m_share = (m_left.size() + Steps - 1) / Steps;
        }
        for (size_t i = 0; i < m_share && !m_left.empty(); ++i) {
            T *next = m_left.back();
            m_left.pop_back();
            if (all.contains(next))
                visit(next);
        }
    }

private:
    std::vector<T *> m_left;
    size_t m_share = 0;
};

} // namespace chamada::server
