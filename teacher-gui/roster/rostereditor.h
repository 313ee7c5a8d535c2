// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/rosterchange.h"
#include "teacher-gui/roster/rosters.h"

namespace chamada {

/// Changes the roster of one class at a time, and takes its changes back, the last one first. It shows nothing; what a
/// change came to is told by the rosters.
class RosterEditor : public QObject {
    Q_OBJECT

public:
    explicit RosterEditor(Rosters &rosters, QObject *parent = nullptr);

    /// Another class: what was changed before can no longer be taken back from here.
    void setClass(std::optional<ClassId> classId);
    const std::optional<ClassId> &classId() const { return m_class; }
    /// By student; null while it has not come.
    const QList<RosterLine> *roster() const;

    void change(const RosterChange &change);
    bool canUndo() const { return !m_undo.isEmpty(); }
    void undo();

signals:
    /// The roster of its class has come, or changed.
    void changed();
    void stored(qsizetype done, qsizetype total);
    void failed(const chamada::Failure &failure);

private:
    void send(const RosterChange &change);

    Rosters &m_rosters;
    std::optional<ClassId> m_class;
    QList<RosterChange> m_undo; ///< the last one takes back the last change
};

} // namespace chamada
