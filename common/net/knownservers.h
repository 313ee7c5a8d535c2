// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace chamada {

/// The servers that this user has met, with the certificate each showed the first time (trust on first use).
/// Kept in one JSON file, written whole at each change; a file that cannot be read counts as empty.
class KnownServers {
public:
    struct Server {
        ServerAddress address;
        QString name; ///< as the server calls itself
        QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes
        QByteArray receiptKey = {}; ///< Ed25519 public key, 32 bytes; empty where it was never told
    };

    explicit KnownServers(QString file);

    /// Empty where the address is new.
    QByteArray fingerprint(const ServerAddress &address) const;
    /// The server with this certificate, wherever it was met last; null where it was never met.
    const Server *withFingerprint(const QByteArray &fingerprint) const;
    /// Pins a certificate, or replaces the one pinned before. False where it could not be written.
    bool remember(const Server &server);
    /// The same where the server was known at other addresses before: the pin moves along.
    bool move(const Server &server);
    /// The one used last first.
    const QList<Server> &servers() const { return m_servers; }

private:
    void read();
    bool write() const;

    QString m_file;
    QList<Server> m_servers;
};

} // namespace chamada
