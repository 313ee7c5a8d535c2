// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <QString>

/// The code on the wall: six digits, new every 30 seconds of the call's own (monotonic) time.
namespace chamada::codes {

constexpr qint64 Period = 30'000; ///< milliseconds

/// Derived from the call's secret, so it survives a restart and needs no storage of its own.
QString at(const QByteArray &secret, qint64 elapsed);

/// The code now and the one before it are good.
bool isGood(const QByteArray &secret, qint64 elapsed, const QString &code);

/// Milliseconds until the next one.
inline qint64 untilNext(qint64 elapsed)
{
    return Period - elapsed % Period;
}

} // namespace chamada::codes
