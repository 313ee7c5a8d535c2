// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/probedserver.h"

#include "common/net/datagram.h"
#include "common/protocol/codec.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QTest>

namespace chamada::test {

namespace {

constexpr Timestamp Now{1'795'345'200'000};
constexpr int PortsTried = 100; // a port that is free for TCP may be in use for UDP

} // namespace

ProbedServer::ProbedServer(Udp udp, QObject *parent)
    : QObject(parent)
{
    const QHostAddress here(QHostAddress::LocalHost);
    for (int tries = 0; tries < PortsTried && !m_tcp.isListening(); ++tries) {
        m_tcp.listen(here);
        if (udp == Udp::Open && !m_udp.bind(here, m_tcp.serverPort(), QUdpSocket::DontShareAddress))
            m_tcp.close();
    }
    QVERIFY(m_tcp.isListening());
    connect(&m_tcp, &QTcpServer::newConnection, this, &ProbedServer::onConnection);
    connect(&m_udp, &QUdpSocket::readyRead, this, &ProbedServer::answerDatagrams);
}

void ProbedServer::onConnection()
{
    QTcpSocket *socket = m_tcp.nextPendingConnection();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answerLines(*socket); });
    socket->write(m_greeting);
}

void ProbedServer::answerLines(QTcpSocket &socket)
{
    while (m_greeting.isEmpty() && socket.canReadLine()) {
        m_questions.append(socket.readLine());
        const QJsonObject request = parseLine(m_questions.constLast().trimmed()).value_or(QJsonObject());
        if (m_breakAfter >= 0 && ++m_answers > m_breakAfter + 1) { // the first answer is the greeting's
            socket.abort();
            return;
        }
        const QJsonObject fields{{QStringLiteral("pad"), request.value(QLatin1StringView("pad"))}};
        socket.write(
            encodeReply(request.value(QLatin1StringView("op")), request.value(QLatin1StringView("id")), fields, Now));
    }
}

void ProbedServer::answerDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram question = m_udp.receiveDatagram();
        m_asker = question.senderAddress();
        m_askerPort = static_cast<quint16>(question.senderPort());
        m_questions.append(question.data());
        const int number = echoedNumber(question.data()).value_or(0);
        if (m_heldBack && m_heldBack(number)) {
            m_held = question.data();
            continue;
        }
        send(question.data(), m_copies ? m_copies(number) : 1);
        if (!m_held.isEmpty())
            send(std::exchange(m_held, {}), 1);
    }
}

void ProbedServer::send(const QByteArray &datagram, int copies)
{
    for (int n = 0; n < copies; ++n)
        m_udp.writeDatagram(datagram, m_asker, m_askerPort);
}

} // namespace chamada::test
