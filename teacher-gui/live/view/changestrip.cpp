// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/changestrip.h"

#include "common/ui/sentences.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/live/core/livecalleditor.h"

namespace chamada::teacher {

namespace {

Icon iconOf(CallChange::Kind kind)
{
    switch (kind) {
    case CallChange::Kind::Added:
        return Icon::Add;
    case CallChange::Kind::Removed:
        return Icon::Remove;
    case CallChange::Kind::Late:
    case CallChange::Kind::OnTime:
        return Icon::Late;
    case CallChange::Kind::Kept:
        return Icon::Present;
    case CallChange::Kind::Listed:
        return Icon::People;
    case CallChange::Kind::Excused:
    case CallChange::Kind::NotExcused:
        return Icon::Shield;
    case CallChange::Kind::Noted:
        break;
    }
    return Icon::Message;
}

QString offlineSentence()
{
    return ChangeStrip::tr(
        "There is no connection to the server now, so the list cannot be changed. Try again when it is back.");
}

} // namespace

ChangeStrip::ChangeStrip(LiveCallEditor &editor, const TeacherClient &client, QWidget *parent)
    : StatusStrip(parent)
    , m_editor(editor)
    , m_client(client)
{
    connect(&editor, &LiveCallEditor::done, this, &ChangeStrip::sayDone);
    connect(&editor, &LiveCallEditor::undone, this, &ChangeStrip::sayUndone);
    connect(&editor, &LiveCallEditor::offline, this, &ChangeStrip::sayOffline);
    connect(&editor, &LiveCallEditor::refused, this, &ChangeStrip::sayRefused);
    connect(&client, &TeacherClient::stateChanged, this, &ChangeStrip::withdrawOffline);
    connect(this, &StatusStrip::actionChosen, this, &ChangeStrip::act);
}

void ChangeStrip::sayDone(const CallChange &change)
{
    m_action = Action::Undo;
    say(iconOf(change.kind), Meaning::Accent, inWords(change), tr("Take back"));
}

void ChangeStrip::sayUndone(const CallChange &change)
{
    m_action = Action::Redo;
    say(Icon::Undo, Meaning::Accent, tr("Taken back: %1").arg(inWords(change)), tr("Do it again"));
}

void ChangeStrip::sayRefused(const Failure &failure)
{
    say(Icon::Warning, Meaning::Refused, explain(failure));
}

void ChangeStrip::sayOffline()
{
    say(Icon::Warning, Meaning::Warning, offlineSentence());
}

void ChangeStrip::withdrawOffline()
{
    if (m_client.isOpen() && text() == offlineSentence())
        clear();
}

void ChangeStrip::act()
{
    if (m_action == Action::Undo)
        m_editor.undo();
    else
        m_editor.redo();
}

} // namespace chamada::teacher
