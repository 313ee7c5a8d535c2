// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/turn.h"

#include "server/engine/eventpublisher.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto FurtherTime = 4ms; // per turn, for participants that have more than their first share

} // namespace

Turn::Turn(Store &store, ChangeLog &log, EventPublisher &publisher, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_log(log)
    , m_publisher(publisher)
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
            LockSet locks;
            participant->collect(Participant::Share::First, locks);
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
    for (Part &part : m_parts)
        if (part.participant == participant)
            part.participant = nullptr;
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
        add(participant, Participant::Share::First);
    if (m_store.isShared()) {
        beginShared();
        return;
    }
    decide();
    store();
}

void Turn::add(Participant *participant, Participant::Share share)
{
    participant->m_isReady = false;
    m_parts.push_back({participant, share});
}

void Turn::beginShared()
{
    const QDeadlineTimer end(FurtherTime);
    LockSet locks;
    if (!m_jobsNow.empty())
        locks.addEverything();
    for (const Part &part : m_parts)
        part.participant->collect(part.share, locks);
    while (!m_further.empty() && !end.hasExpired()) {
        add(m_further.front(), Participant::Share::Further);
        m_further.pop_front();
        m_parts.back().participant->collect(Participant::Share::Further, locks);
    }
    m_store.begin(locks);
}

void Turn::onBegun(bool ok, const RemoteChanges &remote, const QString &error)
{
    if (!remote.isEmpty())
        emit learned(remote);
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
    processAll();
    if (!m_store.isShared())
        processFurther();
    queueFurther();
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
void Turn::processAll()
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].participant)
            m_parts[i].hasMore = m_parts[i].participant->process(m_parts[i].share);
}

void Turn::processFurther()
{
    const QDeadlineTimer end(FurtherTime);
    do {
        if (m_further.empty())
            return;
        Participant *participant = m_further.front();
        m_further.pop_front();
        add(participant, Participant::Share::Further);
        const bool more = participant->process(Participant::Share::Further);
        m_parts.back().hasMore = more;
    } while (!end.hasExpired());
}

void Turn::queueFurther()
{
    for (const Part &part : m_parts)
        if (part.participant && part.hasMore && !std::exchange(part.participant->m_isReady, true))
            m_further.push_back(part.participant);
}

void Turn::onCommitted(bool stored, const QString &error)
{
    m_isStoring = false;
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].participant)
            m_parts[i].participant->release(stored);
    m_parts.clear();
    m_committing = false;
    const std::vector<Change> changes = stored ? m_log.takeChanges() : m_log.rollBack();
    if (stored)
        m_publisher.publish(changes);
    emit finished(stored, changes, error);
    if (!m_ready.empty() || !m_further.empty() || !m_jobs.empty() || m_isStale)
        schedule();
}

} // namespace chamada::server
