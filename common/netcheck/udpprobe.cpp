// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/datagram.h"
#include "common/netcheck/probe.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto UdpAnswerLimit = 2s; // a later reply counts as lost
constexpr auto Linger = 500ms;
constexpr qint64 LargestDatagram = 65'535;

class UdpProbe : public Probe {
public:
    UdpProbe(const ProbePlan &plan, QObject *parent);

    void begin(const ServerAddress &server) override { m_socket.connectToHost(server.host, server.port); }
    QHostAddress peer() const override { return m_socket.peerAddress(); }

private:
    void ask(int number) override { m_socket.write(echoRequest(number, plan().size)); }
    void read();
    void onError(QAbstractSocket::SocketError error);

    QUdpSocket m_socket;
};

UdpProbe::UdpProbe(const ProbePlan &plan, QObject *parent)
    : Probe(plan, UdpAnswerLimit, Linger, parent)
{
    connect(&m_socket, &QUdpSocket::connected, this, &UdpProbe::startAsking);
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpProbe::read);
    connect(&m_socket, &QUdpSocket::errorOccurred, this, &UdpProbe::onError);
}

void UdpProbe::read()
{
    // Passes a fixed size: otherwise Qt queries the size first, and that call swallows a "connection refused" error.
    for (;;) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram(LargestDatagram);
        if (datagram.data().isEmpty())
            return;
        if (const auto number = echoedNumber(datagram.data()))
            noteAnswer(*number);
    }
}

void UdpProbe::onError(QAbstractSocket::SocketError error)
{
    if (!isAsking() && record().sent.isEmpty())
        emit failed(problemOf(error, LinkPhase::Greeting));
    else if (error == QAbstractSocket::ConnectionRefusedError || error == QAbstractSocket::UnknownSocketError)
        emit refused(); // Qt 6.8 reports a refused datagram as an unknown error
}

} // namespace

Probe *makeUdpProbe(const ProbePlan &plan, QObject *parent)
{
    return new UdpProbe(plan, parent);
}

} // namespace chamada
