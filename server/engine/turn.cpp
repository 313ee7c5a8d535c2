// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/turn.h"

#include "server/engine/eventpublisher.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto FurtherTime = 4ms; // per turn, for participants that have more than their first share

} // namespace

Turn::Turn(Store &store, ChangeLog &log, EventPublisher &news, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_log(log)
    , m_news(news)
{
    connect(&m_store, &Store::begun, this, &Turn::onBegun);
    connect(&m_store, &Store::committed, this, &Turn::onCommitted);
}

void Turn::enqueue(Participant *participant)
{
    if (!std::exchange(participant->m_isReady, true)) {
        m_ready.push_back(participant);
        if (m_isStoring) {
            // While the database writes, there is time to read the requests of the next turn.
            LockSet nextTurns;
            participant->prepare(Participant::Share::First, nextTurns);
        }
    }
    schedule();
}

void Turn::post(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    schedule();
}

void Turn::forget(Participant *participant)
{
    if (participant->m_isReady) {
        std::erase(m_ready, participant);
        std::erase(m_further, participant);
    }
    for (Taking &taking : m_taking)
        if (taking.participant == participant)
            taking.participant = nullptr;
}

void Turn::schedule()
{
    if (m_scheduled || m_committing)
        return;
    m_scheduled = true;
    // Queued, so that all sockets that are readable now are read into the same turn.
    QMetaObject::invokeMethod(this, &Turn::run, Qt::QueuedConnection);
}

void Turn::refresh()
{
    m_isStale = true;
    schedule();
}

void Turn::run()
{
    m_scheduled = false;
    m_committing = true;
    m_isStale = false;
    m_jobsNow = std::exchange(m_jobs, {});
    for (Participant *participant : std::exchange(m_ready, {}))
        take(participant, Participant::Share::First);
    if (m_store.isShared()) {
        beginShared();
        return;
    }
    decide();
    store();
}

void Turn::take(Participant *participant, Participant::Share share)
{
    participant->m_isReady = false;
    m_taking.push_back({participant, share});
}

void Turn::beginShared()
{
    const QDeadlineTimer end(FurtherTime);
    LockSet scopes;
    if (!m_jobsNow.empty())
        scopes.addEverything();
    for (const Taking &taking : m_taking)
        taking.participant->prepare(taking.share, scopes);
    while (!m_further.empty() && !end.hasExpired()) {
        take(m_further.front(), Participant::Share::Further);
        m_further.pop_front();
        m_taking.back().participant->prepare(Participant::Share::Further, scopes);
    }
    m_store.begin(scopes);
}

void Turn::onBegun(bool ok, const RemoteChanges &elsewhere, const QString &error)
{
    if (!elsewhere.isEmpty())
        emit learned(elsewhere);
    decide();
    if (ok)
        store();
    else
        onCommitted(false, error);
}

void Turn::decide()
{
    for (const auto &job : std::exchange(m_jobsNow, {}))
        job();
    takePrepared();
    if (!m_store.isShared())
        takeFurther();
    queueWhoHasMore();
}

void Turn::store()
{
    if (m_log.changes().empty() && !m_store.isShared()) {
        onCommitted(true, {});
        return;
    }
    if (!m_log.changes().empty())
        emit committing();
    m_isStoring = m_store.isShared();
    m_store.commit(m_log.changes());
}

// A participant may remove another one, so each entry is checked when its time comes.
void Turn::takePrepared()
{
    for (size_t i = 0; i < m_taking.size(); ++i)
        if (m_taking[i].participant)
            m_taking[i].hasMore = m_taking[i].participant->takePart(m_taking[i].share);
}

void Turn::takeFurther()
{
    const QDeadlineTimer end(FurtherTime);
    do {
        if (m_further.empty())
            return;
        Participant *participant = m_further.front();
        m_further.pop_front();
        take(participant, Participant::Share::Further);
        const bool more = participant->takePart(Participant::Share::Further);
        m_taking.back().hasMore = more;
    } while (!end.hasExpired());
}

void Turn::queueWhoHasMore()
{
    for (const Taking &taking : m_taking)
        if (taking.participant && taking.hasMore && !std::exchange(taking.participant->m_isReady, true))
            m_further.push_back(taking.participant);
}

void Turn::onCommitted(bool stored, const QString &error)
{
    m_isStoring = false;
    for (size_t i = 0; i < m_taking.size(); ++i)
        if (m_taking[i].participant)
            m_taking[i].participant->release(stored);
    m_taking.clear();
    m_committing = false;
    const std::vector<Change> changes = stored ? m_log.takeChanges() : m_log.rollBack();
    if (stored)
        m_news.publish(changes);
    emit finished(stored, changes, error);
    if (!m_ready.empty() || !m_further.empty() || !m_jobs.empty() || m_isStale)
        schedule();
}

} // namespace chamada
