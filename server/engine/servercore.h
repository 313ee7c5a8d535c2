// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/reportarchive.h"
#include "server/engine/serverstatistics.h"
#include "server/engine/sessionservices.h"
#include "server/engine/statereplay.h"
#include "server/store/store.h"

#include <QTimer>

namespace chamada::server {

/// Combines the rules with their store, clock and turns: the server without its network.
class ServerCore : public QObject {
    Q_OBJECT

public:
    ServerCore(
        ServerOptions options, Store &store, const Clock &clock, ReceiptKey receiptKey, QObject *parent = nullptr);

    /// Opens the store and loads its state. Returns the error, or nothing on success.
    std::optional<StoreError> load();
    /// Starts the timers that end due calls and erase old reports.
    void keepTime();

    const ServerOptions &options() const { return m_options; }
    Store &store() { return m_store; }
    ChangeLog &log() { return m_log; }
    Calls &calls() { return m_calls; }
    Rosters &rosters() { return m_rosters; }
    Accounts &accounts() { return m_accounts; }
    Turn &turn() { return m_turn; }
    ServerStatistics &statistics() { return m_statistics; }
    const SessionServices &service() const { return m_service; }

signals:
    /// Another server made these changes; the rules have applied them already.
    void heard(const std::vector<chamada::server::Change> &changes);

private:
    void learn(const RemoteChanges &remote);
    void scheduleDue();
    void eraseOldReports();

    ServerOptions m_options;
    Store &m_store;
    const Clock &m_clock;
    ReceiptKey m_receiptKey;
    ChangeLog m_log;
    Rosters m_rosters;
    Calls m_calls;
    Accounts m_accounts;
    StateReplay m_replay;
    Rooms m_rooms;
    PasswordHasher m_hasher;
    EventPublisher m_publisher;
    Turn m_turn;
    ReceiptSigner m_signer;
    ServerStatistics m_statistics;
    std::optional<ReportArchive> m_archive; ///< empty if no archive is configured
    SessionServices m_service;
    QTimer m_due;
    QTimer m_sweep;
};

} // namespace chamada::server
