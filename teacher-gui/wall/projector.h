// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/wall/wallwindow.h"

#include <QPointer>

namespace chamada {

class LiveCall;
struct TeacherServices;

/// Shows a call on the wall and hides it again: one at a time, and on the second screen if there is one.
class Projector : public QObject {
    Q_OBJECT

public:
    /// Opens walls above the window of `page`; they close with that window.
    Projector(TeacherServices &services, QWidget &page);

    /// Hides the wall if it shows this call; otherwise shows this call in place of any other.
    void toggle(LiveCall &call);
    void close();
    WallWindow *wall() const { return m_wall; }

private:
    TeacherServices &m_services;
    QWidget &m_page;
    QPointer<WallWindow> m_wall;
};

} // namespace chamada
