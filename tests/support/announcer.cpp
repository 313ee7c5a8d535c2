// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/announcer.h"

#include "common/net/fingerprint.h"

#include <QNetworkDatagram>

namespace chamada::test {

Announcer::Announcer(QObject *parent)
    : QObject(parent)
{
    m_socket.bind(QHostAddress(QHostAddress::LocalHost), 0);
    connect(&m_socket, &QIODevice::readyRead, this, &Announcer::answer);
}

void Announcer::announce(const ScriptedPeer &peer, const QString &name, const TestIdentity &identity)
{
    announce({name, peer.address().port, 1, fingerprintOf(identity)});
}

void Announcer::answer()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram question = m_socket.receiveDatagram();
        for (const Announcement &announcement : std::as_const(m_announcements))
            m_socket.writeDatagram(question.makeReply(encodeAnnouncement(announcement, MinDiscoverSize)));
    }
}

QByteArray fingerprintOf(const TestIdentity &identity)
{
    return chamada::fingerprintOf(identity.certificate);
}

} // namespace chamada::test
