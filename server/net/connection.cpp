// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/connection.h"

#include "server/net/nativesocket.h"

#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr qsizetype MaxRequest = 64 * 1024; // bytes of a line without its ending
constexpr size_t FirstLines = 4; // per connection and turn
constexpr size_t FurtherLines = 64;
constexpr qsizetype ShareOfBytes = 32 * 1024; // bytes; the line that exceeds it is still read
constexpr qint64 ReadNoMoreAbove = 256 * 1024; // unsent bytes above which no more lines are read
constexpr qint64 MaxEventsWaiting = 4 * 1024 * 1024; // bytes
constexpr auto UnfinishedLimit = 30s; // a line or a handshake
constexpr auto CrowdedHandshake = 5s; // time that an excess connection may take until it can be sent a refusal
constexpr auto StuckLimit = 30s; // without progress while replies are unsent
constexpr auto ClosingLimit = 5s; // to send the last bytes
constexpr auto DrainQuiet = 500ms; // without input, after which the last reply has surely arrived

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, Peer peer, const SessionServices &service, QObject *parent)
    : SessionClient(parent)
    , m_service(service)
    , m_peer(std::move(peer))
    , m_channel(std::move(socket), MaxRequest)
    , m_host(m_peer, service, *this)
    , m_rate(service.options.rateLimit, service.clock.monotonic())
    , m_lastHeard(service.clock.monotonic())
    , m_lastTaken(m_lastHeard)
{
    connect(&m_channel, &MessageChannel::readable, this, &Connection::onReadable);
    connect(&m_channel, &MessageChannel::written, this, &Connection::onWritten);
    connect(&m_channel, &MessageChannel::closed, this, &Connection::onClosed);
}

void Connection::startTls(const QSslConfiguration &configuration)
{
    auto &socket = static_cast<QSslSocket &>(m_channel.socket());
    m_peer.encrypted = true;
    m_unfinishedSince = m_service.clock.monotonic();
    connect(&socket, &QSslSocket::encrypted, this, [this] { m_unfinishedSince.reset(); });
    socket.setSslConfiguration(configuration);
    socket.startServerEncryption();
}

bool Connection::mayRead() const
{
    return m_phase == Phase::Open && m_host.mayProcess() && m_host.heldBack() + m_channel.unsent() < ReadNoMoreAbove;
}

bool Connection::isShakingHands() const
{
    return m_peer.encrypted && !static_cast<const QSslSocket &>(m_channel.socket()).isEncrypted();
}

void Connection::onReadable()
{
    m_lastHeard = m_service.clock.monotonic();
    if (m_phase == Phase::Draining) {
        m_channel.discardInput();
        return;
    }
    m_channel.holdInput(); // until the received lines are answered
    if (mayRead())
        m_service.turn.enqueue(this);
}

void Connection::onWritten()
{
    m_lastTaken = m_service.clock.monotonic();
    m_repliesWaiting = std::min(m_repliesWaiting, m_channel.unsent());
    m_eventsWaiting = std::min(m_eventsWaiting, m_channel.unsent());
    if (m_phase == Phase::Draining && m_channel.unsent() == 0 && !m_peer.encrypted)
        native::shutdownWriting(m_channel.socket().socketDescriptor());
    else if (mayRead())
        m_service.turn.enqueue(this); // the turn resumes input when no lines are left
}

void Connection::onClosed()
{
    leave(Phase::Closing);
    emit closed();
}

void Connection::collect(Share share, LockSet &locks)
{
    readAhead(share);
    m_isCollected = true;
    m_host.addLocks(locks);
    for (const SessionHost::Line &line : m_ahead)
        SessionHost::addLocks(line, locks);
}

void Connection::readAhead(Share share)
{
    const size_t lines = share == Share::First ? FirstLines : FurtherLines;
    m_hasMore = true;
    qsizetype bytes = 0;
    while (m_hasMore && m_ahead.size() < lines && bytes < ShareOfBytes && mayRead()) {
        const auto line = m_channel.nextLine();
        m_hasMore = line.has_value();
        if (m_hasMore) {
            bytes += line->size();
            m_ahead.push_back(parseLine(*line));
        }
    }
}

bool Connection::process(Share share)
{
    m_host.resume();
    if (!std::exchange(m_isCollected, false))
        readAhead(share);
    auto next = m_ahead.cbegin();
    while (next != m_ahead.cend() && mayRead())
        processLine(*next++);
    const bool isGettingOn = next != m_ahead.cbegin() || m_hasMore;
    m_ahead.erase(m_ahead.cbegin(), next);
    m_hasMore = m_hasMore || !m_ahead.empty();
    if (m_channel.overlong() && m_ahead.empty() && m_phase == Phase::Open)
        refuseLine(ErrorCode::TooLarge);
    noteUnfinished(isGettingOn);
    return m_hasMore && mayRead();
}

