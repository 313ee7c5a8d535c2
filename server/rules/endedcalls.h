// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/rules/decision.h"

#include <QHash>
#include <QSet>

namespace chamada::server {

/// An ended call and its owner.
struct EndedCall {
    Owner owner;
    Report report;
};

/// The ended calls whose reports their teachers have not confirmed yet.
class EndedCalls {
public:
    explicit EndedCalls(ChangeLog &log)
        : m_log(log)
    {
    }

    void add(const Owner &owner, const Report &report);
    void takeBack(const CallId &call);

    void clear();

    QList<Report> of(const Owner &owner) const; ///< by end time
    /// Erases the report, because its owner has stored it. An unknown call is no error.
    std::optional<Failure> received(const Owner &owner, const CallId &call);
    void eraseBefore(Timestamp moment);
    /// The result of `forget`, which removes the student from all reports: the undo function and their number.
    struct Forgotten {
        ChangeLog::Undo undo;
        int reports = 0;
    };
    Forgotten forget(const StudentId &student);

    /// From now on a report that its teacher confirms is erased only if it is archived too.
    void keepForArchive() { m_isArchiving = true; }
    QList<EndedCall> unarchived() const;
    void setArchived(const CallId &call) { m_unarchived.remove(call); }

private:
    void erase(const CallId &call);

    ChangeLog &m_log;
    QHash<CallId, EndedCall> m_calls;
    QSet<CallId> m_unarchived;
    bool m_isArchiving = false;
};

} // namespace chamada::server
