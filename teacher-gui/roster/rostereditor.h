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

    /// `what` tells it to the teacher.
    void change(const RosterChange &change, const QString &what);
    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();

signals:
    /// The roster of its class has come, or changed.
    void changed();
    /// What is told of it is true once the roster has come.
    void done(const QString &what);
    void undone(const QString &what);
    void stored(qsizetype done, qsizetype total);
    void failed(const chamada::Failure &failure);

private:
    struct Step {
        RosterChange change;
        QString what;
    };

    void send(const RosterChange &change);
    bool move(QList<Step> &from, QList<Step> &to);

    Rosters &m_rosters;
    std::optional<ClassId> m_class;
    QList<Step> m_undo; ///< the last one takes back the last change
    QList<Step> m_redo; ///< the last one does again what was taken back last
};

} // namespace chamada
