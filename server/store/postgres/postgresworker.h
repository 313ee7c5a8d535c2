// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresconnection.h"
#include "server/store/store.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace chamada::server {

/// Accesses the database on a thread of its own and reconnects by itself. Only `isAway` may be called from other
/// threads.
class PostgresWorker : public QObject {
    Q_OBJECT

public:
    explicit PostgresWorker(PostgresAddress address);

    /// Returns whether the database is unreachable, so that no turn may wait for it.
    bool isAway() const { return m_isAway; }

    std::variant<StoredState, StoreError> open();
    void begin(const LockSet &scopes);
    /// Commits the turn and emits `committed`. Without changes it only ends the turn and emits nothing.
    void commit(const std::vector<Change> &changes);

    /// Reconnects. Reloads the stored state as soon as the database can store again.
    void comeBack();

    /// Runs a job outside the turns. Returns its error, or nothing.
    std::optional<StoreError> use(const std::function<bool(PostgresConnection &)> &job);

signals:
    void begun(bool ok, const chamada::server::RemoteChanges &remote, const QString &error);
    void committed(bool ok, const QString &error);
    void rang();

private:
    std::optional<StoreError> connectNow();
    std::optional<StoredState> load();
    bool listen();
    bool startTurn(const LockSet &scopes, RemoteChanges &remote);
    enum class ReadResult { Read, Failed, Lost }; ///< Lost: the database no longer keeps them
    ReadResult readRemoteChanges(const LockSet &scopes, RemoteChanges &remote);
    void tell();
    void lose();
    bool canStore();
    void tick();
    void tidy();
    StoreError problem(const QString &what, const QString &error) const;

    PostgresAddress m_address;
    QString m_server; ///< unique id of this server
    std::unique_ptr<PostgresConnection> m_connection; ///< also receives the notifications of others' commits
    std::atomic<bool> m_isAway = true;
    QString m_error;
    QString m_snapshot; ///< database snapshot up to which this server has read
    QString m_readAt; ///< database time of that snapshot, or earlier
    std::optional<StoredState> m_anew; ///< reloaded state for the next turn
    bool m_isBegun = false; ///< a turn has begun, perhaps without locks or after losing them
    bool m_isInTurn = false; ///< the turn holds its locks in an open transaction
    int m_failures = 0; ///< consecutive failed reconnects
    int m_ticks = 0;
    QTimer m_comeBack{this};
    QTimer m_tick{this};
    QTimer m_hear{this}; ///< batches received notifications
    QTimer m_tell{this}; ///< batches notifications to send
};

} // namespace chamada::server
