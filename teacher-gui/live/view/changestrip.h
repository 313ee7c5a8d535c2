// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

namespace chamada {

struct Failure;

} // namespace chamada

namespace chamada::teacher {

class LiveCallEditor;
class TeacherClient;
struct CallChange;

/// Says what was done to the list of a call, or why nothing was, and offers undo or redo.
class ChangeStrip : public StatusStrip {
    Q_OBJECT

public:
    ChangeStrip(LiveCallEditor &editor, const TeacherClient &client, QWidget *parent = nullptr);

    void sayRefused(const Failure &failure);

private:
    enum class Action { Undo, Redo };

    void sayDone(const CallChange &change);
    void sayUndone(const CallChange &change);
    void sayOffline();
    /// Clears the notice about the missing connection.
    void withdrawOffline();
    void act();

    LiveCallEditor &m_editor;
    const TeacherClient &m_client;
    Action m_action = Action::Undo;
};

} // namespace chamada::teacher
