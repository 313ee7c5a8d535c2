// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverseeker.h"

#include "common/ui/linkwords.h"

namespace chamada {

ServerSeeker::ServerSeeker(ServerSearch &search, QObject *parent)
    : QObject(parent)
    , m_search(search)
{
    // Queued, because the search decides only after it has signalled its results.
    connect(&search, &ServerSearch::changed, this, &ServerSeeker::check, Qt::QueuedConnection);
    connect(&search.link(), &ServerLink::stateChanged, this, &ServerSeeker::check, Qt::QueuedConnection);
}

void ServerSeeker::begin(const std::optional<ServerAddress> &named, const std::optional<ServerAddress> &usual,
    ServerSearch::FirstUse firstUse)
{
    if (const auto address = named ? named : usual)
        m_search.link().open(*address);
    if (!named)
        m_search.begin(firstUse);
}

void ServerSeeker::check()
{
    const ServerLink::State state = m_search.link().state();
    const bool hasChance = state == ServerLink::State::Connecting || state == ServerLink::State::Ready;
    if (m_hasFailed || hasChance || m_search.phase() == ServerSearch::Phase::Looking)
        return;
    m_hasFailed = true;
    emit failed(state == ServerLink::State::Closed ? whyNone() : whyNotConnected(m_search.link()));
}

QString ServerSeeker::whyNone() const
{
    return m_search.hasOffers() ? chooseAServer(m_search.candidates()) : noServerFound();
}

} // namespace chamada
