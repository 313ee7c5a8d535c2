// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/pendingconnection.h"

#include "server/net/nativesocket.h"

namespace chamada::server {

PendingConnection::PendingConnection(qintptr descriptor, const QHostAddress &address, Moment since, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_address(address)
    , m_since(since)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &PendingConnection::firstByte);
}

PendingConnection::~PendingConnection()
{
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0)
        native::closeSocket(m_descriptor);
}

void PendingConnection::queue()
{
    m_isInQueue = true;
    m_notifier.setEnabled(false);
}

qintptr PendingConnection::take()
{
    m_notifier.setEnabled(false);
    return std::exchange(m_descriptor, -1);
}

} // namespace chamada::server
