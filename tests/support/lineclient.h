// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSslSocket>

#include <optional>

namespace chamada::test {

/// A client that speaks the protocol line by line and knows nothing of it: it writes what the test says and keeps
/// every line that comes, replies (with `ok`) and events apart. It waits by running the event loop, so the server
/// may live in the same thread.
class LineClient {
public:
    enum class Transport { Plain, Tls };

    explicit LineClient(quint16 port, Transport transport = Transport::Plain, const QString &host = {});
    ~LineClient();
    Q_DISABLE_COPY_MOVE(LineClient)

    /// Bytes as they are, with no line ending.
    void write(const QByteArray &bytes);
    void send(const QJsonObject &json);

    /// The next reply; an empty object where none comes in time.
    QJsonObject reply();
    /// The next event of this op, past all others.
    QJsonObject event(const QString &op);
    /// Sends and returns the next reply.
    QJsonObject ask(const QJsonObject &json);
    QJsonObject ask(const QByteArray &line);

    /// Waits until so many replies are here; false where they do not come.
    bool waitForReplies(qsizetype count);
    /// How many replies, or events of an op, wait here. Does not wait for any.
    qsizetype replyCount();
    qsizetype eventCount(const QString &op);
    /// Bytes that have arrived so far.
    qint64 received();
    /// Forgets all events that are here.
    void dropEvents();

    /// Has the server closed the connection?
    bool isClosed();
    /// From here on nothing is read, as by a program that hangs.
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
