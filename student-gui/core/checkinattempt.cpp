// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/checkinattempt.h"

#include "common/net/serverlink.h"

namespace chamada::student {

namespace {

constexpr qint64 ClockTolerance = 10 * 60'000; // ms between this machine's clock and the server's

} // namespace

PendingCheckIn waitingOn(const ServerLink &link, const CheckInAttempt &attempt, const OpenCall *call)
{
    const QByteArray fingerprint = link.isReady() ? link.shownFingerprint() : link.expectedFingerprint();
    const QString &name = link.server().name;
    return {attempt, link.serverNow(), link.address(), fingerprint, name.isEmpty() ? link.address().toText() : name,
        call ? std::optional(call->started) : std::nullopt};
}

bool isMeantFor(const PendingCheckIn &waiting, const ServerLink &link)
{
    return waiting.fingerprint == link.shownFingerprint() || waiting.address == link.address();
}

bool isForAnEarlierCall(const PendingCheckIn &waiting, const OpenCall *call)
{
    if (!call || call->started == waiting.started)
        return false;
    return waiting.started || call->started.msecs > waiting.pressed.msecs + ClockTolerance;
}

} // namespace chamada::student
