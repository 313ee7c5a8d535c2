// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgresstore.h"

#ifdef Q_OS_LINUX
#include "server/epolldispatcher.h"
#endif

using namespace Qt::StringLiterals;

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

std::optional<StoreError> PostgresStore::use(const std::function<bool(PostgresConnection &)> &job)
{
    std::optional<StoreError> error;
    QMetaObject::invokeMethod(
        m_worker, [&] { error = m_worker->use(job); }, Qt::BlockingQueuedConnection);
    return error;
}

std::variant<PostgresStore::Settings, StoreError> PostgresStore::agree(const Settings &offered)
{
    Settings agreed;
    const auto error = use([&](PostgresConnection &database) {
        bool done = true;
        for (auto setting = offered.cbegin(); done && setting != offered.cend(); ++setting) {
            const QString name = PostgresConnection::literal(setting.key());
            if (!setting->isEmpty())
                done = database.run(
                    {u"INSERT INTO setting (name, value) VALUES (%1, %2) ON CONFLICT (name) DO NOTHING"_s.arg(
                        name, PostgresConnection::literal(*setting))});
            done =
                done && database.read({u"SELECT value FROM setting WHERE name = "_s + name}, [&](const QSqlQuery &row) {
                    agreed.insert(setting.key(), row.value(0).toString());
                    return true;
                });
        }
        return done;
    });
    if (error)
        return *error;
    return agreed;
}

std::variant<qint64, StoreError> PostgresStore::clockAhead()
{
    std::optional<qint64> ahead;
    const auto error = use([&ahead](PostgresConnection &database) {
        ahead = database.clockAhead();
        return ahead.has_value();
    });
    if (error)
        return *error;
    return *ahead;
}

} // namespace chamada
