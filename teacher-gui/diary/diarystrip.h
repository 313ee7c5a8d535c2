// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

#include <QTimer>

namespace chamada {

class DiaryEditor;
struct DiaryError;

/// Says what was changed in the diary, with the way to undo it, or why the diary could not be read or written. While
/// another program holds the file it asks for it again by itself. It reads nothing.
class DiaryStrip : public StatusStrip {
    Q_OBJECT

public:
    explicit DiaryStrip(QWidget *parent = nullptr);

    /// What is changed with this editor is said here.
    void follow(DiaryEditor &editor);
    /// The diary could not be read.
    void sayUnread(const DiaryError &error);
    /// It was: what was said of that is true no longer.
    void sayRead();

signals:
    /// Whoever shows the diary reads it again.
    void readWanted();

private:
    enum class Action { Undo, Read, Change };

    void sayFailed(const DiaryError &error, const QString &action);

    DiaryEditor *m_editor = nullptr;
    Action m_action = Action::Undo;
    QTimer m_again;
};

} // namespace chamada
