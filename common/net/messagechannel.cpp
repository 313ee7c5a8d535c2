// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/messagechannel.h"

#include <QSocketNotifier>
#include <QSslSocket>

#include <array>

namespace chamada {

namespace {

constexpr qint64 ReadAtOnce = 16 * 1024;
constexpr qint64 ReadAhead = 64 * 1024; // what Qt may hold for us beyond the line that is being cut

/// Qt has no half-closed sockets and no way to pause one. Its notifier is a child of the socket; where it were not,
/// nothing would be held.
QSocketNotifier *readNotifier(const QTcpSocket &socket)
{
    for (auto *notifier : socket.findChildren<QSocketNotifier *>())
        if (notifier->type() == QSocketNotifier::Read)
            return notifier;
    return nullptr;
}

/// An open QIODevice keeps 16 KiB for what it reads, whether anything comes or not. It frees them when it is opened
/// again in another mode, which its users cannot ask it for.
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
    // The socket would say "disconnected" while this object is half gone.
    m_socket->disconnect(this);
}

void MessageChannel::disableDelay()
{
    // TCP_NODELAY. Qt drops without a word an option that is set before there is a connection.
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
            holdInput(); // a socket that was read listens again
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
    // An encrypted socket reads from a plain one, which is its child.
    if (auto *plain = m_socket->findChild<QTcpSocket *>({}, Qt::FindDirectChildrenOnly))
        BufferRelease::apply(*plain);
}

void MessageChannel::flush()
{
    if (m_out.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(m_out);
    m_out.clear();
    m_socket->flush(); // now, and not only when the loop has asked whether it can
}

qint64 MessageChannel::unsent() const
{
    // What is encrypted already is still ours until the peer takes it.
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
