// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/messagechannel.h"

#include <QSocketNotifier>
#include <QSslSocket>

#include <array>

namespace chamada {

namespace {

constexpr qint64 ReadAtOnce = 16 * 1024;
constexpr qint64 ReadAhead = 64 * 1024; // Qt's read buffer, besides the line being framed

/// Returns the socket's read notifier, or null. Qt cannot pause a socket or half-close it, but its notifier is a child
/// of the socket and can be disabled.
QSocketNotifier *readNotifier(const QTcpSocket &socket)
{
    for (auto *notifier : socket.findChildren<QSocketNotifier *>())
        if (notifier->type() == QSocketNotifier::Read)
            return notifier;
    return nullptr;
}

/// An open QIODevice keeps a 16 KiB read buffer even when idle. It frees the buffer only when it is reopened in another
/// mode, which needs a protected function.
class BufferRelease : public QIODevice {
public:
    /// Frees the buffers of `device` unless it holds data in either direction.
    static void apply(QIODevice &device)
    {
        if (!device.isOpen() || device.bytesAvailable() != 0 || device.bytesToWrite() != 0)
            return;
        const OpenMode mode = device.openMode();
        (device.*&BufferRelease::setOpenMode)(NotOpen);
        (device.*&BufferRelease::setOpenMode)(mode);
    }
};

} // namespace

MessageChannel::MessageChannel(std::unique_ptr<QTcpSocket> socket, qsizetype maxLine, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_framer(maxLine)
{
    m_socket->setReadBufferSize(ReadAhead);
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        disableDelay();
    else
        connect(m_socket.get(), &QAbstractSocket::connected, this, &MessageChannel::disableDelay);
    connect(m_socket.get(), &QIODevice::readyRead, this, &MessageChannel::readable);
    connect(m_socket.get(), &QIODevice::bytesWritten, this, &MessageChannel::written);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &MessageChannel::written);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &MessageChannel::closed);
}

MessageChannel::~MessageChannel()
{
    // Prevents a "disconnected" signal to this half-destroyed object.
    m_socket->disconnect(this);
}

void MessageChannel::disableDelay()
{
    // Sets TCP_NODELAY. Qt silently ignores an option that is set before the connection exists.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

std::optional<QByteArrayView> MessageChannel::nextLine()
{
    while (m_reading) {
        if (const auto line = m_framer.takeLine())
            return line;
        std::array<char, ReadAtOnce> bytes;
        const qint64 count = m_framer.overlong() ? 0 : m_socket->read(bytes.data(), bytes.size());
        if (m_isHeld)
            holdInput(); // reading re-enables the notifier
        if (count <= 0)
            break;
        m_framer.append(QByteArrayView(bytes.data(), count));
    }
    return std::nullopt;
}

void MessageChannel::holdInput()
{
    if (qobject_cast<QSslSocket *>(m_socket.get()))
        return;
    if (!m_notifier)
        m_notifier = readNotifier(*m_socket);
    m_isHeld = m_notifier != nullptr;
    if (m_isHeld)
        m_notifier->setEnabled(false);
}

void MessageChannel::releaseInput()
{
    m_isHeld = false;
    if (m_notifier)
        m_notifier->setEnabled(true);
    BufferRelease::apply(*m_socket);
    // A TLS socket reads from a plain socket, which is its child.
    if (auto *plain = m_socket->findChild<QTcpSocket *>({}, Qt::FindDirectChildrenOnly))
        BufferRelease::apply(*plain);
}

void MessageChannel::flush()
{
    if (m_out.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(m_out);
    m_out.clear();
    m_socket->flush(); // writes now instead of in the next event loop iteration
}

qint64 MessageChannel::unsent() const
{
    // Encrypted bytes also wait in Qt's buffer until the kernel takes them.
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket.get());
    return m_out.size() + m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void MessageChannel::close()
{
    m_reading = false;
    flush();
    m_socket->disconnectFromHost();
}

void MessageChannel::abort()
{
    m_reading = false;
    m_out.clear();
    m_socket->abort();
}

bool MessageChannel::discardInput()
{
    m_reading = false;
    m_framer.clear();
    std::array<char, ReadAtOnce> bytes;
    bool any = false;
    while (m_socket->read(bytes.data(), bytes.size()) > 0)
        any = true;
    return any;
}

} // namespace chamada
