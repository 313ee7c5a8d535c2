// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rostereditor.h"

namespace chamada::teacher {

RosterEditor::RosterEditor(Rosters &rosters, QObject *parent)
    : QObject(parent)
    , m_rosters(rosters)
{
    connect(&rosters, &Rosters::changed, this, [this](ClassId classId) {
        if (classId == m_class)
            emit changed();
    });
    connect(&rosters, &Rosters::stored, this, [this](ClassId classId, qsizetype done, qsizetype total) {
        if (classId == m_class)
            emit stored(done, total);
    });
    connect(&rosters, &Rosters::failed, this, [this](ClassId classId, const Failure &failure) {
        if (classId == m_class)
            emit failed(failure);
    });
}

void RosterEditor::setClass(std::optional<ClassId> classId)
{
    if (classId == m_class)
        return;
    m_class = classId;
    m_undo.clear();
    m_redo.clear();
    if (classId)
        m_rosters.refresh(*classId); // other teachers change it too
    emit changed();
}

const QList<RosterLine> *RosterEditor::roster() const
{
    return m_class ? m_rosters.of(*m_class) : nullptr;
}

void RosterEditor::change(const RosterChange &change, const QString &what)
{
    const QList<RosterLine> *before = roster();
    if (!before || change.isEmpty())
        return;
    m_undo.append({undoing(change, *before), what});
    m_redo.clear();
    send(change);
    emit done(what);
}

void RosterEditor::undo()
{
    if (move(m_undo, m_redo))
        emit undone(m_redo.constLast().what);
}

void RosterEditor::redo()
{
    if (move(m_redo, m_undo))
        emit done(m_undo.constLast().what);
}

/// Sends the last step of `from` and appends its inverse to `to`. Returns false if nothing can be sent.
bool RosterEditor::move(QList<Step> &from, QList<Step> &to)
{
    const QList<RosterLine> *before = roster();
    if (!before || from.isEmpty())
        return false;
    const Step step = from.takeLast();
    to.append({undoing(step.change, *before), step.what});
    send(step.change);
    return true;
}

void RosterEditor::send(const RosterChange &change)
{
    m_rosters.change(*m_class, change);
}

} // namespace chamada::teacher
