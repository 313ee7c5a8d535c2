// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/lineclient.h"

#include "tests/support/waitlimit.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chamada::test {

LineClient::LineClient(quint16 port, Transport transport, const QString &host)
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setReadBufferSize(64 * 1024);
    const QString address = host.isEmpty() ? u"127.0.0.1"_s : host;
    if (transport == Transport::Tls) {
        m_socket.connectToHostEncrypted(address, port);
        wait([this] { return m_socket.isEncrypted(); });
    } else {
        m_socket.connectToHost(address, port);
        wait([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    }
}

LineClient::~LineClient()
{
    m_socket.abort();
}

template <class Condition> bool LineClient::wait(Condition condition)
{
    // Polling would be too slow: the tests send thousands of requests.
    const QDeadlineTimer deadline(WaitLimit);
    QTimer waker;
    waker.start(WaitLimit);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

void LineClient::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
}

void LineClient::send(const QJsonObject &json)
{
    write(QJsonDocument(json).toJson(QJsonDocument::Compact) + "\r\n");
}

void LineClient::read()
{
    if (!m_isReading)
        return;
    const QByteArray bytes = m_socket.readAll();
    m_received += bytes.size();
    m_buffer += bytes;
    qsizetype start = 0;
    for (qsizetype end = 0; (end = m_buffer.indexOf("\r\n", start)) >= 0; start = end + 2) {
        const QJsonObject json = QJsonDocument::fromJson(m_buffer.sliced(start, end - start)).object();
        (json.contains(u"ok"_s) ? m_replies : m_events).append(json);
    }
    m_buffer.remove(0, start);
}

QJsonObject LineClient::reply()
{
    wait([this] {
        read();
        return !m_replies.isEmpty() || isClosed();
    });
    read();
    return m_replies.isEmpty() ? QJsonObject() : m_replies.takeFirst();
}

QJsonObject LineClient::event(const QString &op)
{
    QJsonObject found;
    wait([&] {
        read();
        while (found.isEmpty() && !m_events.isEmpty())
            if (QJsonObject next = m_events.takeFirst(); next.value("op"_L1) == op)
                found = next;
        return !found.isEmpty();
    });
    return found;
}

QJsonObject LineClient::ask(const QJsonObject &json)
{
    send(json);
    return reply();
}

QJsonObject LineClient::ask(const QByteArray &line)
{
    write(line + '\n');
    return reply();
}

bool LineClient::waitForReplies(qsizetype count)
{
    return wait([&] {
        read();
        return m_replies.size() >= count;
    });
}

qsizetype LineClient::replyCount()
{
    read();
    return m_replies.size();
}

qsizetype LineClient::eventCount(const QString &op)
{
    read();
    return std::count_if(m_events.cbegin(), m_events.cend(), [&](const QJsonObject &e) { return e["op"_L1] == op; });
}

qint64 LineClient::received()
{
    read();
    return m_received;
}

void LineClient::dropEvents()
{
    read();
    m_events.clear();
}

bool LineClient::isClosed()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

} // namespace chamada::test
