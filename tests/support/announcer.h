// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/datagram.h"
#include "tests/support/scriptedpeer.h"

#include <QUdpSocket>

namespace chamada::test {

/// Answers discovery datagrams on a free port of 127.0.0.1 with the announcements of the test, true or false ones.
class Announcer : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QObject *parent = nullptr);

    quint16 port() const { return m_socket.localPort(); }
    void announce(const Announcement &announcement) { m_announcements.append(announcement); }
    /// Announces this peer under this name with the certificate of the identity.
    void announce(const ScriptedPeer &peer, const QString &name, const TestIdentity &identity);
    void clear() { m_announcements.clear(); }

private:
    void answer();

    QUdpSocket m_socket;
    QList<Announcement> m_announcements;
};

/// Returns the SHA-256 of an identity's certificate.
QByteArray fingerprintOf(const TestIdentity &identity);

} // namespace chamada::test
