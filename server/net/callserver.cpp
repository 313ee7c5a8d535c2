// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/callserver.h"

#include "common/net/fingerprint.h"
#include "server/net/connection.h"
#include "server/net/datagramservice.h"
#include "server/net/listener.h"
#include "server/net/nativesocket.h"
#include "server/net/pendingconnection.h"
#include "server/os/log.h"
#include "server/os/system.h"

#include <QSslSocket>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr unsigned char TlsHandshake = 0x16; // first byte of a TLS record that begins a handshake (RFC 8446, 5.1)
constexpr auto DeadlineCheck = 50ms; // between two steps of a DeadlineScan
constexpr int PortAttempts = 20;
constexpr auto AcceptAgain = 500ms; // after the descriptors ran out
constexpr auto QuietAgain = 1min; // without a shortage, after which the warning is repeated
constexpr int HandshakesAtOnce = 4; // each takes about a millisecond
constexpr qint64 DescriptorsKept = 48; // for the database, the archive, subcommands and the loop itself
constexpr auto StopLimit = 3s; // for the peers to receive their last bytes

} // namespace

CallServer::CallServer(const SessionServices &service, const Certificate &certificate, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_proxyGate(service.options.balancers)
    , m_tls(tlsConfiguration(certificate))
{
    if (const auto limit = os::descriptorLimit())
        m_maxByDescriptors = std::max<qint64>(1, *limit - DescriptorsKept);
    m_acceptAgain.setSingleShot(true);
    m_acceptAgain.setInterval(AcceptAgain);
    connect(&m_acceptAgain, &QTimer::timeout, this, &CallServer::acceptAgain);
    connect(&m_shakeHands, &QTimer::timeout, this, &CallServer::shakeHands);
    connect(&m_proxyGate, &ProxyGate::arrived, this, &CallServer::onArrived);
    connect(&m_deadlines, &QTimer::timeout, this, &CallServer::checkDeadlines);
    m_deadlines.start(DeadlineCheck);
}

CallServer::~CallServer()
{
    for (Connection *connection : std::as_const(m_connections))
        connection->disconnect(this);
    qDeleteAll(m_connections);
    qDeleteAll(m_pending);
}

std::optional<QString> CallServer::listen()
{
    // With port 0 the system assigns a free TCP port, which must be free on UDP too.
    const int attempts = m_service.options.port == 0 ? PortAttempts : 1;
    std::optional<QString> error;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_listeners.clear();
        error = listenOnAll();
        if (error || answerDatagrams())
            return error;
        error = u"cannot answer on UDP port %1"_s.arg(m_listeners.front()->serverPort());
    }
    return error;
}

std::optional<QString> CallServer::listenOnAll()
{
    const bool all = m_service.options.listen.isEmpty();
    const QList<QHostAddress> addresses =
        all ? QList<QHostAddress>{QHostAddress::AnyIPv4, QHostAddress::AnyIPv6} : m_service.options.listen;
    for (const QHostAddress &address : addresses) {
        const quint16 port = m_listeners.empty() ? m_service.options.port : m_listeners.front()->serverPort();
        auto error = listenOn(address, port);
        // The machine may lack IPv6.
        const bool optional = all && !m_listeners.empty();
        if (error && !optional)
            return error;
    }
    return std::nullopt;
}

bool CallServer::answerDatagrams()
{
    if (!m_service.options.discovery)
        return true;
    const Announcement announcement{
        m_service.options.name, 0, ProtocolVersion, fingerprintOf(m_tls.localCertificate())};
    m_datagrams = std::make_unique<DatagramService>(announcement, m_service.clock);
    for (const auto &listener : m_listeners) {
        if (!m_datagrams->listen(listener->serverAddress(), listener->serverPort()))
            return false;
        if (listener->serverPort() != DiscoveryPort && !m_datagrams->listenForDiscovery(listener->serverAddress()))
            qCWarning(logNetwork, "cannot share UDP port %d: this server is not found by itself", int{DiscoveryPort});
    }
    return true;
}

std::optional<QString> CallServer::listenOn(const QHostAddress &address, quint16 port)
{
    auto listener = std::make_unique<Listener>();
    if (!listener->listen(address, port)) {
        return u"cannot listen on %1, port %2: %3"_s.arg(address.toString()).arg(port).arg(listener->errorString());
    }
    connect(listener.get(), &Listener::arrived, this, &CallServer::onAccepted);
    connect(listener.get(), &QTcpServer::acceptError, this, [this] { holdBack(); });
    m_listeners.push_back(std::move(listener));
    return std::nullopt;
}

QStringList CallServer::addresses() const
{
    QStringList list;
    for (const auto &listener : m_listeners)
        list.append(listener->text());
    return list;
}

qsizetype CallServer::connectionCount() const
{
    return m_connections.size() + m_pending.size() + m_proxyGate.count();
}

