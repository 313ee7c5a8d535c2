// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"
#include "common/protocol/roster.h"
#include "teacher-gui/roster/core/rosterchange.h"

#include <QHash>
#include <QObject>

namespace chamada::teacher {

class TeacherClient;

/// Caches the rosters that this window requested from the server. A change is shown once the server has stored it.
/// After a reconnect the rosters are requested again, since other teachers may have changed them.
class Rosters : public QObject {
    Q_OBJECT

public:
    explicit Rosters(TeacherClient &client, QObject *parent = nullptr);

    /// Returns the roster, sorted by student; null until it is loaded. A class without a roster has an empty one.
    const QList<RosterLine> *of(ClassId classId) const;
    /// Returns the student's name; empty if the student or the roster is unknown.
    QString nameOf(ClassId classId, const StudentId &student) const;
    /// Returns the classes whose rosters were requested.
    const QList<ClassId> &wanted() const { return m_wanted; }
    /// Requests the roster unless it was requested before; `changed` reports its arrival.
    void want(ClassId classId);
    /// Requests the roster in any case.
    void refresh(ClassId classId);

    /// Adds or renames students, then removes others. Sends a long change in parts, and `stored` reports after each how
    /// many students are done. After `failed` sending stops, and the roster is requested again.
    void change(ClassId classId, const RosterChange &change);
    /// Clears the cache at log-out: another teacher's server may have other rosters.
    void clear();

signals:
    void changed(chamada::ClassId classId);
    /// The server told which classes the account has; their rosters are on the way.
    void classesListed(const QList<chamada::TaughtClass> &classes);
    void stored(chamada::ClassId classId, qsizetype done, qsizetype total);
    void failed(chamada::ClassId classId, const chamada::Failure &failure);

private:
    void onOpened();
    void sendFrom(ClassId classId, const RosterChange &change, qsizetype done);
    template <typename Request> void sendPart(const Request &request, const RosterChange &change, qsizetype reached);

    TeacherClient &m_client;
    QHash<ClassId, QList<RosterLine>> m_rosters;
    QList<ClassId> m_wanted;
};

} // namespace chamada::teacher
