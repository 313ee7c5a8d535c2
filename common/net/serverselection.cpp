// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverselection.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto ForgiveAfter = 15s; // a server may appear later at an address that failed

} // namespace

using Trust = ServerCandidate::Trust;

ServerSelection::ServerSelection(
    ServerLink &link, KnownServers &known, ServerDiscovery::Reach reach, quint16 port, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_known(known)
    , m_finder(reach, port)
{
    m_forgive.setSingleShot(true);
    m_forgive.setInterval(ForgiveAfter);
    connect(&link, &ServerLink::stateChanged, this, &ServerSelection::onLinkChanged);
    connect(&m_finder, &ServerDiscovery::serverFound, this, [this] {
        refresh();
        decide();
    });
    connect(&m_finder, &ServerDiscovery::firstRoundOver, this, [this] {
        m_phase = Phase::Looked;
        emit changed();
        decide();
    });
    connect(&m_forgive, &QTimer::timeout, this, [this] {
        m_falseTrails.clear();
        refresh();
        decide();
    });
    refresh();
}

void ServerSelection::begin(FirstUse firstUse)
{
    m_hasBegun = true;
    m_firstUse = firstUse;
    m_own = m_link.address();
    restart();
}

void ServerSelection::look()
{
    if (m_hasBegun && !m_finder.isSearching())
        restart();
}

void ServerSelection::rest()
{
    if (!m_link.isReady())
        return;
    m_finder.stop();
    m_phase = Phase::Idle;
}

bool ServerSelection::hasOffers() const
{
    return std::any_of(m_candidates.cbegin(), m_candidates.cend(),
        [this](const ServerCandidate &candidate) { return candidate.by && candidate.address != m_link.address(); });
}

void ServerSelection::connectTo(const ServerCandidate &candidate)
{
    m_own.reset();
    m_isFollowing = false;
    open(candidate);
}

void ServerSelection::restart()
{
    m_falseTrails.clear();
    m_phase = Phase::Looking;
    m_finder.start();
    refresh();
    emit changed();
}

void ServerSelection::onLinkChanged()
{
    const ServerLink::State state = m_link.state();
    const bool failed = state == ServerLink::State::Waiting || state == ServerLink::State::Stopped;
    if (m_link.isReady())
        settle();
    else if (m_isFollowing && failed)
        leaveImpostor();
    else if (failed)
        look();
    decide();
}

void ServerSelection::settle()
{
    m_loyalTo = m_link.shownFingerprint();
    m_own = m_link.address();
    m_isFollowing = false;
    rest();
    refresh();
}

void ServerSelection::leaveImpostor()
{
    m_isFollowing = false;
    m_falseTrails.append(m_link.address());
    m_forgive.start();
    m_own = std::exchange(m_before, std::nullopt);
    refresh();
    if (m_own)
        m_link.open(*m_own);
    else
        m_link.close();
}

void ServerSelection::refresh()
{
    const QList<ServerCandidate> before = std::exchange(m_candidates, {});
    addFound();
    std::stable_sort(
        m_candidates.begin(), m_candidates.end(), [](const auto &a, const auto &b) { return a.trust < b.trust; });
    addUsedBefore();
    if (m_candidates != before)
        emit changed();
}

void ServerSelection::addFound()
{
    for (const FoundServer &found : m_finder.found()) {
        const ServerCandidate candidate = candidateOf(found);
        const bool isFalse = candidate.trust == Trust::Known && m_falseTrails.contains(candidate.address);
        if (!isFalse && !isListed(candidate.fingerprint))
            m_candidates.append(candidate);
    }
}

void ServerSelection::addUsedBefore()
{
    for (const KnownServers::Server &server : m_known.servers())
        if (!isListed(server.fingerprint))
            m_candidates.append({server.address, server.name, server.fingerprint, std::nullopt, Trust::Known});
}

bool ServerSelection::isListed(const QByteArray &fingerprint) const
{
    return std::any_of(m_candidates.cbegin(), m_candidates.cend(),
        [&](const ServerCandidate &candidate) { return candidate.fingerprint == fingerprint; });
}

ServerCandidate ServerSelection::candidateOf(const FoundServer &found) const
{
    const Announcement &said = found.announcement;
    ServerCandidate candidate{found.address, said.name, said.fingerprint, found.by, Trust::New};
    if (m_known.withFingerprint(said.fingerprint))
        candidate.trust = Trust::Known;
    else if (std::any_of(m_known.servers().cbegin(), m_known.servers().cend(),
                 [&](const auto &server) { return server.name == said.name || server.address == found.address; }))
        candidate.trust = Trust::Suspicious;
    return candidate;
}

void ServerSelection::decide()
{
    if (m_phase == Phase::Idle || !isFree())
        return;
    const auto next = choice();
    if (!next)
        return;
    const bool stands = m_link.state() != ServerLink::State::Closed;
    m_before = stands ? m_own : std::nullopt;
    m_own = next->address;
    m_isFollowing = next->trust == Trust::Known;
    open(*next);
}

bool ServerSelection::isFree() const
{
    switch (m_link.state()) {
    case ServerLink::State::Closed:
        return m_loyalTo.isEmpty(); // after the first connection only a person closes the link
    case ServerLink::State::Connecting:
        return m_link.problem() != LinkProblem::None && m_own == m_link.address();
    case ServerLink::State::Waiting:
        return m_own == m_link.address();
    case ServerLink::State::Stopped:
        return m_own == m_link.address() && m_link.problem() == LinkProblem::CertificateChanged;
    case ServerLink::State::Ready:
        break;
    }
    return false;
}

std::optional<ServerCandidate> ServerSelection::choice() const
{
    const auto known = answering(Trust::Known);
    const QByteArray wanted = !m_loyalTo.isEmpty() ? m_loyalTo
        : m_known.servers().isEmpty()              ? QByteArray()
                                                   : m_known.servers().first().fingerprint;
    const auto at = std::find_if(known.cbegin(), known.cend(),
        [&](const ServerCandidate &candidate) { return candidate.fingerprint == wanted; });
    if (at != known.cend())
        return *at;
    if (!m_loyalTo.isEmpty() || m_phase != Phase::Looked)
        return std::nullopt;
    const auto others = m_known.servers().isEmpty() && m_firstUse == FirstUse::Trust ? answering(Trust::New) : known;
    return others.size() == 1 ? std::optional(others.first()) : std::nullopt;
}

QList<ServerCandidate> ServerSelection::answering(Trust trust) const
{
    const bool stands = m_link.state() != ServerLink::State::Closed;
    QList<ServerCandidate> list;
    for (const ServerCandidate &candidate : m_candidates)
        if (candidate.by && candidate.trust == trust && !(stands && candidate.address == m_link.address()))
            list.append(candidate);
    return list;
}

void ServerSelection::open(const ServerCandidate &candidate)
{
    const bool hasMoved =
        candidate.trust == Trust::Known && m_known.fingerprint(candidate.address) != candidate.fingerprint;
    if (hasMoved)
        m_link.openMoved(candidate.address, candidate.fingerprint);
    else
        m_link.open(candidate.address);
}

} // namespace chamada
