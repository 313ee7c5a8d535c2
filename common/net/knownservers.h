// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace chamada {

/// The servers of this user with their pinned certificates (trust on first use). They are stored in one JSON file,
/// which is rewritten at each change; an unreadable file counts as empty.
class KnownServers {
public:
    struct Server {
        ServerAddress address;
        QString name; ///< as announced by the server
        QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes
        QByteArray receiptKey = {}; ///< Ed25519 public key, 32 bytes; empty if unknown
    };

    explicit KnownServers(QString file);

    /// Returns the pinned fingerprint; empty for an unknown address.
    QByteArray fingerprint(const ServerAddress &address) const;
    /// Returns the server with this certificate at its last known address; null if it is unknown.
    const Server *withFingerprint(const QByteArray &fingerprint) const;
    /// Pins a certificate, replacing an earlier one. Returns false if the file could not be written.
    bool remember(const Server &server);
    /// Like `remember`, and forgets the server's earlier addresses.
    bool move(const Server &server);
    /// Returns the servers, most recently used first.
    const QList<Server> &servers() const { return m_servers; }

private:
    void read();
    bool write() const;

    QString m_file;
    QList<Server> m_servers;
};

} // namespace chamada
