// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/wall/wallwindow.h"

#include <QPointer>

namespace chamada {

class LiveCall;
struct Desk;

/// Puts a call on the wall and takes it off again: one at a time, and on the second screen where there is one.
class Projector : public QObject {
    Q_OBJECT

public:
    /// Walls open above the window in which `page` stands, and go with it.
    Projector(Desk &desk, QWidget &page);

    /// Off where this call is on the wall; else on, in place of any other.
    void toggle(LiveCall &call);
    void close();
    WallWindow *wall() const { return m_wall; }

private:
    Desk &m_desk;
    QWidget &m_page;
    QPointer<WallWindow> m_wall;
};

} // namespace chamada
