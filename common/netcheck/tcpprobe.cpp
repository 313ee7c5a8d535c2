// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/messagechannel.h"
#include "common/netcheck/probe.h"
#include "common/protocol/codec.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto TcpConnectLimit = 20s; // TCP repeats the first packets of a connection after 1, 3, 7 and 15 seconds
constexpr auto TcpAnswerLimit = 20s; // TCP may need as long for repeated retransmissions
constexpr qsizetype MaxProbeReply = 128 * 1024;
constexpr qint64 MaxWaiting = 1024 * 1024; // unsent bytes at which the probe pauses
constexpr qint64 GreetingId = -1;

/// Returns a `ping` line of `size` bytes, including its ending.
QByteArray question(int number, int size)
{
    const qsizetype bare = encodeRequest(PingRequest{u""_s}, number).size();
    return encodeRequest(PingRequest{QString(std::max<qsizetype>(0, size - bare), u'.')}, number);
}

class TcpProbe : public Probe {
public:
    TcpProbe(const ProbePlan &plan, QObject *parent);

    void begin(const ServerAddress &server) override;
    QHostAddress peer() const override { return m_peer; }

private:
    void ask(int number) override;
    bool canAsk() const override { return m_channel->unsent() < MaxWaiting; }
    void onConnected();
    void readLines();
    /// Ends the probe if requests were running; otherwise reports a failure.
    void end(LinkProblem problem);

    std::unique_ptr<MessageChannel> m_channel;
    QTimer m_limit; ///< time limit to connect and greet
    QHostAddress m_peer;
    bool m_isOver = false;
};

TcpProbe::TcpProbe(const ProbePlan &plan, QObject *parent)
    : Probe(plan, TcpAnswerLimit, 0ms, parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(TcpConnectLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(LinkProblem::TimedOut); });
}

void TcpProbe::begin(const ServerAddress &server)
{
    auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket *tcp = socket.get();
    m_channel = std::make_unique<MessageChannel>(std::move(socket), MaxProbeReply);
    connect(tcp, &QTcpSocket::connected, this, &TcpProbe::onConnected);
    connect(tcp, &QTcpSocket::errorOccurred, this,
        [this](QAbstractSocket::SocketError error) { end(problemOf(error, LinkPhase::Greeting)); });
    connect(m_channel.get(), &MessageChannel::closed, this, [this] { end(LinkProblem::NotChamada); });
    connect(m_channel.get(), &MessageChannel::readable, this, &TcpProbe::readLines);
    m_limit.start();
    tcp->connectToHost(server.host, server.port);
}

void TcpProbe::onConnected()
{
    m_peer = m_channel->socket().peerAddress();
    m_channel->send(encodeRequest(HelloRequest{u"chamada-netcheck/" CHAMADA_VERSION ""_s}, GreetingId));
    m_channel->flush();
}

void TcpProbe::readLines()
{
    while (const auto line = m_channel->nextLine()) {
        const auto message = decodeServerLine(*line);
        const auto *reply = message ? std::get_if<RawReply>(&*message) : nullptr;
        if (!message && !isAsking())
            end(LinkProblem::NotChamada);
        else if (reply && reply->id == GreetingId && m_limit.isActive()) {
            m_limit.stop();
            startAsking();
        } else if (reply && reply->id)
            noteAnswer(*reply->id);
    }
    if (m_channel->overlong())
        end(LinkProblem::NotChamada);
}

void TcpProbe::ask(int number)
{
    m_channel->send(question(number, plan().size));
    m_channel->flush();
}

void TcpProbe::end(LinkProblem problem)
{
    if (std::exchange(m_isOver, true))
        return;
    m_limit.stop();
    if (isAsking())
        finish();
    else if (record().sent.isEmpty())
        emit failed(problem);
}

} // namespace

Probe *makeTcpProbe(const ProbePlan &plan, QObject *parent)
{
    return new TcpProbe(plan, parent);
}

} // namespace chamada
