// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/linkproblem.h"
#include "common/net/serveraddress.h"
#include "common/netcheck/probeplan.h"
#include "common/netcheck/probestatistics.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

namespace chamada {

/// Sends numbered requests at a constant rate and records when their replies arrive; subclasses provide the transport.
/// It never rates the results and never sends a request twice.
class Probe : public QObject {
    Q_OBJECT

public:
    virtual void begin(const ServerAddress &server) = 0;
    /// Returns the server's address once it is known.
    virtual QHostAddress peer() const = 0;
    const ProbeRecord &record() const { return m_record; }

signals:
    /// The number of requests sent so far.
    void progressed(int sent);
    /// All replies arrived, or no more are expected.
    void finished();
    /// No request could be sent.
    void failed(chamada::LinkProblem problem);
    /// The server's host reports that no process listens on the UDP port; the requests continue.
    void refused();

protected:
    /// `patience`: silence that ends the probe; `linger`: extra wait for duplicates after all replies arrived.
    Probe(const ProbePlan &plan, std::chrono::milliseconds patience, std::chrono::milliseconds linger, QObject *parent);

    /// Starts the requests once the server is reachable.
    void startAsking();
    bool isAsking() const { return m_pace.isActive(); }
    void noteAnswer(qint64 number);
    void finish();

    virtual void ask(int number) = 0;
    /// Returns whether the transport has room for another request.
    virtual bool canAsk() const { return true; }

    const ProbePlan &plan() const { return m_plan; }

private:
    ProbeRecord::Time now() const { return ProbeRecord::Time(m_clock.nsecsElapsed()); }
    void onTick();
    void askWhatIsDue();
    bool isOver() const;

    ProbePlan m_plan;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_linger;
    QTimer m_pace;
    QElapsedTimer m_clock;
    ProbeRecord m_record;
    QList<bool> m_answered; ///< indexed by request number
    int m_missing = 0; ///< requests sent and not answered
    ProbeRecord::Time m_longest{}; ///< longest round trip so far
    ProbeRecord::Time m_lastNews{}; ///< last request or reply
};

/// Sends `ping` over one plain TCP connection: pings hold no secret, and TLS would distort the measurement.
Probe *makeTcpProbe(const ProbePlan &plan, QObject *parent);
/// Sends `echo` requests over UDP, and accepts replies from the server's address only.
Probe *makeUdpProbe(const ProbePlan &plan, QObject *parent);

} // namespace chamada