void Connection::noteUnfinished(bool isGettingOn)
{
    // Complete lines that wait for their share, or for the peer to read, are not unfinished.
    if (isGettingOn || !m_channel.midLine())
        m_unfinishedSince.reset();
    if (!isGettingOn && m_channel.midLine() && !m_unfinishedSince)
        m_unfinishedSince = m_service.clock.monotonic();
}

void Connection::processLine(const SessionHost::Line &line)
{
    if (m_isTurnedAway || !m_rate.allow(m_service.clock.monotonic()))
        refuseLine(ErrorCode::TooManyRequests, line);
    else
        m_host.process(line);
}

void Connection::refuseLine(ErrorCode code, const SessionHost::Line &line)
{
    m_host.refuseLine(code, line);
    m_phase = Phase::Refusing;
}

void Connection::refuseNow()
{
    refuseLine(ErrorCode::TooManyRequests);
    m_service.turn.enqueue(this);
}

void Connection::release(bool stored)
{
    const SessionHost::Released released = m_host.release(stored);
    sendReplies(released.lines);
    for (const auto &then : released.then)
        then();
    if (m_phase == Phase::Refusing)
        startDraining();
    else if (m_phase == Phase::Open)
        goOn(released);
}

void Connection::goOn(const SessionHost::Released &released)
{
    if (released.isOver)
        close();
    else if (released.mayGoOn)
        m_service.turn.enqueue(this);
    else
        listenOn();
}

void Connection::listenOn()
{
    // If the peer's end of stream were noticed earlier, pending replies would be lost.
    if (!m_hasMore && m_ahead.empty() && m_host.mayProcess() && m_channel.unsent() == 0)
        m_channel.releaseInput();
}

void Connection::sendReplies(const QByteArray &lines)
{
    if (lines.isEmpty())
        return;
    if (m_repliesWaiting == 0)
        m_lastTaken = m_service.clock.monotonic();
    m_repliesWaiting += lines.size();
    m_channel.send(lines);
    m_channel.flush();
}

void Connection::sendEvent(const QByteArray &line)
{
    if (m_phase != Phase::Open)
        return;
    m_eventsWaiting += line.size();
    m_channel.send(line);
    m_channel.flush();
    if (m_eventsWaiting > MaxEventsWaiting)
        drop();
}

void Connection::dismiss(const QString &reason)
{
    if (m_phase != Phase::Open || isShakingHands()) {
        drop();
        return;
    }
    m_channel.send(encodeEvent(ByeEvent{reason}));
    close();
}

void Connection::leave(Phase next)
{
    m_phase = next;
    m_closingSince = m_service.clock.monotonic();
    m_host.leave();
}

void Connection::close()
{
    leave(Phase::Closing);
    m_channel.close();
}

void Connection::drop()
{
    leave(Phase::Closing);
    m_channel.abort();
}

void Connection::startDraining()
{
    // Closing with input unread would reset the connection, and the peer might lose the answer.
    leave(Phase::Draining);
    m_channel.releaseInput();
    m_channel.discardInput();
    if (m_channel.unsent() == 0)
        onWritten();
}

bool Connection::isCrowdedOut(Moment now) const
{
    return m_isTurnedAway && m_phase == Phase::Open
        && now - m_lastHeard > (isShakingHands() ? CrowdedHandshake : CrowdedSilence);
}

void Connection::checkClosing(Moment now)
{
    const bool quiet = m_phase == Phase::Draining && m_channel.unsent() == 0 && now - m_lastHeard > DrainQuiet;
    if (quiet)
        close();
    else if (now - m_closingSince > ClosingLimit)
        drop();
}

void Connection::checkDeadlines()
{
    const Moment now = m_service.clock.monotonic();
    if (isCrowdedOut(now)) {
        if (isShakingHands())
            drop();
        else
            refuseNow();
        return;
    }
    if (m_phase == Phase::Closing || m_phase == Phase::Draining) {
        checkClosing(now);
    } else if (m_repliesWaiting > 0 && now - m_lastTaken > StuckLimit) {
        drop();
    } else if (m_unfinishedSince && now - *m_unfinishedSince > UnfinishedLimit) {
        dismiss(u"too-slow"_s);
    } else if (!m_host.isBusy() && now - m_lastHeard > m_service.options.idleTimeout) {
        dismiss(u"idle"_s);
    }
}

} // namespace chamada::server
