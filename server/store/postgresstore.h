// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgresworker.h"

#include <QThread>
#include <QTimer>

#include <chrono>

namespace chamada {

/// A store that several servers share: a PostgreSQL database, spoken to from a thread of its own, so that one that is
/// slow or away never holds up the sockets. One that does not answer is not waited for longer than the patience: the
/// turn has failed, and until something can be stored again so do those after it, at once. What it was asked may happen
/// yet.
class PostgresStore final : public Store {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Patience = std::chrono::seconds(10);

    explicit PostgresStore(PostgresAddress address, std::chrono::milliseconds patience = Patience);
    ~PostgresStore() override;

    std::variant<StoredState, StoreError> open() override;
    bool isShared() const override { return true; }
    void begin(const Scopes &scopes) override;
    void commit(const std::vector<Change> &changes) override;

    /// What the database keeps under these names, which is the value given here where it has none yet.
    using Settings = QMap<QString, QString>;
    std::variant<Settings, StoreError> agree(const Settings &offered);
    /// By how many milliseconds the database's clock is ahead of this machine's.
    std::variant<qint64, StoreError> clockAhead();

private:
    /// What is waited for.
    enum class Answer { None, Begun, Committed };

    /// Waits for it.
    std::optional<StoreError> use(const std::function<bool(PostgresConnection &)> &job);
    void startWorker();
    void wait(Answer answer);
    void giveUp();

    PostgresAddress m_address;
    Answer m_awaited = Answer::None;
    QTimer m_patience;
    QThread *m_thread = nullptr; ///< one that is not waited for any more goes by itself
    PostgresWorker *m_worker = nullptr; ///< lives on that thread, and goes with it
};

} // namespace chamada
