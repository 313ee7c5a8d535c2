// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/probe.h"

#include <algorithm>

namespace chamada {

namespace {

constexpr int Second = 1000; // ms
constexpr int LongestTick = 10; // ms
constexpr int MostPerTick = 2; // catches up quickly after a pause of this program, but not in one burst

} // namespace

Probe::Probe(
    const ProbePlan &plan, std::chrono::milliseconds patience, std::chrono::milliseconds linger, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_patience(patience)
    , m_linger(linger)
{
    m_record.size = plan.size;
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(std::clamp(Second / plan.rate, 1, LongestTick));
    connect(&m_pace, &QTimer::timeout, this, &Probe::onTick);
}

void Probe::startAsking()
{
    m_clock.start();
    m_pace.start();
    onTick();
}

void Probe::onTick()
{
    askWhatIsDue();
    if (isOver())
        finish();
}

void Probe::askWhatIsDue()
{
    const auto asked = static_cast<int>(m_record.sent.size());
    const double passed = std::chrono::duration<double>(now()).count();
    const int due = static_cast<int>(std::min<double>(m_plan.count, passed * m_plan.rate + 1));
    const int last = std::min(due, asked + MostPerTick);
    for (int number = asked; number < last && canAsk(); ++number) {
        m_lastNews = now();
        m_record.sent.append(m_lastNews);
        m_answered.append(false);
        ++m_missing;
        ask(number);
    }
    if (m_record.sent.size() != asked)
        emit progressed(static_cast<int>(m_record.sent.size()));
}

void Probe::noteAnswer(qint64 number)
{
    if (number < 0 || number >= m_answered.size())
        return;
    const auto known = static_cast<int>(number);
    m_lastNews = now();
    m_record.answers.append({known, m_lastNews});
    m_longest = std::max(m_longest, m_lastNews - m_record.sent[known]);
    m_missing -= m_answered[known] ? 0 : 1;
    m_answered[known] = true;
    if (isOver())
        finish();
}

bool Probe::isOver() const
{
    const bool allCame = m_record.sent.size() == m_plan.count && m_missing == 0;
    const ProbeRecord::Time quiet = now() - m_lastNews;
    // Duplicates rarely arrive later than twice the longest round trip.
    const ProbeRecord::Time enough = m_linger.count() == 0 ? ProbeRecord::Time(0) : m_linger + 2 * m_longest;
    return quiet >= m_patience || (allCame && quiet >= enough);
}

void Probe::finish()
{
    if (!isAsking())
        return;
    m_pace.stop();
    emit finished();
}

} // namespace chamada
