// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqlitestore.h"

#include "server/os/system.h"
#include "server/store/changerows.h"
#include "server/store/sqlfile.h"
#include "server/store/sqlite/damage.h"
#include "server/store/statereading.h"

#include <QFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto ScrubAgain = 1s;

QStringList placeOf(const QString &file)
{
    return {os::fileIdentity(file), os::fileIdentity(file + u"-wal"_s)};
}

QVariant nullable(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

} // namespace

SqliteStore::SqliteStore(QString file, SqliteUpgrades upgrades, QObject *parent)
    : Store(parent)
    , m_database(std::move(file))
    , m_upgrades(std::move(upgrades))
{
    m_scrubAgain.setSingleShot(true);
    m_scrubAgain.setInterval(ScrubAgain);
    connect(&m_scrubAgain, &QTimer::timeout, this, &SqliteStore::scrub);
}

SqliteUpgrades SqliteStore::shippedUpgrades()
{
    return {u":/sql/server/001-calls.sql"_s, u":/sql/server/002-rosters.sql"_s, u":/sql/server/003-invitation.sql"_s,
        u":/sql/server/004-classes.sql"_s};
}

std::variant<StoredState, StoreError> SqliteStore::open()
{
    const QString &file = m_database.file();
    if (const auto damage = refuseDamage(file))
        return *damage;
    if (!QFile::exists(file))
        if (const auto error = makeDatabase(file, m_upgrades))
            return *error;
    if (!m_database.open())
        return problem(u"cannot open the database"_s);
    if (const auto error = refuseNewer(m_database, m_upgrades))
        return *error;
    if (!configure())
        return problem(u"cannot use the database"_s);
    if (const auto error = upgradeDatabase(m_database, m_upgrades))
        return *error;
    const auto state = readState(m_database);
    if (!state)
        return problem(u"cannot read the database"_s);
    // The program may have ended between a commit that erased data and its scrub.
    if (m_database.value(u"SELECT 1 FROM setting WHERE name = 'unscrubbed'"_s))
        scrub();
    m_place = placeOf(file);
    return *state;
}

bool SqliteStore::configure()
{
    // temp_store: VACUUM's temporary data must not reach the disk either.
    for (const auto &pragma : {u"journal_mode=WAL"_s, u"synchronous=FULL"_s, u"secure_delete=ON"_s,
             u"foreign_keys=ON"_s, u"temp_store=MEMORY"_s})
        if (!m_database.run(u"PRAGMA "_s + pragma))
            return false;
    return true;
}

StoreError SqliteStore::problem(const QString &what) const
{
    return {u"%1 %2: %3"_s.arg(what, m_database.file(), m_database.error())};
}

void SqliteStore::commit(const std::vector<Change> &changes)
{
    // SQLite would go on writing to a file that is no longer at its path.
    if (placeOf(m_database.file()) != m_place) {
        emit committed(false, u"the database %1 was moved, removed or replaced"_s.arg(m_database.file()));
        return;
    }
    if (!m_database.runAgain(u"BEGIN IMMEDIATE"_s)) {
        emit committed(false, m_database.error());
        return;
    }
    m_hasErased = false;
    if (!write(changes) || (m_hasErased && !noteErased()) || !m_database.runAgain(u"COMMIT"_s)) {
        const QString error = m_database.error();
        m_rows.clear();
        m_database.run(u"ROLLBACK"_s);
        emit committed(false, error);
        return;
    }
    if (m_hasErased)
        scrub();
    emit committed(true, {});
}

bool SqliteStore::write(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        // Entries are batched until another change comes, which may depend on them.
        if (!std::holds_alternative<EntryStored>(change) && !flushEntries())
            return false;
        if (!std::visit([this](const auto &c) { return write(c); }, change))
            return false;
    }
    return flushEntries();
}

bool SqliteStore::flushEntries()
{
    if (m_rows.isEmpty())
        return true;
    static const QString sql = readSql(u":/sql/server/store-entries.sql"_s);
    m_rows += ']';
    return m_database.runAgain(sql, {std::exchange(m_rows, {})});
}

bool SqliteStore::write(const EntryStored &change)
{
    m_rows += m_rows.isEmpty() ? '[' : ',';
    m_rows += rowOf(change);
    return true;
}

