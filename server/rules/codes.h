// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/taking.h"

#include <QString>

/// The displayed code: six digits, new every 30 seconds of the call's own (monotonic) time.
namespace chamada::server::codes {

constexpr qint64 Period = std::chrono::milliseconds(CodeEvent::Period).count();

/// Returns the code, derived from the call's secret, so that it survives a restart without being stored.
QString at(const QByteArray &secret, qint64 elapsed);

/// Returns whether the code is the current one or the one before it.
bool isGood(const QByteArray &secret, qint64 elapsed, const QString &code);

/// Returns the milliseconds until the next code.
inline qint64 untilNext(qint64 elapsed)
{
    return Period - elapsed % Period;
}

} // namespace chamada::server::codes
