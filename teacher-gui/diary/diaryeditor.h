// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diary.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace chamada {

class DiaryShelf;
class TeacherClient;

/// Changes the diary in the name of the teacher who is logged in. Each change can be undone and done again: that, too,
/// is written into the diary beside what was there before.
class DiaryEditor : public QObject {
    Q_OBJECT

public:
    using Work = std::function<std::optional<DiaryError>(Diary &diary, const QString &by)>;

    DiaryEditor(DiaryShelf &shelf, const TeacherClient &client, QObject *parent = nullptr);

    /// Does the work now, and `back` when it is undone. `what` tells it to the teacher.
    void change(const QString &what, const Work &work, const Work &back);
    /// Tries the last change again, where the diary did not take it.
    void tryAgain();
    bool canTryAgain() const { return static_cast<bool>(m_refused); }

    QUndoStack &steps() { return m_steps; }

signals:
    /// It is in the diary.
    void changed(const QString &what);
    void undone(const QString &what);
    /// Nothing was changed.
    void failed(const chamada::DiaryError &error);

private:
    class Step;

    bool run(const Work &work);

    DiaryShelf &m_shelf;
    const TeacherClient &m_client;
    QUndoStack m_steps;
    std::function<void()> m_refused; ///< makes the last change again; empty where it was made
};

} // namespace chamada
