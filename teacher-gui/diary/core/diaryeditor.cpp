// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diaryeditor.h"

#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/diary/core/diarylocation.h"

#include <QUndoCommand>

namespace chamada::teacher {

/// A single change. If the diary refuses it, it becomes obsolete and the undo stack drops it.
class DiaryEditor::Step : public QUndoCommand {
public:
    Step(DiaryEditor &editor, const QString &what, Work work, Work back)
        : QUndoCommand(what)
        , m_editor(editor)
        , m_work(std::move(work))
        , m_back(std::move(back))
    {
    }

    void redo() override
    {
        setObsolete(!m_editor.run(m_work));
        if (!isObsolete())
            emit m_editor.changed(text());
    }

    void undo() override
    {
        setObsolete(!m_editor.run(m_back));
        if (!isObsolete())
            emit m_editor.undone(text());
    }

private:
    DiaryEditor &m_editor;
    Work m_work;
    Work m_back;
};

DiaryEditor::DiaryEditor(DiaryLocation &location, const TeacherClient &client, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_client(client)
{
}

void DiaryEditor::change(const QString &what, const Work &work, const Work &back)
{
    m_refused = [=, this] { change(what, work, back); };
    m_steps.push(new Step(*this, what, work, back)); // clears m_refused on success
}

void DiaryEditor::tryAgain()
{
    if (const auto refused = m_refused)
        refused();
}

bool DiaryEditor::run(const Work &work)
{
    Diary *diary = m_location.diary();
    const auto error = diary ? work(*diary, m_client.user()) : m_location.error();
    if (error)
        emit failed(*error);
    else
        m_refused = {};
    return !error;
}

} // namespace chamada::teacher
