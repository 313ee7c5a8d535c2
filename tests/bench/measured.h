// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace chamada::bench {

using Clock = std::chrono::steady_clock;

/// Collects response times, each measured from the moment its request was due.
class Latencies {
public:
    void add(Clock::duration taken);
    /// Returns a percentile in microseconds (0.99: one in a hundred takes at least as long); 0 if there are no values.
    double at(double share);
    size_t count() const { return m_micros.size(); }

private:
    std::vector<std::uint32_t> m_micros;
};

/// Returns the CPU time in seconds that a process has used so far.
double processorTime(int process);
/// Returns the resident memory of the process in kilobytes.
std::int64_t residentMemory(int process);

/// Raises the descriptor limit to what the system allows.
void raiseDescriptorLimit();

} // namespace chamada::bench
