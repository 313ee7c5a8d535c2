// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pendingconnection.h"

#include "server/nativesocket.h"

namespace chamada {

Doorstep::Doorstep(qintptr descriptor, const QHostAddress &address, qint64 since, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_address(address)
    , m_since(since)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Doorstep::knocked);
}

Doorstep::~Doorstep()
{
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0)
        native::closeSocket(m_descriptor);
}

void Doorstep::queueUp()
{
    m_isInQueue = true;
    m_notifier.setEnabled(false);
}

qintptr Doorstep::take()
{
    m_notifier.setEnabled(false);
    return std::exchange(m_descriptor, -1);
}

} // namespace chamada
