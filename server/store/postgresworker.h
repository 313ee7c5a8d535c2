// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgresconnection.h"
#include "server/store/store.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace chamada {

/// Speaks to the database, on a thread of its own, and comes back to it by itself when it was away. All but `isAway` is
/// called there.
class PostgresWorker : public QObject {
    Q_OBJECT

public:
    explicit PostgresWorker(PostgresAddress address);

    /// The database does not answer: nothing is to be waited for.
    bool isAway() const { return m_isAway; }

    std::variant<StoredState, StoreError> open();
    void begin(const Scopes &scopes);
    /// No changes: the turn ends with nothing to answer.
    void commit(const std::vector<Change> &changes);

    /// After it was away: what it keeps is read anew, as soon as something can be stored.
    void comeBack();

    /// Something beside the turns; it says whether it could be done.
    std::optional<StoreError> use(const std::function<bool(PostgresConnection &)> &job);

signals:
    void begun(bool ok, const chamada::Elsewhere &elsewhere, const QString &error);
    void committed(bool ok, const QString &error);
    void rang();

private:
    std::optional<StoreError> connectNow();
    std::optional<StoredState> load();
    bool listen();
    bool startTurn(const Scopes &scopes, Elsewhere &elsewhere);
    enum class News { Read, Failed, Lost }; ///< lost: they are not kept any more
    News readNews(const Scopes &scopes, Elsewhere &elsewhere);
    void tell();
    void lose();
    bool canStore();
    void tick();
    void tidy();
    StoreError problem(const QString &what, const QString &error) const;

    PostgresAddress m_address;
    QString m_server; ///< which of them this is
    std::unique_ptr<PostgresConnection> m_connection;
    std::unique_ptr<PostgresConnection> m_listener; ///< hears of what others commit
    std::atomic<bool> m_isAway = true;
    QString m_error;
    QString m_snapshot; ///< of the database, in which was read what this server knows
    QString m_readAt; ///< the database's time, not after that
    std::optional<StoredState> m_anew; ///< read again, for the next turn
    bool m_isBegun = false; ///< a turn, which may change nothing, or has lost what it may change
    bool m_isInTurn = false; ///< one that may change something
    int m_failures = 0; ///< to come back, one after the other
    int m_ticks = 0;
    QTimer m_comeBack{this};
    QTimer m_tick{this};
    QTimer m_hear{this}; ///< gathers what is heard
    QTimer m_tell{this}; ///< gathers what is told
};

} // namespace chamada
