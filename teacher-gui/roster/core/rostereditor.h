// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterchange.h"
#include "teacher-gui/roster/core/rosters.h"

namespace chamada::teacher {

/// Changes the roster of one class at a time and undoes its changes, the last one first. It shows nothing; Rosters
/// reports the results.
class RosterEditor : public QObject {
    Q_OBJECT

public:
    explicit RosterEditor(Rosters &rosters, QObject *parent = nullptr);

    /// Switches to the class. Clears the undo history if it is another one.
    void setClass(std::optional<ClassId> classId);
    const std::optional<ClassId> &classId() const { return m_class; }
    /// Returns the roster, sorted by student; null until it is loaded.
    const QList<RosterLine> *roster() const;

    /// Sends the change. `what` is the text shown to the teacher.
    void change(const RosterChange &change, const QString &what);
    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();

signals:
    /// The roster of the class was loaded or changed.
    void changed();
    /// The change was sent; it takes effect when the new roster arrives.
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
    QList<Step> m_undo; ///< the last step undoes the last change
    QList<Step> m_redo; ///< the last step redoes the change undone last
};

} // namespace chamada::teacher
