// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/attempt.h"

#include <QList>

#include <functional>

namespace chamada {

/// The check-ins that have not been answered yet, oldest first, kept in a file of this user's until they are: a window
/// that is closed, or a machine that goes down, loses none. It knows nothing of connections.
class Outbox {
public:
    /// Without a file they are kept in memory alone.
    explicit Outbox(QString file = {});

    /// This user's own file.
    static QString usualFile();

    /// One for the same class, student and server replaces the one before: its code may be newer.
    void add(const WaitingAttempt &waiting);
    void remove(const Attempt &attempt);
    const QList<WaitingAttempt> &waiting() const { return m_waiting; }
    /// Whether what is here would be here again after the window was closed.
    bool isKept() const { return m_isKept; }

private:
    using List = QList<WaitingAttempt>;

    List read() const;
    bool write(const List &list) const;
    void change(const std::function<void(List &)> &work);

    QString m_file;
    List m_waiting;
    bool m_isKept;
};

} // namespace chamada
