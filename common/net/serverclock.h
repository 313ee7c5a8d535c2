// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace chamada {

/// The server's clock as this machine can know it: what the server said last, and a monotonic clock since.
class ServerClock {
public:
    ServerClock();

    void set(Timestamp now);
    /// This machine's own clock before the first `set`.
    Timestamp now() const;
    /// How far this machine's wall clock is ahead of the server's now (negative: behind); none before the first `set`.
    std::optional<std::chrono::milliseconds> localAhead() const;

    /// What stands for this machine's wall clock, where a test says so.
    void setLocal(std::function<Timestamp()> local) { m_local = std::move(local); }

private:
    std::function<Timestamp()> m_local;
    Timestamp m_said;
    QElapsedTimer m_since; ///< not valid before the first `set`
};

} // namespace chamada
