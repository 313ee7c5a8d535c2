// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/attempt.h"

#include <QList>

namespace chamada {

/// The check-ins that have not been answered yet, oldest first. They are kept in memory.
class Outbox {
public:
    /// One for the same class and student replaces the one before: its code may be newer.
    void add(const Attempt &attempt);
    void remove(const Attempt &attempt) { m_attempts.removeOne(attempt); }
    bool contains(const Attempt &attempt) const { return m_attempts.contains(attempt); }
    const QList<Attempt> &attempts() const { return m_attempts; }

private:
    QList<Attempt> m_attempts;
};

} // namespace chamada
