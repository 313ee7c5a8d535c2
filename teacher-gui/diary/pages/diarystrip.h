// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

#include <QTimer>

namespace chamada::teacher {

class DiaryEditor;
struct DiaryError;

/// Reports changes of the diary with an undo action, and errors of reading or writing it. While another program has
/// locked the file, the strip keeps requesting a read. It never reads the diary itself.
class DiaryStrip : public StatusStrip {
    Q_OBJECT

public:
    explicit DiaryStrip(QWidget *parent = nullptr);

    /// Reports the changes made with this editor.
    void follow(DiaryEditor &editor);
    /// Shows that the diary could not be read, and why.
    void sayUnread(const DiaryError &error);
    /// Clears the error of `sayUnread`, if any.
    void sayRead();

signals:
    /// Asks the page to read the diary again.
    void readWanted();

private:
    enum class Action { Undo, Read, Change };

    void sayFailed(const DiaryError &error, const QString &action);

    DiaryEditor *m_editor = nullptr;
    Action m_action = Action::Undo;
    QTimer m_again;
};

} // namespace chamada::teacher
