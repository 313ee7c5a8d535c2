// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/proxyheaderreader.h"

#include "server/net/nativesocket.h"
#include "server/net/proxyheader.h"

namespace chamada::server {

ProxyHeaderReader::ProxyHeaderReader(qintptr descriptor, const QHostAddress &balancer, Moment since, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_balancer(balancer)
    , m_since(since)
    , m_size(proxyheader::Beginning)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &ProxyHeaderReader::readOn);
}

ProxyHeaderReader::~ProxyHeaderReader()
{
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0)
        native::closeSocket(m_descriptor);
}

qintptr ProxyHeaderReader::take()
{
    m_notifier.setEnabled(false);
    return std::exchange(m_descriptor, -1);
}

void ProxyHeaderReader::readOn()
{
    const QByteArray more = native::readBytes(m_descriptor, m_size - m_header.size());
    m_header += more;
    if (m_header.size() == proxyheader::Beginning)
        m_size += proxyheader::restAfter(m_header).value_or(0);
    if (more.isEmpty() || m_header.size() == m_size)
        finish();
}

void ProxyHeaderReader::finish()
{
    m_notifier.setEnabled(false);
    const auto header = proxyheader::read(m_header);
    if (!header)
        emit failed();
    else
        emit introduced(header->address.isNull() ? m_balancer : header->address);
}

} // namespace chamada::server
