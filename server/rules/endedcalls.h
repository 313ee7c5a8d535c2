// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/rules/decision.h"

#include <QHash>

namespace chamada {

/// The calls that are over and whose reports were not yet confirmed by their teachers.
class EndedCalls {
public:
    explicit EndedCalls(ChangeLog &log)
        : m_log(log)
    {
    }

    void add(const QString &owner, const Report &report) { m_calls.insert(report.call, {owner, report}); }
    void takeBack(const QString &call) { m_calls.remove(call); }

    QList<Report> of(const QString &owner) const; ///< by time of their end
    /// The owner's side has stored it: it is erased. An unknown one is harmless.
    std::optional<Failure> received(const QString &owner, const QString &call);
    void eraseBefore(Timestamp moment);

private:
    struct Ended {
        QString owner;
        Report report;
    };

    void erase(const QString &call);

    ChangeLog &m_log;
    QHash<QString, Ended> m_calls;
};

} // namespace chamada
