// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/projector/fittedlabel.h"
#include "teacher-gui/projector/projectedcall.h"
#include "teacher-gui/projector/projectorcontrol.h"
#include "teacher-gui/projector/projectorwindow.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QTemporaryFile>

namespace chamada::test {

/// Gives the application that is made next two screens: a teacher's own, and a projector beside it.
class ProjectorScreens {
public:
    ProjectorScreens();

private:
    QTemporaryFile m_file;
};

/// A call of class 101, and a projector without the rest of the teacher's window.
class WallFixture : public TeacherFixture {
public:
    WallFixture();

    /// Shows the window that stands for the teacher's; returns false if it does not become active.
    bool showParent();
    /// Shows the open call of class 101 on the projector; returns nullptr if the window does not become active.
    teacher::ProjectorWindow *project();
    bool isInFront() const;
    /// Returns the visible labels that have a text.
    QList<teacher::FittedLabel *> labels() const;
    /// Returns whether one of them has this text.
    bool projects(const QString &text) const;
    QStringList arrivals() const { return projector->window()->call().arrivals(); }
    void pushCode();

    QWidget parent; ///< stands for the teacher's window
    teacher::ProjectorControl *projector;
    teacher::LiveCall *call = nullptr;
};

} // namespace chamada::test
