// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverresolver.h"

#include "common/ui/linkwords.h"

namespace chamada {

ServerResolver::ServerResolver(ServerSelection &search, QObject *parent)
    : QObject(parent)
    , m_search(search)
{
    // Queued, because the search decides only after it has signalled its results.
    connect(&search, &ServerSelection::changed, this, &ServerResolver::check, Qt::QueuedConnection);
    connect(&search.link(), &ServerLink::stateChanged, this, &ServerResolver::check, Qt::QueuedConnection);
}

void ServerResolver::begin(const std::optional<ServerAddress> &named, const std::optional<ServerAddress> &usual,
    ServerSelection::FirstUse firstUse)
{
    if (const auto address = named ? named : usual)
        m_search.link().open(*address);
    if (!named)
        m_search.begin(firstUse);
}

void ServerResolver::check()
{
    const ServerLink::State state = m_search.link().state();
    const bool hasChance = state == ServerLink::State::Connecting || state == ServerLink::State::Ready;
    if (m_hasFailed || hasChance || m_search.phase() == ServerSelection::Phase::Looking)
        return;
    m_hasFailed = true;
    emit failed(state == ServerLink::State::Closed ? whyNone() : whyNotConnected(m_search.link()));
}

QString ServerResolver::whyNone() const
{
    return m_search.hasOffers() ? chooseAServer(m_search.candidates()) : noServerFound();
}

} // namespace chamada
