// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chamada {

class ConnectionPanel;

} // namespace chamada

namespace chamada::student {

/// The page on which the student chooses a server.
class ConnectionPage : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPage(ServerSelection &search, QWidget *parent = nullptr);

    /// Starts the choice of a server other than the one in use.
    void begin();

signals:
    void addressChosen(const chamada::ServerAddress &address);
    void candidateChosen(const chamada::ServerCandidate &candidate);
    void cancelled();
    void networkTestWanted();

private:
    void refresh();

    const ServerLink &m_link;
    ConnectionPanel *m_panel;
    QLabel *m_title;
    QPushButton *m_back;
    QPushButton *m_network;
};

} // namespace chamada::student
