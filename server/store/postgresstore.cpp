// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgresstore.h"

#ifdef Q_OS_LINUX
#include "server/epolldispatcher.h"
#endif

namespace chamada {

PostgresStore::PostgresStore(const PostgresAddress &address, QObject *parent)
    : Store(parent)
    , m_worker(new PostgresWorker(address))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PostgresWorker::begun, this, &Store::begun);
    connect(m_worker, &PostgresWorker::committed, this, &Store::committed);
    connect(m_worker, &PostgresWorker::rang, this, &Store::rang);
#ifdef Q_OS_LINUX
    // QtSql goes on watching the socket of a connection that was lost, which is closed by then: epoll forgets it.
    m_thread.setEventDispatcher(new EpollDispatcher);
#endif
    m_thread.setObjectName(QStringLiteral("database"));
    m_thread.start();
}

PostgresStore::~PostgresStore()
{
    m_thread.quit();
    m_thread.wait();
}

std::variant<StoredState, StoreError> PostgresStore::open()
{
    std::variant<StoredState, StoreError> state;
    QMetaObject::invokeMethod(
        m_worker, [this, &state] { state = m_worker->open(); }, Qt::BlockingQueuedConnection);
    return state;
}

void PostgresStore::begin(const Scopes &scopes)
{
    if (m_worker->isAway())
        emit begun(false, {}, QStringLiteral("the database is away"));
    else
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, scopes] { worker->begin(scopes); });
}

void PostgresStore::commit(const std::vector<Change> &changes)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, changes] { worker->commit(changes); });
    if (changes.empty())
        emit committed(true, {});
}

std::variant<PostgresStore::Settings, StoreError> PostgresStore::agree(const Settings &offered)
{
    std::variant<Settings, StoreError> agreed;
    QMetaObject::invokeMethod(
        m_worker, [this, &agreed, &offered] { agreed = m_worker->agree(offered); }, Qt::BlockingQueuedConnection);
    return agreed;
}

std::variant<qint64, StoreError> PostgresStore::clockAhead()
{
    std::variant<qint64, StoreError> ahead;
    QMetaObject::invokeMethod(
        m_worker, [this, &ahead] { ahead = m_worker->clockAhead(); }, Qt::BlockingQueuedConnection);
    return ahead;
}

} // namespace chamada
