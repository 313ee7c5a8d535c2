// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measured.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace chamada::bench {

namespace {

std::string fileOf(int process, const char *name)
{
    return "/proc/" + std::to_string(process) + '/' + name;
}

} // namespace

void Latencies::add(Clock::duration taken)
{
    m_micros.push_back(
        static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::microseconds>(taken).count()));
}

double Latencies::at(double share)
{
    if (m_micros.empty())
        return 0;
    const auto place = std::min(m_micros.size() - 1, static_cast<size_t>(share * static_cast<double>(m_micros.size())));
    const auto wanted = m_micros.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(m_micros.begin(), wanted, m_micros.end());
    return *wanted;
}

double processorTime(int process)
{
    // The process name in parentheses may contain any character, spaces included.
    std::ifstream in(fileOf(process, "stat"));
    std::string text((std::istreambuf_iterator<char>(in)), {});
    std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1)));
    constexpr int FieldsBefore = 11; // state … cmajflt
    std::string skipped;
    for (int i = 0; i < FieldsBefore; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::int64_t residentMemory(int process)
{
    std::ifstream in(fileOf(process, "statm"));
    std::int64_t all = 0;
    std::int64_t resident = 0;
    in >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE) / 1024;
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace chamada::bench
