// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverclock.h"

namespace chamada {

ServerClock::ServerClock()
    : m_local([] { return Timestamp{QDateTime::currentMSecsSinceEpoch()}; })
{
}

void ServerClock::set(Timestamp now)
{
    m_said = now;
    m_since.start();
}

Timestamp ServerClock::now() const
{
    return m_since.isValid() ? Timestamp{m_said.msecs + m_since.elapsed()} : m_local();
}

std::optional<std::chrono::milliseconds> ServerClock::localAhead() const
{
    if (!m_since.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(m_local().msecs - now().msecs);
}

} // namespace chamada
