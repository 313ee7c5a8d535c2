// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/networkcheck.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTableWidget;

namespace chamada {

class ProbeForm;
class StatusStrip;

/// Tries the network to a server, and shows what that found: a verdict in a sentence and the numbers below it.
class NetworkTest : public QWidget {
    Q_OBJECT

public:
    explicit NetworkTest(QWidget *parent = nullptr);

    /// The one that is tried from the next start on; without a host there is nothing to try.
    void setServer(const ServerAddress &server);
    /// Puts the cursor where one goes on.
    void begin();
    void stop();

private:
    void makeTable();
    QLayout *makeButtons();
    void toggle();
    void start();
    void showResult(const NetworkResult &result);
    void showFailure(LinkProblem problem);
    void copy();
    void refresh();

    NetworkCheck m_check;
    ServerAddress m_server;
    std::optional<NetworkResult> m_result;
    ProbeForm *m_form;
    QPushButton *m_start;
    QPushButton *m_copy;
    QProgressBar *m_progress;
    StatusStrip *m_verdict;
    QTableWidget *m_table;
};

} // namespace chamada
