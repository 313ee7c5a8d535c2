// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/proxygate.h"

#include "server/net/nativesocket.h"
#include "server/net/proxyheaderreader.h"
#include "server/sessions/peer.h"

namespace chamada::server {

namespace {

constexpr std::chrono::seconds IntroductionLimit{5}; // a load balancer sends the header in its first packet

} // namespace

ProxyGate::ProxyGate(Networks balancers, QObject *parent)
    : QObject(parent)
    , m_balancers(std::move(balancers))
{
}

ProxyGate::~ProxyGate()
{
    qDeleteAll(m_introductions);
}

void ProxyGate::receive(qintptr descriptor, Moment now)
{
    const QHostAddress address = plainAddress(native::peerAddress(descriptor));
    if (m_balancers.isEmpty())
        emit arrived(descriptor, address);
    else if (m_balancers.contains(address))
        waitFor(new ProxyHeaderReader(descriptor, address, now, this));
    else
        native::closeSocket(descriptor);
}

void ProxyGate::waitFor(ProxyHeaderReader *introduction)
{
    m_introductions.insert(introduction);
    connect(introduction, &ProxyHeaderReader::failed, this, [this, introduction] { forget(introduction); });
    connect(introduction, &ProxyHeaderReader::introduced, this, [this, introduction](const QHostAddress &address) {
        const qintptr descriptor = introduction->take();
        forget(introduction);
        emit arrived(descriptor, plainAddress(address));
    });
}

void ProxyGate::forget(ProxyHeaderReader *introduction)
{
    m_introductions.erase(introduction);
    introduction->deleteLater();
}

void ProxyGate::checkDeadlines(Moment now)
{
    const auto introductions = m_introductions;
    for (ProxyHeaderReader *introduction : introductions)
        if (now - introduction->since() > IntroductionLimit)
            forget(introduction);
}

void ProxyGate::closeAll()
{
    const auto introductions = m_introductions;
    for (ProxyHeaderReader *introduction : introductions)
        forget(introduction);
}

} // namespace chamada::server
