// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectorcontrol.h"

#include "teacher-gui/projector/projectedcall.h"
#include "teacher-gui/services/teacherservices.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace chamada::teacher {

namespace {

/// Returns the first screen other than `own`; `own` if there is no other.
QScreen *screenBeside(QScreen *own)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    const auto other = std::find_if(all.begin(), all.end(), [own](const QScreen *screen) { return screen != own; });
    return other == all.end() ? own : *other;
}

} // namespace

ProjectorControl::ProjectorControl(TeacherServices &services, QWidget &page)
    : QObject(&page)
    , m_services(services)
    , m_page(page)
{
}

void ProjectorControl::toggle(LiveCall &call)
{
    const bool isShown = m_window && !m_window->call().isOver() && m_window->call().classId() == call.classId();
    close();
    if (isShown)
        return;
    m_window = new ProjectorWindow(
        new ProjectedCall(call, m_services.rosters, m_services.settings), m_services.client.link(), m_page.window());
    QScreen *screen = screenBeside(m_page.screen());
    m_window->setScreen(screen);
    m_window->setGeometry(screen->geometry());
    m_window->showFullScreen();
    m_window->activateWindow();
}

void ProjectorControl::close()
{
    if (m_window)
        m_window->close();
    m_window.clear();
}

} // namespace chamada::teacher
