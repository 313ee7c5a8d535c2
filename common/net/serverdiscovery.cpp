// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverdiscovery.h"

#include <QNetworkDatagram>
#include <QNetworkInterface>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr int FirstRound = 3; // requests: a datagram may get lost
constexpr auto FirstPause = 250ms;
constexpr auto LaterPause = 3s;

/// Returns each network's own broadcast address: 255.255.255.255 needs a default route, which a lab may lack.
QList<QHostAddress> broadcastAddresses()
{
    QList<QHostAddress> addresses;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries())
            if (!entry.broadcast().isNull() && !addresses.contains(entry.broadcast()))
                addresses.append(entry.broadcast());
    }
    return addresses;
}

/// Returns ff02::1 on each link: IPv6 has no broadcast, and every machine listens to this address.
QList<QHostAddress> allNodesAddresses()
{
    QList<QHostAddress> addresses;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        QHostAddress address(u"ff02::1"_s);
        address.setScopeId(interface.name());
        addresses.append(address);
    }
    return addresses;
}

bool isThisComputer(const QHostAddress &address)
{
    return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
}

} // namespace

ServerDiscovery::ServerDiscovery(Reach reach, quint16 port, QObject *parent)
    : QObject(parent)
    , m_reach(reach)
    , m_port(port)
{
    connect(&m_ask, &QTimer::timeout, this, &ServerDiscovery::ask);
    connect(&m_v4, &QIODevice::readyRead, this, [this] { read(m_v4); });
    connect(&m_v6, &QIODevice::readyRead, this, [this] { read(m_v6); });
}

void ServerDiscovery::start()
{
    stop();
    m_found.clear();
    m_asked = 0;
    if (m_port != 0) {
        m_v4.bind(QHostAddress(QHostAddress::AnyIPv4), 0);
        m_v6.bind(QHostAddress(QHostAddress::AnyIPv6), 0);
    }
    m_ask.start(FirstPause);
    ask();
}

void ServerDiscovery::stop()
{
    m_ask.stop();
    m_v4.close();
    m_v6.close();
}

void ServerDiscovery::ask()
{
    if (m_asked == FirstRound) {
        m_ask.setInterval(LaterPause);
        emit firstRoundOver();
    }
    ++m_asked;
    askOn(m_v4);
    askOn(m_v6);
}

void ServerDiscovery::askOn(QUdpSocket &socket)
{
    if (socket.state() != QAbstractSocket::BoundState)
        return;
    static const QByteArray request = discoverRequest();
    for (const QHostAddress &address : addresses(socket))
        socket.writeDatagram(request, address, m_port);
}

QList<QHostAddress> ServerDiscovery::addresses(const QUdpSocket &socket) const
{
    const bool v4 = &socket == &m_v4;
    QList<QHostAddress> addresses;
    if (v4)
        addresses.append(QHostAddress(QHostAddress::LocalHost));
    if (m_reach == Reach::AllNetworks)
        addresses += v4 ? broadcastAddresses() : allNodesAddresses();
    return addresses;
}

void ServerDiscovery::read(QUdpSocket &socket)
{
    while (socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket.receiveDatagram();
        const auto announcement = decodeAnnouncement(datagram.data());
        if (!announcement)
            continue;
        const QHostAddress sender = datagram.senderAddress();
        const bool here = isThisComputer(sender);
        const QString host = here ? u"127.0.0.1"_s : sender.toString();
        note({{host, announcement->port}, *announcement, here ? FoundBy::ThisComputer : FoundBy::LocalNetwork});
    }
}

void ServerDiscovery::note(const FoundServer &server)
{
    // The certificate and the port identify a server: it may answer from several addresses.
    const bool known = std::any_of(m_found.cbegin(), m_found.cend(), [&server](const FoundServer &other) {
        return other.announcement.fingerprint == server.announcement.fingerprint
            && other.announcement.port == server.announcement.port;
    });
    if (known)
        return;
    m_found.append(server);
    emit serverFound(server);
}

} // namespace chamada
