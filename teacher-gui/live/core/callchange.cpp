// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/callchange.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString whoIn(const ChangeStep &step)
{
    return step.name.isEmpty() ? step.student.text() : u"%1 (%2)"_s.arg(step.name, step.student.text());
}

QString oneInWords(CallChange::Kind kind, const ChangeStep &step)
{
    const auto sentence = [&](const char *text) {
        return QCoreApplication::translate("CallChange", text).arg(whoIn(step));
    };
    switch (kind) {
    case CallChange::Kind::Added:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was added by hand."));
    case CallChange::Kind::Removed:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was removed."));
    case CallChange::Kind::Late:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was marked late."));
    case CallChange::Kind::OnTime:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 is no longer marked late."));
    case CallChange::Kind::Kept:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was kept, and the row points nothing out any more."));
    case CallChange::Kind::Listed:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was put on the list of the class."));
    case CallChange::Kind::Excused:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 was marked excused; the diary will have it so."));
    case CallChange::Kind::NotExcused:
        return sentence(QT_TRANSLATE_NOOP("CallChange", "%1 is no longer marked excused."));
    case CallChange::Kind::Noted:
        break;
    }
    return step.after.note.isEmpty() ? sentence(QT_TRANSLATE_NOOP("CallChange", "The note on %1 was deleted."))
                                     : sentence(QT_TRANSLATE_NOOP("CallChange", "The note on %1 was kept."));
}

QString manyInWords(CallChange::Kind kind, int count)
{
    switch (kind) {
    case CallChange::Kind::Added:
        return QCoreApplication::translate("CallChange", "%n student(s) added by hand.", nullptr, count);
    case CallChange::Kind::Removed:
        return QCoreApplication::translate("CallChange", "%n student(s) removed.", nullptr, count);
    case CallChange::Kind::Late:
        return QCoreApplication::translate("CallChange", "%n student(s) marked late.", nullptr, count);
    case CallChange::Kind::OnTime:
        return QCoreApplication::translate("CallChange", "%n student(s) no longer marked late.", nullptr, count);
    case CallChange::Kind::Kept:
        return QCoreApplication::translate(
            "CallChange", "%n student(s) kept, and the rows point nothing out any more.", nullptr, count);
    case CallChange::Kind::Listed:
        return QCoreApplication::translate("CallChange", "%n student(s) put on the list of the class.", nullptr, count);
    case CallChange::Kind::Excused:
        return QCoreApplication::translate(
            "CallChange", "%n student(s) marked excused; the diary will have it so.", nullptr, count);
    case CallChange::Kind::NotExcused:
        return QCoreApplication::translate("CallChange", "%n student(s) no longer marked excused.", nullptr, count);
    case CallChange::Kind::Noted:
        break;
    }
    return QCoreApplication::translate("CallChange", "The note was changed for %n student(s).", nullptr, count);
}

} // namespace

CallChange CallChange::inverse() const
{
    CallChange back = *this;
    for (ChangeStep &step : back.steps)
        std::swap(step.before, step.after);
    return back;
}

QString inWords(const CallChange &change)
{
    return change.steps.size() == 1 ? oneInWords(change.kind, change.steps.first())
                                    : manyInWords(change.kind, static_cast<int>(change.steps.size()));
}

const CallChange &ChangeHistory::add(CallChange change)
{
    change.number = ++m_lastNumber;
    m_undone.clear();
    m_done.append(std::move(change));
    return m_done.constLast();
}

const CallChange &ChangeHistory::undo()
{
    m_undone.append(m_done.takeLast());
    return m_undone.constLast();
}

const CallChange &ChangeHistory::redo()
{
    m_done.append(m_undone.takeLast());
    return m_done.constLast();
}

void ChangeHistory::forget(int number)
{
    const auto is = [number](const CallChange &change) { return change.number == number; };
    m_done.removeIf(is);
    m_undone.removeIf(is);
}

} // namespace chamada::teacher
