// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace chamada::teacher {

class DiaryLocation;
class TeacherClient;

/// Changes the diary on behalf of the logged-in teacher. Each change can be undone and redone; both append further
/// changes to the diary and overwrite nothing.
class DiaryEditor : public QObject {
    Q_OBJECT

public:
    using Work = std::function<std::optional<DiaryError>(Diary &diary, const QString &by)>;

    DiaryEditor(DiaryLocation &location, const TeacherClient &client, QObject *parent = nullptr);

    /// Runs `work` now and `back` on undo. `what` is the text shown to the teacher.
    void change(const QString &what, const Work &work, const Work &back);
    /// Retries the last change if the diary refused it.
    void tryAgain();
    bool canTryAgain() const { return static_cast<bool>(m_refused); }

    QUndoStack &steps() { return m_steps; }

signals:
    /// The change is stored in the diary.
    void changed(const QString &what);
    void undone(const QString &what);
    /// Nothing was changed.
    void failed(const chamada::teacher::DiaryError &error);

private:
    class Step;

    bool run(const Work &work);

    DiaryLocation &m_location;
    const TeacherClient &m_client;
    QUndoStack m_steps;
    std::function<void()> m_refused; ///< retries the last change; empty if it succeeded
};

} // namespace chamada::teacher
