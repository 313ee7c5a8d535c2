// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresworker.h"

#include <QThread>
#include <QTimer>

#include <chrono>

namespace chamada::server {

/// A PostgreSQL database that several servers share. It is accessed from a thread of its own, so that a slow or
/// unreachable database never blocks the sockets. If the database does not answer within the patience, the turn fails,
/// and later turns fail at once until it can store again. It may still commit the abandoned turn.
class PostgresStore final : public Store {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Patience = std::chrono::seconds(10);

    explicit PostgresStore(PostgresAddress address, std::chrono::milliseconds patience = Patience);
    ~PostgresStore() override;

    std::variant<StoredState, StoreError> open() override;
    bool isShared() const override { return true; }
    void begin(const LockSet &scopes) override;
    void commit(const std::vector<Change> &changes) override;

    /// Returns the stored values of these names; a name without a stored value first gets the one given here.
    using Settings = QMap<QString, QString>;
    std::variant<Settings, StoreError> agree(const Settings &offered);
    /// Returns by how many milliseconds the database's clock is ahead of this machine's.
    std::variant<qint64, StoreError> clockAhead();

private:
    /// The awaited reply.
    enum class Answer { None, Begun, Committed };

    /// Runs the job on the worker's thread and blocks until it is done. Returns its error, or nothing.
    std::optional<StoreError> use(const std::function<bool(PostgresConnection &)> &job);
    void startWorker();
    void wait(Answer answer);
    void giveUp();

    PostgresAddress m_address;
    Answer m_awaited = Answer::None;
    QTimer m_patience;
    QThread *m_thread = nullptr; ///< an abandoned thread deletes itself
    PostgresWorker *m_worker = nullptr; ///< lives on that thread and is deleted with it
};

} // namespace chamada::server
