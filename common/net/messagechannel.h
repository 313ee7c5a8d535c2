// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/lineframer.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <memory>

class QSocketNotifier;

namespace chamada {

/// One end of a line-based connection, used by server and client. It never interprets the lines.
/// `nextLine` pulls the lines: unread data stays in the kernel, so TCP flow control slows the peer down.
class MessageChannel : public QObject {
    Q_OBJECT

public:
    /// `socket` is or will be connected; TCP_NODELAY is then set.
    /// `maxLine`: bytes of an incoming line without its ending.
    MessageChannel(std::unique_ptr<QTcpSocket> socket, qsizetype maxLine, QObject *parent = nullptr);
    ~MessageChannel() override;

    QTcpSocket &socket() { return *m_socket; }
    const QTcpSocket &socket() const { return *m_socket; }

    /// Returns the next whole line, valid until the next call, or nothing (also after `close` or an over-long line).
    std::optional<QByteArrayView> nextLine();
    bool overlong() const { return m_framer.overlong(); }
    /// Returns whether bytes of an unfinished line are buffered.
    bool midLine() const { return m_framer.midLine(); }

    /// Stops reading from the kernel. Also hides the peer's half-close, on which Qt would close the socket with replies
    /// still pending. Has no effect on TLS connections.
    void holdInput();
    /// Resumes reading, and frees the buffers of sockets that hold no data.
    void releaseInput();

    /// Queues `line`, which includes its ending, until `flush`, which writes all queued lines at once.
    void send(const QByteArray &line) { m_out += line; }
    void flush();
    /// Returns the number of bytes that the kernel has not taken yet.
    qint64 unsent() const;

    /// Sends the queued bytes, then closes; stops reading.
    void close();
    /// Closes at once and drops unsent bytes.
    void abort();
    /// Discards incoming data. Returns whether there was any.
    bool discardInput();

signals:
    /// There may be a line: call `nextLine` until it returns nothing.
    void readable();
    /// Some bytes were handed to the kernel.
    void written();
    void closed();

private:
    void disableDelay();

    std::unique_ptr<QTcpSocket> m_socket;
    QPointer<QSocketNotifier> m_notifier; ///< set by the first `holdInput`
    LineFramer m_framer;
    QByteArray m_out;
    bool m_reading = true;
    bool m_isHeld = false;
};

} // namespace chamada