bool SqliteStore::write(const CallOpened &change)
{
    const CallRecord &call = change.call;
    return m_database.run(
        u"INSERT INTO call (id, class, owner, title, code, roster_only, late_after, ends_after, started, secret) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {call.id.text(), call.classId.number(), textOf(call.owner), orEmpty(call.options.title), call.options.code,
            call.options.rosterOnly, nullable(call.options.lateAfter), nullable(call.options.endsAfter),
            call.started.msecs, call.secret});
}

bool SqliteStore::write(const CallEnded &change)
{
    static const QString absentSql = readSql(u":/sql/server/store-absent.sql"_s);
    return m_database.run(u"UPDATE call SET ended = ?, had_roster = ? WHERE id = ?"_s,
               {change.ended.msecs, change.hasRoster, change.call.text()})
        && m_database.run(u"DELETE FROM entry WHERE call = ? AND removed"_s, {change.call.text()})
        && (change.absent.isEmpty() || m_database.run(absentSql, {change.call.text(), rowsOf(change.absent)}));
}

bool SqliteStore::write(const ReportErased &change)
{
    m_hasErased = true;
    return m_database.run(u"DELETE FROM call WHERE id = ?"_s, {change.call.text()});
}

bool SqliteStore::write(const AccountStored &change)
{
    return m_database.run(u"INSERT OR REPLACE INTO account (name, password) VALUES (?, ?)"_s,
        {change.name.text(), QString::fromLatin1(change.passwordHash)});
}

bool SqliteStore::write(const AccountRemoved &change)
{
    return m_database.run(u"DELETE FROM account WHERE name = ?"_s, {change.name.text()})
        && m_database.run(u"DELETE FROM taught WHERE account = ?"_s, {change.name.text()});
}

bool SqliteStore::write(const SetupCodeStored &change)
{
    if (change.code.isEmpty())
        return m_database.run(u"DELETE FROM setting WHERE name = 'setup_code'"_s);
    return m_database.run(u"INSERT OR REPLACE INTO setting (name, value) VALUES ('setup_code', ?)"_s, {change.code});
}

bool SqliteStore::write(const InvitationStored &change)
{
    return m_database.run(u"INSERT OR REPLACE INTO invitation (name, code, expires) VALUES (?, ?, ?)"_s,
        {change.name.text(), change.invitation.code, change.invitation.expires.msecs});
}

bool SqliteStore::write(const InvitationErased &change)
{
    return m_database.run(u"DELETE FROM invitation WHERE name = ?"_s, {change.name.text()});
}

bool SqliteStore::write(const StudentErased &change)
{
    m_hasErased = true;
    return m_database.run(u"DELETE FROM entry WHERE student = ?"_s, {change.student.text()})
        && m_database.run(u"DELETE FROM absent WHERE student = ?"_s, {change.student.text()});
}

bool SqliteStore::write(const RosterStored &change)
{
    static const QString sql = readSql(u":/sql/server/store-roster.sql"_s);
    return m_database.run(sql, {change.classId.number(), rowsOf(change.lines)});
}

bool SqliteStore::write(const RosterRemoved &change)
{
    static const QString sql = readSql(u":/sql/server/remove-roster.sql"_s);
    return m_database.run(sql, {change.classId.number(), rowsOf(change.students)});
}

bool SqliteStore::write(const ClassTaught &change)
{
    return m_database.run(u"INSERT OR REPLACE INTO taught (account, class, title) VALUES (?, ?, ?)"_s,
        {textOf(change.owner), change.classId.number(), orEmpty(change.title)});
}

/// Stored in the erasing transaction, so that a start knows whether it must run the slow scrub.
bool SqliteStore::noteErased()
{
    return m_database.run(u"INSERT OR REPLACE INTO setting (name, value) VALUES ('unscrubbed', '')"_s);
}

void SqliteStore::scrub()
{
    // secure_delete zeroes deleted rows, but tree balancing leaves stale copies of moved rows, and so does the log. A
    // scrub that cannot run now (a full disk, a backup) is retried later.
    const bool vacuumed = m_database.run(u"VACUUM"_s);
    const auto busy = vacuumed ? m_database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) : std::nullopt;
    if (!busy || busy->toBool())
        m_scrubAgain.start();
    else
        m_database.run(u"DELETE FROM setting WHERE name = 'unscrubbed'"_s);
}

} // namespace chamada::server
