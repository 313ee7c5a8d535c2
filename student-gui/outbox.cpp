// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/outbox.h"

namespace chamada {

void Outbox::add(const Attempt &attempt)
{
    m_attempts.removeIf(
        [&](const Attempt &other) { return other.classId == attempt.classId && other.student == attempt.student; });
    m_attempts.append(attempt);
}

} // namespace chamada
