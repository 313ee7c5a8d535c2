// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkcheck.h"

#include "common/netcheck/probe.h"

#include <utility>

namespace chamada {

using Protocols = ProbePlan::Protocols;

void NetworkCheck::start(const ServerAddress &server, const ProbePlan &plan)
{
    cancel();
    m_result = {server, plan, std::nullopt, std::nullopt};
    progress(0);
    if (plan.asks(Protocols::Tcp))
        run(makeTcpProbe(plan, this), server);
    else
        run(makeUdpProbe(plan, this), server);
}

void NetworkCheck::cancel()
{
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    // Deleted later: it may be emitting the signal that called this function.
    std::exchange(m_probe, nullptr)->deleteLater();
}

void NetworkCheck::run(Probe *probe, const ServerAddress &server)
{
    m_probe = probe;
    connect(probe, &Probe::progressed, this, &NetworkCheck::progress);
    connect(probe, &Probe::failed, this, &NetworkCheck::fail);
    connect(probe, &Probe::finished, this, &NetworkCheck::onFinished);
    connect(probe, &Probe::refused, this, [this] {
        if (!m_result.tcp && m_probe->record().answers.isEmpty())
            fail(LinkProblem::Refused);
    });
    probe->begin(server);
}

void NetworkCheck::onFinished()
{
    const ProbePlan &plan = m_result.plan;
    const bool isTcp = !m_result.tcp && plan.asks(Protocols::Tcp);
    (isTcp ? m_result.tcp : m_result.udp) = statisticsOf(m_probe->record());
    const ServerAddress peer{m_probe->peer().toString(), m_result.server.port};
    cancel();
    // Only the first protocol must be answered: UDP may be blocked.
    if (!(m_result.tcp ? m_result.tcp : m_result.udp)->roundTrips)
        emit failed(LinkProblem::TimedOut);
    else if (isTcp && plan.asks(Protocols::Udp))
        run(makeUdpProbe(plan, this), peer);
    else
        emit finished(m_result);
}

void NetworkCheck::progress(int asked)
{
    const int count = m_result.plan.count;
    const bool both = m_result.plan.protocols == Protocols::Both;
    emit progressed(asked + (m_result.tcp ? count : 0), both ? 2 * count : count);
}

void NetworkCheck::fail(LinkProblem problem)
{
    cancel();
    emit failed(problem);
}

} // namespace chamada
