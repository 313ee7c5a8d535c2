// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/clock.h"

#include <QHash>
#include <QString>

#include <optional>

namespace chamada::server {

/// Counts wrong guesses by key and makes the guesser wait once there were too many.
class FailedAttempts {
public:
    struct Limit {
        int failures; ///< allowed without a pause
        std::chrono::seconds pause; ///< after these and after each further failure
        std::chrono::milliseconds forgiven{0}; ///< time without a failure after which one less is counted; 0: never
    };

    FailedAttempts(const Clock &clock, Limit limit)
        : m_clock(clock)
        , m_limit(limit)
    {
    }

    /// Returns the whole seconds to wait before the next guess, or nothing if it is allowed now.
    std::optional<int> retryAfter(const QString &key) const;
    void failed(const QString &key);
    void succeeded(const QString &key) { m_failures.remove(key); }

private:
    static constexpr qsizetype SweepAbove = 10'000; // keys; bounds the memory for guesses under ever new names

    struct Failures {
        int count = 0;
        Moment last;
    };

    /// Returns how many failures still count now.
    int countNow(const Failures &failures) const;
    void forgetOld();

    const Clock &m_clock;
    Limit m_limit;
    QHash<QString, Failures> m_failures;
    qsizetype m_sweepAbove = SweepAbove;
};

} // namespace chamada::server
