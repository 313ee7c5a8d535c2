// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarystrip.h"

#include "teacher-gui/diary/core/diaryeditor.h"

#include <utility>

namespace chamada::teacher {

DiaryStrip::DiaryStrip(QWidget *parent)
    : StatusStrip(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(DiaryError::BusyRetry);
    connect(&m_again, &QTimer::timeout, this, &DiaryStrip::readWanted);
    connect(this, &StatusStrip::actionChosen, this, [this] {
        if (m_action == Action::Read)
            emit readWanted();
        else if (m_action == Action::Change)
            m_editor->tryAgain();
        else if (m_editor)
            m_editor->steps().undo();
    });
}

void DiaryStrip::follow(DiaryEditor &editor)
{
    m_editor = &editor;
    connect(&editor, &DiaryEditor::changed, this, [this](const QString &what) {
        emit readWanted();
        m_action = Action::Undo;
        say(Icon::Present, Meaning::Present, what, tr("Undo"));
    });
    connect(&editor, &DiaryEditor::undone, this, [this](const QString &what) {
        emit readWanted();
        say(Icon::Undo, Meaning::Accent, tr("Undone: %1").arg(what));
    });
    connect(&editor, &DiaryEditor::failed, this, [this](const DiaryError &error) {
        emit readWanted(); // a field may show a value that was not stored
        m_again.stop();
        m_action = Action::Change;
        sayFailed(error, m_editor->canTryAgain() ? tr("Try again") : QString());
    });
}

void DiaryStrip::sayUnread(const DiaryError &error)
{
    if (error.kind == DiaryError::Kind::Busy)
        m_again.start();
    m_action = Action::Read;
    sayFailed(error, tr("Try again"));
}

void DiaryStrip::sayRead()
{
    m_again.stop();
    if (std::exchange(m_action, Action::Undo) == Action::Read)
        clear();
}

void DiaryStrip::sayFailed(const DiaryError &error, const QString &action)
{
    say(Icon::Warning, Meaning::Refused, explain(error), action);
}

} // namespace chamada::teacher
