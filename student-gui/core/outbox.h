// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/checkinattempt.h"

#include <QList>

#include <functional>

namespace chamada::student {

/// The unanswered check-ins, oldest first, kept in a file of this user, so that closing the window or a crash loses
/// none. It knows nothing of connections.
class Outbox {
public:
    /// Keeps the check-ins only in memory if `file` is empty.
    explicit Outbox(QString file = {});

    /// Returns the path of this user's file.
    static QString usualFile();

    /// Adds a check-in. It replaces one for the same class, student and server, because its code may be newer.
    void add(const PendingCheckIn &waiting);
    void remove(const CheckInAttempt &attempt);
    const QList<PendingCheckIn> &waiting() const { return m_waiting; }
    /// Returns whether the check-ins would survive closing the window.
    bool isKept() const { return m_isKept; }

private:
    using List = QList<PendingCheckIn>;

    List read() const;
    bool write(const List &list) const;
    void change(const std::function<void(List &)> &work);

    QString m_file;
    List m_waiting;
    bool m_isKept;
};

} // namespace chamada::student
