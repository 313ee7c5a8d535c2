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

/// One end of a connection: lines in, lines out. Both ends use it, and it knows nothing of what the lines say.
/// Lines are pulled with `nextLine`: what is not asked for stays in the kernel, so a peer can be made to wait.
class MessageChannel : public QObject {
    Q_OBJECT

public:
    /// `socket` is connected, or will be: its lines then leave at once (TCP_NODELAY).
    /// `maxLine`: bytes of an incoming line without its ending.
    MessageChannel(std::unique_ptr<QTcpSocket> socket, qsizetype maxLine, QObject *parent = nullptr);
    ~MessageChannel() override;

    QTcpSocket &socket() { return *m_socket; }
    const QTcpSocket &socket() const { return *m_socket; }

    /// The next whole line; the view holds until the next call. Nothing after `close` or an over-long line.
    std::optional<QByteArrayView> nextLine();
    bool overlong() const { return m_framer.overlong(); }
    /// Bytes of an unfinished line are waiting.
    bool midLine() const { return m_framer.midLine(); }

    /// While held, no more is taken from the kernel, not even that the peer has ended its side, upon which Qt would
    /// close ours with answers still to come. Plain connections alone: over TLS an end is an end.
    void holdInput();
    /// Listens again, and frees the buffers of sockets that hold no data.
    void releaseInput();

    /// `line` has its ending already. It is written at `flush`, many lines at once.
    void send(const QByteArray &line) { m_out += line; }
    void flush();
    /// Bytes that the peer has not taken yet, as far as this process can see.
    qint64 unsent() const;

    /// Sends what is waiting, then closes; nothing is read any more.
    void close();
    /// Closes at once.
    void abort();
    /// Reads and throws away what the peer still sends. Returns whether anything came.
    bool discardInput();

signals:
    /// There may be a line: call `nextLine` until it gives nothing.
    void readable();
    /// The peer took some bytes.
    void written();
    void closed();

private:
    void disableDelay();

    std::unique_ptr<QTcpSocket> m_socket;
    QPointer<QSocketNotifier> m_notifier; ///< once it was held
    LineFramer m_framer;
    QByteArray m_out;
    bool m_reading = true;
    bool m_isHeld = false;
};

} // namespace chamada
