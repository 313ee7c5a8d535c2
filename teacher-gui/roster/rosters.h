// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"
#include "common/protocol/roster.h"

#include <QHash>
#include <QObject>

namespace chamada {

class TeacherClient;

/// The rosters of the server as far as this window has asked for them. What it changes here is shown once the server
/// has it; after a lost connection they are asked for again, since other teachers may change them too.
class Rosters : public QObject {
    Q_OBJECT

public:
    explicit Rosters(TeacherClient &client, QObject *parent = nullptr);

    /// By student; null until it has come. A class without a roster has an empty one.
    const QList<RosterLine> *of(ClassId classId) const;
    /// Empty where the student, or the roster, is not known.
    QString nameOf(ClassId classId, const StudentId &student) const;
    /// The classes that were asked for.
    const QList<ClassId> &wanted() const { return m_wanted; }
    /// Asks for it where it is not known; `changed` tells that it has come.
    void want(ClassId classId);
    /// Asks for it in any case.
    void refresh(ClassId classId);

    /// A student who is there already gets the new name. Long lists go in parts, and `stored` tells after each how many
    /// students the server has. After `failed` no more of them go, and the roster is asked for again.
    void add(ClassId classId, const QList<RosterLine> &students);
    void remove(ClassId classId, const QList<StudentId> &students);
    /// At log-out: another teacher's server may have others.
    void clear();

signals:
    void changed(chamada::ClassId classId);
    void stored(chamada::ClassId classId, qsizetype done, qsizetype total);
    void failed(chamada::ClassId classId, const chamada::Failure &failure);

private:
    void onOpened();
    template <typename Request, typename Item>
    void sendParts(ClassId classId, const QList<Item> &items, qsizetype done);

    TeacherClient &m_client;
    QHash<ClassId, QList<RosterLine>> m_rosters;
    QList<ClassId> m_wanted;
};

} // namespace chamada
