// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSslSocket>

#include <optional>

namespace chamada::test {

/// A client that exchanges lines without interpreting the protocol: it sends what the test says and keeps every
/// received line, replies (with `ok`) apart from events. It waits by running the event loop, so the server may run in
/// the same thread.
class LineClient {
public:
    enum class Transport { Plain, Tls };

    explicit LineClient(quint16 port, Transport transport = Transport::Plain, const QString &host = {});
    ~LineClient();
    Q_DISABLE_COPY_MOVE(LineClient)

    /// Sends the bytes unchanged, without a line ending.
    void write(const QByteArray &bytes);
    void send(const QJsonObject &json);

    /// Returns the next reply; an empty object if none arrives in time.
    QJsonObject reply();
    /// Returns the next event of this op and discards all others before it.
    QJsonObject event(const QString &op);
    /// Sends the request and returns the next reply.
    QJsonObject ask(const QJsonObject &json);
    QJsonObject ask(const QByteArray &line);

    /// Waits until this many replies have arrived; returns false if they do not.
    bool waitForReplies(qsizetype count);
    /// Returns how many replies, or events of an op, are queued. Does not wait.
    qsizetype replyCount();
    qsizetype eventCount(const QString &op);
    /// Returns the number of bytes received so far.
    qint64 received();
    /// Discards all queued events.
    void dropEvents();

    /// Returns whether the server has closed the connection.
    bool isClosed();
    /// Stops reading, like a program that hangs.
    void stopReading() { m_isReading = false; }
    void resumeReading() { m_isReading = true; }
    QSslSocket &socket() { return m_socket; }

private:
    void read();
    template <class Condition> bool wait(Condition condition);

    QSslSocket m_socket;
    QByteArray m_buffer;
    QList<QJsonObject> m_replies;
    QList<QJsonObject> m_events;
    qint64 m_received = 0;
    bool m_isReading = true;
};

} // namespace chamada::test
