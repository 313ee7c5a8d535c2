// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/rules/decision.h"

#include <QHash>
#include <QSet>

namespace chamada {

/// A call that is over, and whose it was.
struct EndedCall {
    QString owner;
    Report report;
};

/// The calls that are over and whose reports were not yet confirmed by their teachers.
class EndedCalls {
public:
    explicit EndedCalls(ChangeLog &log)
        : m_log(log)
    {
    }

    void add(const QString &owner, const Report &report);
    void takeBack(const QString &call);

    void clear();

    QList<Report> of(const QString &owner) const; ///< by time of their end
    /// The owner's side has stored it: it is erased. An unknown one is harmless.
    std::optional<Failure> received(const QString &owner, const QString &call);
    void eraseBefore(Timestamp moment);
    /// Takes the student out of every report. Returns how to take it back, and how many there were.
    struct Forgotten {
        ChangeLog::Undo undo;
        int reports = 0;
    };
    Forgotten forget(const StudentId &student);

    /// From here on a report that its teacher confirms is erased only if it is in the archive too.
    void keepForArchive() { m_isArchiving = true; }
    QList<EndedCall> unarchived() const;
    void setArchived(const QString &call) { m_unarchived.remove(call); }

private:
    void erase(const QString &call);

    ChangeLog &m_log;
    QHash<QString, EndedCall> m_calls;
    QSet<QString> m_unarchived;
    bool m_isArchiving = false;
};

} // namespace chamada
