// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <functional>

namespace chamada::test {

/// Answers `ping` by TCP and `echo` by UDP on one free port of 127.0.0.1, as a server does, but loses, duplicates and
/// delays answers as the test requires.
class ProbedServer : public QObject {
    Q_OBJECT

public:
    enum class Udp { Open, Shut };

    explicit ProbedServer(Udp udp = Udp::Open, QObject *parent = nullptr);

    ServerAddress address() const { return {QStringLiteral("127.0.0.1"), m_tcp.serverPort()}; }

    /// Sets how many copies of the answer to this datagram are sent; one by default.
    void setCopies(std::function<int(int number)> copies) { m_copies = std::move(copies); }
    /// Sets which answers are sent after the next one.
    void setHeldBack(std::function<bool(int number)> heldBack) { m_heldBack = std::move(heldBack); }
    /// Breaks the connection after this many answers.
    void breakAfter(int answers) { m_breakAfter = answers; }
    /// Sends these bytes to every client that connects, instead of waiting for requests.
    void greetWith(const QByteArray &bytes) { m_greeting = bytes; }

    const QList<QByteArray> &questions() const { return m_questions; }

private:
    void onConnection();
    void answerLines(QTcpSocket &socket);
    void answerDatagrams();
    void send(const QByteArray &datagram, int copies);

    QTcpServer m_tcp;
    QUdpSocket m_udp;
    QHostAddress m_asker;
    quint16 m_askerPort = 0;
    QByteArray m_held;
    std::function<int(int)> m_copies;
    std::function<bool(int)> m_heldBack;
    int m_breakAfter = -1;
    int m_answers = 0;
    QByteArray m_greeting;
    QList<QByteArray> m_questions; ///< datagrams and lines as received
};

} // namespace chamada::test
