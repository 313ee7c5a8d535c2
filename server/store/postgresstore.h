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

    /// See there. They wait for the database.
    using Settings = PostgresWorker::Settings;
    std::variant<Settings, StoreError> agree(const Settings &offered);
    std::variant<qint64, StoreError> clockAhead();

private:
    QThread m_thread;
    PostgresWorker *m_worker; ///< lives on that thread, and goes with it
};

} // namespace chamada
