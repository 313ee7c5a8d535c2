// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/servercore.h"

#include "server/security/systemrandom.h"

#include <chrono>

using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto SweepEvery = 1h;
constexpr std::chrono::milliseconds LongestWait = 1h; // the clock may stop while the machine sleeps
constexpr std::chrono::milliseconds RetryAfter = 1s; // after changes could not be stored

} // namespace

ServerCore::ServerCore(ServerOptions options, Store &store, const Clock &clock, ReceiptKey receiptKey, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_store(store)
    , m_clock(clock)
    , m_receiptKey(std::move(receiptKey))
    , m_rosters(m_log)
    , m_calls(clock, systemRandom, m_rosters, m_log, m_options.endAfter)
    , m_accounts(clock, systemRandom, m_log)
    , m_replay(m_calls, m_rosters, m_accounts)
    , m_rooms(m_calls, clock)
    , m_publisher(m_calls, m_rooms, clock)
    , m_turn(store, m_log, m_publisher)
    , m_signer(m_receiptKey)
    , m_statistics(m_turn, clock)
    , m_service{m_options, clock, m_calls, m_rosters, m_rooms, m_accounts, m_hasher, m_publisher, m_turn, m_receiptKey,
          m_signer}
{
    if (!m_options.archiveDirectory.isEmpty())
        m_archive.emplace(m_options.archiveDirectory, m_calls.ended());
    connect(&m_turn, &Turn::committing, this, [this] { m_signer.start(); });
    connect(&m_turn, &Turn::finished, this, [this] { m_signer.clear(); });
    connect(&m_turn, &Turn::learned, this, &ServerCore::learn);
    connect(&m_store, &Store::rang, &m_turn, &Turn::refresh);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, [this] { m_turn.post([this] { m_calls.endDue(); }); });
    connect(&m_sweep, &QTimer::timeout, this, &ServerCore::eraseOldReports);
}

std::optional<StoreError> ServerCore::load()
{
    const auto opened = m_store.open();
    if (const auto *error = std::get_if<StoreError>(&opened))
        return *error;
    m_replay.load(std::get<StoredState>(opened));
    return std::nullopt;
}

void ServerCore::keepTime()
{
    connect(&m_turn, &Turn::finished, this, &ServerCore::scheduleDue);
    if (m_archive) {
        // Archiving follows the replies: `end` does not wait for it, and the next start writes what a crash missed.
        connect(&m_turn, &Turn::finished, &*m_archive, &ReportArchive::catchUp);
        m_archive->catchUp();
    }
    m_sweep.start(SweepEvery);
    eraseOldReports();
    scheduleDue();
}

void ServerCore::learn(const RemoteChanges &remote)
{
    const std::vector<Change> changes = m_replay.take(remote);
    m_publisher.publish(changes);
    emit heard(changes);
}

void ServerCore::scheduleDue()
{
    const auto left = m_calls.untilDue();
    if (!left) {
        m_due.stop();
        return;
    }
    m_due.start(*left > 0ms ? std::min(*left, LongestWait) : RetryAfter);
}

void ServerCore::eraseOldReports()
{
    m_turn.post(
        [this, age = m_options.keepReports] { m_calls.ended().eraseBefore({m_clock.now().msecs - age.count()}); });
}

} // namespace chamada::server
