// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresstore.h"

using namespace Qt::StringLiterals;

namespace chamada::server {

PostgresStore::PostgresStore(PostgresAddress address, std::chrono::milliseconds patience)
    : m_address(std::move(address))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &PostgresStore::giveUp);
    startWorker();
}

void PostgresStore::startWorker()
{
    m_thread = new QThread;
    m_worker = new PostgresWorker(m_address);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    // An abandoned worker may still deliver a result.
    connect(m_worker, &PostgresWorker::begun, this,
        [this, worker = m_worker](bool ok, const RemoteChanges &remote, const QString &error) {
            if (worker != m_worker)
                return;
            wait(Answer::None);
            emit begun(ok, remote, error);
        });
    connect(m_worker, &PostgresWorker::committed, this, [this, worker = m_worker](bool ok, const QString &error) {
        if (worker != m_worker)
            return;
        wait(Answer::None);
        emit committed(ok, error);
    });
    connect(m_worker, &PostgresWorker::rang, this, &Store::rang);
    m_thread->setObjectName(QStringLiteral("database"));
    m_thread->start();
}

PostgresStore::~PostgresStore()
{
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(m_patience.intervalAsDuration())))
        delete m_thread;
}

void PostgresStore::wait(Answer answer)
{
    m_awaited = answer;
    if (answer == Answer::None)
        m_patience.stop();
    else
        m_patience.start();
}

void PostgresStore::giveUp()
{
    // The thread is blocked in a call that cannot be interrupted, and ends when that call returns.
    m_thread->quit();
    startWorker();
    QMetaObject::invokeMethod(m_worker, &PostgresWorker::comeBack);
    const QString error = QStringLiteral("the database does not answer");
    if (std::exchange(m_awaited, Answer::None) == Answer::Begun)
        emit begun(false, {}, error);
    else
        emit committed(false, error);
}

std::variant<StoredState, StoreError> PostgresStore::open()
{
    std::variant<StoredState, StoreError> state;
    QMetaObject::invokeMethod(m_worker, [this, &state] { state = m_worker->open(); }, Qt::BlockingQueuedConnection);
    return state;
}

void PostgresStore::begin(const LockSet &scopes)
{
    if (m_worker->isAway()) {
        emit begun(false, {}, QStringLiteral("the database is away"));
        return;
    }
    wait(Answer::Begun);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, scopes] { worker->begin(scopes); });
}

void PostgresStore::commit(const std::vector<Change> &changes)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, changes] { worker->commit(changes); });
    if (changes.empty())
        emit committed(true, {});
    else
        wait(Answer::Committed);
}

std::optional<StoreError> PostgresStore::use(const std::function<bool(PostgresConnection &)> &job)
{
    std::optional<StoreError> error;
    QMetaObject::invokeMethod(m_worker, [&] { error = m_worker->use(job); }, Qt::BlockingQueuedConnection);
    return error;
}

std::variant<PostgresStore::Settings, StoreError> PostgresStore::agree(const Settings &offered)
{
    Settings agreed;
    const auto error = use([&](PostgresConnection &database) {
        bool done = true;
        for (auto setting = offered.cbegin(); done && setting != offered.cend(); ++setting) {
            PostgresStatements statements;
            if (!setting->isEmpty())
                statements.emplaceBack(
                    u"INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"_s,
                    QVariantList{setting.key(), *setting});
            statements.emplaceBack(u"SELECT value FROM setting WHERE name = $1"_s, QVariantList{setting.key()});
            done = database.read(statements, [&](const SqlRow &row) {
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

} // namespace chamada::server
