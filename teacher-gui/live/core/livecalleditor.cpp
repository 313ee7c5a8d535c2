// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/livecalleditor.h"

#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/live/core/unreportedexcuses.h"
#include "teacher-gui/roster/core/rosters.h"

namespace chamada::teacher {

LiveCallEditor::LiveCallEditor(LiveCall &call, const Targets &targets, QObject *parent)
    : QObject(parent)
    , m_call(call)
    , m_targets(targets)
{
    call.students().setKept(targets.accepted.of(call.id()));
    connect(&targets.rosters, &Rosters::failed, this, [this](ClassId classId, const Failure &failure) {
        if (classId == m_call.classId())
            emit refused(failure);
    });
}

bool LiveCallEditor::add(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Added, students, [](StudentState &state) { state.present = true; });
}

bool LiveCallEditor::remove(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Removed, students, [](StudentState &state) { state.present = false; });
}

bool LiveCallEditor::markLate(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Late, students, [](StudentState &state) { state.late = true; });
}

bool LiveCallEditor::markOnTime(const QList<StudentId> &students)
{
    return change(CallChange::Kind::OnTime, students, [](StudentState &state) { state.late = false; });
}

bool LiveCallEditor::setNote(const QList<StudentId> &students, const QString &note)
{
    return change(CallChange::Kind::Noted, students, [&note](StudentState &state) { state.note = note; });
}

bool LiveCallEditor::keep(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Kept, students, [](StudentState &state) { state.kept = true; });
}

bool LiveCallEditor::putOnList(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Listed, students, [](StudentState &state) { state.listed = true; });
}

bool LiveCallEditor::excuse(const QList<StudentId> &students)
{
    return change(CallChange::Kind::Excused, students, [](StudentState &state) {
        state.excused = true;
        state.present = false; // an excuse implies absence
    });
}

bool LiveCallEditor::withdrawExcuse(const QList<StudentId> &students)
{
    return change(CallChange::Kind::NotExcused, students, [](StudentState &state) { state.excused = false; });
}

StudentState LiveCallEditor::stateOf(const StudentId &student) const
{
    const auto row = m_call.students().rowOf(student);
    StudentState state;
    state.excused = m_targets.excuses.isExcused(m_call.id(), student);
    if (!row)
        return state;
    const Entry &entry = m_call.students().entry(*row);
    state.present = true;
    state.late = entry.flags.testFlag(Flag::Late);
    state.note = entry.note;
    state.kept = m_call.students().kept().contains(student);
    state.listed = !entry.flags.testFlag(Flag::NotOnRoster);
    return state;
}

QString LiveCallEditor::nameOf(const StudentId &student) const
{
    const auto row = m_call.students().rowOf(student);
    const QString name = row ? m_call.students().entry(*row).name : QString();
    return name.isEmpty() ? m_targets.rosters.nameOf(m_call.classId(), student) : name;
}

bool LiveCallEditor::refuseOffline()
{
    if (m_targets.client.isOpen())
        return false;
    emit offline();
    return true;
}

bool LiveCallEditor::change(
    CallChange::Kind kind, const QList<StudentId> &students, const std::function<void(StudentState &)> &set)
{
    if (refuseOffline())
        return false;
    CallChange change{kind, {}};
    for (const StudentId &student : students) {
        const StudentState before = stateOf(student);
        StudentState after = before;
        set(after);
        if (after != before)
            change.steps.append({student, nameOf(student), before, after});
    }
    if (change.steps.isEmpty())
        return false;
    const CallChange added = m_history.add(std::move(change));
    send(added);
    emit done(added);
    emit historyChanged();
    return true;
}

void LiveCallEditor::undo()
{
    if (!canUndo() || refuseOffline())
        return;
    const CallChange change = m_history.undo();
    send(change.inverse());
    emit undone(change);
    emit historyChanged();
}

void LiveCallEditor::redo()
{
    if (!canRedo() || refuseOffline())
        return;
    const CallChange change = m_history.redo();
    send(change);
    emit done(change);
    emit historyChanged();
}

void LiveCallEditor::send(const CallChange &change)
{
    sendList(change);
    setKept(change);
    setExcused(change);
    for (const ChangeStep &step : change.steps)
        if (step.before.present != step.after.present || step.before.late != step.after.late
            || step.before.note != step.after.note)
            sendMark(step, change.number);
}

/// Sends all students together: each reply causes a request for the whole roster.
void LiveCallEditor::sendList(const CallChange &change)
{
    RosterChange list;
    for (const ChangeStep &step : change.steps) {
        if (step.after.listed && !step.before.listed)
            list.put.append({step.student, step.name});
        else if (step.before.listed && !step.after.listed)
            list.take.append(step.student);
    }
    m_targets.rosters.change(m_call.classId(), list);
}

void LiveCallEditor::setExcused(const CallChange &change)
{
    for (const ChangeStep &step : change.steps) {
        if (step.after.excused && !step.before.excused)
            m_targets.excuses.excuse(m_call.id(), step.student);
        else if (step.before.excused && !step.after.excused)
            m_targets.excuses.withdraw(m_call.id(), step.student);
    }
}

void LiveCallEditor::setKept(const CallChange &change)
{
    QSet<StudentId> kept = m_call.students().kept();
    for (const ChangeStep &step : change.steps) {
        if (step.after.kept)
            kept.insert(step.student);
        else
            kept.remove(step.student);
    }
    if (kept == m_call.students().kept())
        return;
    m_call.students().setKept(kept);
    m_targets.accepted.set(m_call.id(), kept);
}

void LiveCallEditor::sendMark(const ChangeStep &step, int number)
{
    MarkStudentRequest mark{
        .classId = m_call.classId(), .student = step.student, .present = step.after.present, .late = {}, .note = {}};
    // Sends only the fields that change; the server restores those of a removed student itself.
    if (step.after.present && step.after.late != step.before.late)
        mark.late = step.after.late;
    if (step.after.present && step.after.note != step.before.note)
        mark.note = step.after.note;
    m_targets.client.link().send(mark, this, [this, number](const Outcome<DoneReply> &outcome) {
        if (const auto *failure = std::get_if<Failure>(&outcome))
            answerRefused(number, *failure);
    });
}

void LiveCallEditor::answerRefused(int number, const Failure &failure)
{
    m_history.forget(number);
    emit historyChanged();
    emit refused(failure);
}

} // namespace chamada::teacher
