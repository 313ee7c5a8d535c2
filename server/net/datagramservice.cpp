// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/datagramservice.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

namespace chamada::server {

namespace {

constexpr size_t MaxAnswersASecond = 2000;
constexpr std::chrono::seconds Second{1};

} // namespace

DatagramService::DatagramService(Announcement announcement, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_announcement(std::move(announcement))
    , m_clock(clock)
{
}

DatagramService::~DatagramService() = default;

bool DatagramService::listen(const QHostAddress &address, quint16 port)
{
    m_announcement.port = port;
    return bind(address, port, Answers::All);
}

bool DatagramService::listenForDiscovery(const QHostAddress &address)
{
    return bind(address, DiscoveryPort, Answers::DiscoverOnly);
}

bool DatagramService::bind(const QHostAddress &address, quint16 port, Answers answers)
{
    auto socket = std::make_unique<QUdpSocket>();
    // Servers on one machine share the discovery port only; a broadcast reaches each of them.
    const auto mode = port == DiscoveryPort ? QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint
                                            : QUdpSocket::BindMode(QUdpSocket::DontShareAddress);
    if (!socket->bind(address, port, mode))
        return false;
    connect(socket.get(), &QIODevice::readyRead, this, [this, s = socket.get(), answers] { read(*s, answers); });
    m_sockets.push_back(std::move(socket));
    return true;
}

void DatagramService::read(QUdpSocket &socket, Answers answers)
{
    while (socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket.receiveDatagram();
        const DatagramKind kind = kindOf(datagram.data());
        const bool wanted = kind == DatagramKind::Discover || (kind == DatagramKind::Echo && answers == Answers::All);
        if (!wanted || !mayAnswer(datagram.senderAddress()))
            continue;
        const QByteArray answer =
            kind == DatagramKind::Echo ? datagram.data() : encodeAnnouncement(m_announcement, datagram.data().size());
        socket.writeDatagram(answer, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
    }
}

bool DatagramService::mayAnswer(const QHostAddress &address)
{
    const Moment now = m_clock.monotonic();
    if (now - m_swept >= Second)
        sweep(now);
    // A sliding window: fixed one-second windows would allow twice the rate across their border.
    std::deque<Moment> &times = m_answered[address];
    while (!times.empty() && now - times.front() >= Second)
        times.pop_front();
    if (times.size() >= MaxAnswersASecond)
        return false;
    times.push_back(now);
    return true;
}

void DatagramService::sweep(Moment now)
{
    m_swept = now;
    m_answered.removeIf(
        [now](const auto &entry) { return entry.value().empty() || now - entry.value().back() >= Second; });
}

} // namespace chamada::server