void CallServer::onAccepted(qintptr descriptor)
{
    m_proxyGate.receive(descriptor, m_service.clock.monotonic());
    if (!hasRoom())
        holdBack();
}

void CallServer::onArrived(qintptr descriptor, const QHostAddress &address)
{
    ++m_perAddress[address];
    auto *pending = new PendingConnection(descriptor, address, m_service.clock.monotonic(), this);
    m_pending.insert(pending);
    connect(pending, &PendingConnection::firstByte, this, [this, pending] { onFirstByte(pending); });
}

void CallServer::onFirstByte(PendingConnection *pending)
{
    if (native::peekFirstByte(pending->descriptor()) != TlsHandshake) {
        admit(pending, Transport::Plain);
        return;
    }
    pending->queue();
    m_handshakes.push_back(pending);
    if (!m_shakeHands.isActive())
        m_shakeHands.start(0ms);
}

void CallServer::shakeHands()
{
    for (int taken = 0; taken < HandshakesAtOnce && !m_handshakes.empty(); ++taken) {
        admit(m_handshakes.front(), Transport::Tls);
        m_handshakes.pop_front();
    }
    if (m_handshakes.empty())
        m_shakeHands.stop();
}

Connection *CallServer::admit(PendingConnection *pending, Transport transport)
{
    const QHostAddress address = pending->address();
    const qintptr descriptor = pending->take();
    m_pending.remove(pending);
    pending->deleteLater();
    const bool tls = transport == Transport::Tls;
    auto socket = tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        native::closeSocket(descriptor);
        uncount(address);
        return nullptr;
    }
    auto *connection = new Connection(std::move(socket), {address}, m_service, this);
    m_connections.insert(connection);
    connect(connection, &Connection::closed, this, [this, connection] { onClosed(connection); });
    if (isCrowded(address))
        connection->turnAway();
    if (tls)
        connection->startTls(m_tls);
    return connection;
}

bool CallServer::isCrowded(const QHostAddress &address) const
{
    const ServerOptions &options = m_service.options;
    return (options.maxConnections > 0 && connectionCount() > options.maxConnections)
        || (!address.isLoopback() && m_perAddress.value(address) > options.maxPerAddress);
}

void CallServer::uncount(const QHostAddress &address)
{
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
}

void CallServer::onClosed(Connection *connection)
{
    if (!m_connections.remove(connection))
        return;
    uncount(connection->peer().address);
    connection->deleteLater();
    if (m_isStopping && m_connections.isEmpty())
        emit stopped();
}

void CallServer::holdBack()
{
    for (const auto &listener : m_listeners)
        listener->holdBack();
    m_acceptAgain.start();
    // The warning is logged once, not for each connection that takes a freed descriptor.
    const Moment now = m_service.clock.monotonic();
    if (!m_lastFull || now - *m_lastFull > QuietAgain)
        qCWarning(logNetwork, "out of file descriptors with %lld connections: others wait until some are gone",
            static_cast<long long>(connectionCount()));
    m_lastFull = now;
}

void CallServer::acceptAgain()
{
    if (!hasRoom()) {
        m_acceptAgain.start();
        return;
    }
    for (const auto &listener : m_listeners)
        listener->goOn();
}

void CallServer::checkDeadlines()
{
    const Moment now = m_service.clock.monotonic();
    m_proxyGate.checkDeadlines(now);
    m_pendingScan.step(m_pending, [this, now](PendingConnection *pending) { checkSilence(pending, now); });
    m_connectionScan.step(m_connections, [](Connection *connection) { connection->checkDeadlines(); });
}

void CallServer::checkSilence(PendingConnection *pending, Moment now)
{
    if (pending->isInQueue())
        return;
    const auto silence = now - pending->since();
    const bool crowded = silence > Connection::CrowdedSilence && isCrowded(pending->address());
    if (!crowded && silence <= m_service.options.idleTimeout)
        return;
    Connection *connection = admit(pending, Transport::Plain);
    if (connection && crowded)
        connection->refuseNow();
    else if (connection)
        connection->dismiss(u"idle"_s);
}

void CallServer::dismissAccount(const AccountName &name)
{
    const auto connections = m_connections;
    for (Connection *connection : connections)
        if (connection->account() == name)
            connection->dismiss(u"account-removed"_s);
}

void CallServer::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    for (const auto &listener : m_listeners)
        listener->close();
    m_proxyGate.closeAll();
    m_shakeHands.stop();
    m_handshakes.clear();
    const auto waiting = m_pending;
    for (PendingConnection *pending : waiting)
        admit(pending, Transport::Plain);
    const auto connections = m_connections;
    for (Connection *connection : connections)
        connection->dismiss(u"shutting-down"_s);
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &CallServer::stopped, Qt::QueuedConnection);
    QTimer::singleShot(StopLimit, this, &CallServer::stopped);
}

} // namespace chamada::server
