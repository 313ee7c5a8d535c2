// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/taking.h"

#include <QString>

/// The displayed code: six digits, new every 30 seconds of the call's own (monotonic) time.
namespace chamada::server::codes {

using std::chrono::milliseconds;

/// Returns the code, derived from the call's secret, so that it survives a restart without being stored.
QString at(const QByteArray &secret, milliseconds elapsed);

/// Returns whether the code is the current one or the one before it.
bool isGood(const QByteArray &secret, milliseconds elapsed, const QString &code);

/// Returns the time until the next code.
inline milliseconds untilNext(milliseconds elapsed)
{
    return CodeEvent::Period - elapsed % CodeEvent::Period;
}

} // namespace chamada::server::codes
