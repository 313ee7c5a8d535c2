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

/// Runs a network check and shows its result: a verdict in a sentence, and a table of the numbers.
class NetworkCheckPanel : public QWidget {
    Q_OBJECT

public:
    NetworkCheckPanel();

    /// Sets the server for the next start; without a host the start is disabled.
    void setServer(const ServerAddress &server);
    /// Focuses the start button.
    void begin();
    void stop();

private:
    void makeTable();
    QLayout *makeButtons();
    void toggle();
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
