// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/turn.h"

#include "server/news.h"

#include <algorithm>

namespace chamada {

Turn::Turn(Store &store, ChangeLog &log, News &news, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_log(log)
    , m_news(news)
{
    connect(&m_store, &Store::committed, this, &Turn::onCommitted);
}

void Turn::enqueue(Participant *participant)
{
    if (!std::exchange(participant->m_isReady, true))
        m_ready.push_back(participant);
    schedule();
}

void Turn::post(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    schedule();
}

void Turn::forget(Participant *participant)
{
    if (participant->m_isReady)
        std::erase(m_ready, participant);
    std::replace(m_taking.begin(), m_taking.end(), participant, static_cast<Participant *>(nullptr));
}

void Turn::schedule()
{
    if (m_scheduled || m_committing)
        return;
    m_scheduled = true;
    // Queued: all sockets that are readable now are read into the same turn.
    QMetaObject::invokeMethod(this, &Turn::run, Qt::QueuedConnection);
}

void Turn::run()
{
    m_scheduled = false;
    m_committing = true;
    m_taking = std::exchange(m_ready, {});
    for (Participant *participant : m_taking)
        participant->m_isReady = false;
    for (const auto &job : std::exchange(m_jobs, {}))
        job();
    for (size_t i = 0; i < m_taking.size(); ++i)
        if (m_taking[i] && m_taking[i]->takePart() && m_taking[i])
            enqueue(m_taking[i]);
    if (m_log.changes().empty())
        onCommitted(true, {});
    else
        m_store.commit(m_log.changes());
}

void Turn::onCommitted(bool stored, const QString &error)
{
    const auto taking = m_taking.size();
    for (size_t i = 0; i < taking; ++i)
        if (m_taking[i])
            m_taking[i]->release(stored);
    m_taking.clear();
    m_committing = false;
    const std::vector<Change> changes = stored ? m_log.takeChanges() : m_log.rollBack();
    if (stored)
        m_news.publish(changes);
    emit finished(stored, changes, error);
    if (!m_ready.empty() || !m_jobs.empty())
        schedule();
}

} // namespace chamada
