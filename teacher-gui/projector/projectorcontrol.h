// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/projector/projectorwindow.h"

#include <QPointer>

namespace chamada::teacher {

class LiveCall;
struct TeacherServices;

/// Shows a call on the projector and hides it again: one at a time, and on the second screen if there is one.
class ProjectorControl : public QObject {
    Q_OBJECT

public:
    /// Opens projector windows above the window of `page`; they close with that window.
    ProjectorControl(TeacherServices &services, QWidget &page);

    /// Hides the projector if it shows this call; otherwise shows this call in place of any other.
    void toggle(LiveCall &call);
    void close();
    ProjectorWindow *window() const { return m_window; }

private:
    TeacherServices &m_services;
    QWidget &m_page;
    QPointer<ProjectorWindow> m_window;
};

} // namespace chamada::teacher
