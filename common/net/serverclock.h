// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace chamada {

/// An estimate of the server's clock: its last reported time plus the monotonic time since then.
class ServerClock {
public:
    ServerClock();

    void set(Timestamp now);
    /// Returns the server's time; the local wall clock before the first `set`.
    Timestamp now() const;
    /// Returns how far the local wall clock is ahead (negative: behind) of the server's; nothing before `set`.
    std::optional<std::chrono::milliseconds> localAhead() const;

    /// Replaces the local wall clock in tests.
    void setLocal(std::function<Timestamp()> local) { m_local = std::move(local); }

private:
    std::function<Timestamp()> m_local;
    Timestamp m_said;
    QElapsedTimer m_since; ///< invalid before the first `set`
};

} // namespace chamada
