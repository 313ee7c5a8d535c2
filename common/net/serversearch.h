// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverfinder.h"
#include "common/net/serverlink.h"

#include <optional>

namespace chamada {

/// A server that one may connect to, and what speaks for it.
struct ServerCandidate {
    enum class Trust {
        Known, ///< it announces the certificate that is pinned; the connection has to prove it
        New,
        Suspicious, ///< it has the name or the address of a known server, and another certificate
    };

    ServerAddress address;
    QString name;
    QByteArray fingerprint;
    std::optional<FoundBy> by; ///< nothing: it was used before, and has not answered now
    Trust trust = Trust::New;

    bool operator==(const ServerCandidate &) const = default;
};

/// Which server to connect to when nobody has said it. Who has met servers before is connected by itself to one of
/// those alone, told by its certificate wherever it is now; who has met none, to the only one there is. Anything else
/// is offered to a person. An announcement proves nothing: the certificate is compared again when connecting.
class ServerSearch : public QObject {
    Q_OBJECT

public:
    enum class Phase { Idle, Looking, Looked };

    /// Whether a server that was never met may be connected to unasked.
    enum class FirstUse { Trust, Ask };

    ServerSearch(
        ServerLink &link, KnownServers &known, ServerFinder::Reach reach, quint16 port, QObject *parent = nullptr);

    /// Looks for servers and connects to the one that the rules above choose. Without this call nothing is ever
    /// searched for.
    void begin(FirstUse firstUse = FirstUse::Trust);
    /// Looks again for a person to choose; does nothing where the search was never begun.
    void look();
    /// The person is done choosing.
    void rest();

    Phase phase() const { return m_phase; }
    /// The known ones that answer, then the others that do, then those used before.
    const QList<ServerCandidate> &candidates() const { return m_candidates; }
    /// Some that answer are left to choose from.
    bool hasOffers() const;
    /// A person has chosen it.
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
    ServerFinder m_finder;
    QTimer m_forgive;
    QList<ServerCandidate> m_candidates;
    QList<ServerAddress> m_falseTrails; ///< a known server was announced there, and was not there
    std::optional<ServerAddress> m_own; ///< where the link stands without a person's doing
    std::optional<ServerAddress> m_before; ///< where it stood when it followed a server that has moved
    QByteArray m_loyalTo; ///< the certificate of the server in use: from then on only that one is followed
    Phase m_phase = Phase::Idle;
    FirstUse m_firstUse = FirstUse::Trust;
    bool m_isFollowing = false;
    bool m_hasBegun = false;
};

} // namespace chamada
