// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/wall/projector.h"

#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/wall/wallnews.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace chamada {

namespace {

/// Returns the first screen other than `own`; `own` if there is no other.
QScreen *screenBeside(QScreen *own)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    const auto other = std::find_if(all.begin(), all.end(), [own](const QScreen *screen) { return screen != own; });
    return other == all.end() ? own : *other;
}

} // namespace

Projector::Projector(TeacherServices &services, QWidget &page)
    : QObject(&page)
    , m_services(services)
    , m_page(page)
{
}

void Projector::toggle(LiveCall &call)
{
    const bool isShown = m_wall && !m_wall->news().isOver() && m_wall->news().classId() == call.classId();
    close();
    if (isShown)
        return;
    m_wall = new WallWindow(
        new WallNews(call, m_services.rosters, m_services.settings), m_services.client.link(), m_page.window());
    QScreen *screen = screenBeside(m_page.screen());
    m_wall->setScreen(screen);
    m_wall->setGeometry(screen->geometry());
    m_wall->showFullScreen();
    m_wall->activateWindow();
}

void Projector::close()
{
    if (m_wall)
        m_wall->close();
    m_wall.clear();
}

} // namespace chamada
