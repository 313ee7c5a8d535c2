// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverdiscovery.h"
#include "common/net/serverlink.h"

#include <optional>

namespace chamada {

/// A server that the client may connect to, and whether to trust it.
struct ServerCandidate {
    enum class Trust {
        Known, ///< it announces a pinned certificate; the connection has to prove it
        New,
        Suspicious, ///< it has the name or address of a known server, but another certificate
    };

    ServerAddress address;
    QString name;
    QByteArray fingerprint;
    std::optional<FoundBy> by; ///< nothing: it was used before, and does not answer now
    Trust trust = Trust::New;

    bool operator==(const ServerCandidate &) const = default;
};

/// Chooses the server when none is given. A client that knows servers connects automatically to a known one only,
/// identified by its certificate at any address; a client that knows none, to the only server found. A person decides
/// all other cases. An announcement proves nothing: the certificate is compared again when connecting.
class ServerSelection : public QObject {
    Q_OBJECT

public:
    enum class Phase { Idle, Looking, Looked };

    /// Whether to connect to an unknown server without asking.
    enum class FirstUse { Trust, Ask };

    ServerSelection(
        ServerLink &link, KnownServers &known, ServerDiscovery::Reach reach, quint16 port, QObject *parent = nullptr);

    /// Starts the search and connects to the server that the rules above choose. Without this call nothing is ever
    /// searched for.
    void begin(FirstUse firstUse = FirstUse::Trust);
    /// Searches again for a person to choose; does nothing before `begin`.
    void look();
    /// Stops the search if the link is ready.
    void rest();

    Phase phase() const { return m_phase; }
    /// Returns the candidates: known ones that answer, then others that answer, then those used before.
    const QList<ServerCandidate> &candidates() const { return m_candidates; }
    /// Returns whether other answering servers are left to choose from.
    bool hasOffers() const;
    /// Connects to the candidate that a person chose.
    void connectTo(const ServerCandidate &candidate);

    ServerLink &link() { return m_link; }
    const ServerLink &link() const { return m_link; }

signals:
    void changed();

private:
    void restart();
    void onLinkChanged();
    void settle();
    void leaveImpostor();
    void refresh();
    void addFound();
    void addUsedBefore();
    bool isListed(const QByteArray &fingerprint) const;
    ServerCandidate candidateOf(const FoundServer &found) const;
    void decide();
    bool isFree() const;
    std::optional<ServerCandidate> choice() const;
    QList<ServerCandidate> answering(ServerCandidate::Trust trust) const;
    void open(const ServerCandidate &candidate);

    ServerLink &m_link;
    KnownServers &m_known;
    ServerDiscovery m_finder;
    QTimer m_forgive;
    QList<ServerCandidate> m_candidates;
    QList<ServerAddress> m_falseTrails; ///< addresses at which a known server was announced falsely
    std::optional<ServerAddress> m_own; ///< the link's address if no person chose it
    std::optional<ServerAddress> m_before; ///< its address before it followed a server that moved
    QByteArray m_loyalTo; ///< the certificate of the server in use; only that server is followed
    Phase m_phase = Phase::Idle;
    FirstUse m_firstUse = FirstUse::Trust;
    bool m_isFollowing = false;
    bool m_hasBegun = false;
};

} // namespace chamada
