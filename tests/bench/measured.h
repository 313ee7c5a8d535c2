// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace chamada::bench {

using Clock = std::chrono::steady_clock;

/// How long answers took, each from the moment its request was due.
class Latencies {
public:
    void add(Clock::duration taken);
    /// In microseconds, of the share of all (0.99: as long or longer for one in a hundred); 0 where there are none.
    double at(double share);
    size_t count() const { return m_micros.size(); }

private:
    std::vector<std::uint32_t> m_micros;
};

/// Seconds of processor time that a process has used so far.
double processorTime(int process);
/// Kilobytes of memory that it holds now.
std::int64_t residentMemory(int process);

/// As many descriptors as the system allows.
void raiseDescriptorLimit();

} // namespace chamada::bench
