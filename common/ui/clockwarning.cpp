// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/clockwarning.h"

#include "common/net/serverlink.h"

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto CompareEvery = 5s;

/// Returns the length in minutes, hours or days, whichever suits it.
QString lengthText(std::chrono::milliseconds length)
{
    if (length < 2h)
        return ClockWarning::tr(
            "%n minute(s)", nullptr, static_cast<int>(std::chrono::round<std::chrono::minutes>(length).count()));
    if (length < 48h)
        return ClockWarning::tr(
            "%n hour(s)", nullptr, static_cast<int>(std::chrono::round<std::chrono::hours>(length).count()));
    return ClockWarning::tr(
        "%n day(s)", nullptr, static_cast<int>(std::chrono::round<std::chrono::days>(length).count()));
}

} // namespace

ClockWarning::ClockWarning(const ServerLink &link, QWidget *parent)
    : StatusStrip(parent)
    , m_link(link)
{
    connect(&link, &ServerLink::stateChanged, this, &ClockWarning::compare);
    connect(&m_again, &QTimer::timeout, this, &ClockWarning::compare);
    m_again.start(CompareEvery);
    compare();
}

void ClockWarning::compare()
{
    const auto ahead = m_link.clock().localAhead();
    if (!ahead || std::chrono::abs(*ahead) < Tolerance) {
        clear();
        return;
    }
    const QString length = lengthText(std::chrono::abs(*ahead));
    const QString text = *ahead > 0ms
        ? tr("This computer's clock is %1 ahead of the server's. The server's time is the one that counts.")
        : tr("This computer's clock is %1 behind the server's. The server's time is the one that counts.");
    say(Icon::Clock, Meaning::Warning, text.arg(length));
}

} // namespace chamada
