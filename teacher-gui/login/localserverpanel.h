// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/client/localserver.h"

#include <QWidget>

class QPushButton;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

/// Offers to make this computer the server, for a teacher who has found none.
class LocalServerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LocalServerPanel(LocalServer &server, QWidget *parent = nullptr);

private:
    void start();
    void showProblem(LocalServer::Problem problem, const QString &detail);

    LocalServer &m_server;
    QPushButton *m_use;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
