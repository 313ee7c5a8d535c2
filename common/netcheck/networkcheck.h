// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/linkproblem.h"
#include "common/netcheck/networkresult.h"

#include <QObject>

namespace chamada {

class Probe;

/// Measures the network to a server: first over TCP, then over UDP, to the same address. It runs one check at a time,
/// changes nothing on the server and needs no login.
class NetworkCheck : public QObject {
    Q_OBJECT

public:
    void start(const ServerAddress &server, const ProbePlan &plan);
    /// Cancels the check without a signal.
    void cancel();
    bool isRunning() const { return m_probe != nullptr; }

signals:
    /// Requests sent, out of all planned.
    void progressed(int asked, int all);
    void finished(const chamada::NetworkResult &result);
    /// The server cannot be reached.
    void failed(chamada::LinkProblem problem);

private:
    void run(Probe *probe, const ServerAddress &server);
    void onFinished();
    void progress(int asked);
    void fail(LinkProblem problem);

    NetworkResult m_result;
    Probe *m_probe = nullptr; ///< the one that is running
};

} // namespace chamada
