// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkcheck.h"

#include "common/netcheck/tcpprobe.h"
#include "common/netcheck/udpprobe.h"

#include <utility>

namespace chamada {

namespace {

using Protocols = ProbePlan::Protocols;

/// Deletes the probe later: it may be emitting the signal that called this function.
template <class P> void release(std::unique_ptr<P> &probe)
{
    if (!probe)
        return;
    probe->disconnect();
    probe.release()->deleteLater();
}

} // namespace

NetworkCheck::NetworkCheck(QObject *parent)
    : QObject(parent)
{
}

NetworkCheck::~NetworkCheck() = default;

void NetworkCheck::start(const ServerAddress &server, const ProbePlan &plan)
{
    cancel();
    m_result = {server, plan, std::nullopt, std::nullopt};
    progress(0);
    if (plan.asks(Protocols::Tcp))
        startTcp();
    else
        startUdp(server);
}

void NetworkCheck::cancel()
{
    release(m_tcp);
    release(m_udp);
}

void NetworkCheck::startTcp()
{
    m_tcp = std::make_unique<TcpProbe>(m_result.plan);
    connect(m_tcp.get(), &Probe::progressed, this, &NetworkCheck::progress);
    connect(m_tcp.get(), &Probe::failed, this, &NetworkCheck::fail);
    connect(m_tcp.get(), &Probe::finished, this, &NetworkCheck::onTcpFinished);
    m_tcp->begin(m_result.server);
}

void NetworkCheck::startUdp(const ServerAddress &server)
{
    m_udp = std::make_unique<UdpProbe>(m_result.plan);
    connect(m_udp.get(), &Probe::progressed, this, &NetworkCheck::progress);
    connect(m_udp.get(), &Probe::failed, this, &NetworkCheck::fail);
    connect(m_udp.get(), &Probe::finished, this, &NetworkCheck::onUdpFinished);
    connect(m_udp.get(), &UdpProbe::refused, this, [this] {
        if (!m_result.tcp && m_udp->record().answers.isEmpty())
            fail(LinkProblem::Refused);
    });
    m_udp->begin(server);
}

void NetworkCheck::onTcpFinished()
{
    m_result.tcp = statisticsOf(m_tcp->record());
    if (!m_result.tcp->roundTrips) {
        fail(LinkProblem::TimedOut);
        return;
    }
    const ServerAddress peer{m_tcp->peer().toString(), m_result.server.port};
    release(m_tcp);
    if (m_result.plan.asks(Protocols::Udp))
        startUdp(peer);
    else
        finish();
}

void NetworkCheck::onUdpFinished()
{
    m_result.udp = statisticsOf(m_udp->record());
    if (!m_result.tcp && !m_result.udp->roundTrips)
        fail(LinkProblem::TimedOut);
    else
        finish();
}

void NetworkCheck::progress(int asked)
{
    const int count = m_result.plan.count;
    const bool both = m_result.plan.protocols == Protocols::Both;
    emit progressed(asked + (m_result.tcp ? count : 0), both ? 2 * count : count);
}

void NetworkCheck::finish()
{
    cancel();
    emit finished(m_result);
}

void NetworkCheck::fail(LinkProblem problem)
{
    cancel();
    emit failed(problem);
}

} // namespace chamada
