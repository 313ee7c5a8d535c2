// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgresworker.h"

#include <QThread>

namespace chamada {

/// A store that several servers share: a PostgreSQL database, spoken to from a thread of its own, so that one that is
/// slow or away never holds up the sockets.
class PostgresStore final : public Store {
    Q_OBJECT

public:
    explicit PostgresStore(const PostgresAddress &address, QObject *parent = nullptr);
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
    /// Waits for it.
    std::optional<StoreError> use(const std::function<bool(PostgresConnection &)> &job);

    QThread m_thread;
    PostgresWorker *m_worker; ///< lives on that thread, and goes with it
};

} // namespace chamada
