// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlitestore.h"

#include "server/store/sqlfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// A null QString would be bound as NULL.
QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant orNull(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

std::optional<double> optionalDouble(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

CallRecord callFrom(const QSqlQuery &row, ClassId classId)
{
    CallRecord call{row.value(0).toString(), classId, row.value(2).toString(),
        {row.value(3).toString(), row.value(4).toBool(), row.value(5).toBool(), optionalDouble(row.value(6)),
            optionalDouble(row.value(7))},
        {row.value(8).toLongLong()}, row.value(10).toByteArray()};
    if (!row.value(9).isNull())
        call.ended = Timestamp{row.value(9).toLongLong()};
    return call;
}

} // namespace

SqliteStore::SqliteStore(QString file, QStringList upgrades, QObject *parent)
    : Store(parent)
    , m_file(std::move(file))
    , m_upgrades(std::move(upgrades))
    , m_connection(QUuid::createUuid().toString())
{
}

SqliteStore::~SqliteStore()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QStringList SqliteStore::shippedUpgrades()
{
    return {u":/sql/server/001-calls.sql"_s};
}

std::variant<StoredState, StoreError> SqliteStore::open()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    if (!m_database.open())
        return StoreError{u"cannot open the database %1: %2"_s.arg(m_file, m_database.lastError().text())};
    // Before anything is written: a file that is none of ours, or a newer one's, stays as it is.
    const auto found = version();
    if (!found)
        return problem(u"cannot use the database"_s);
    if (*found > m_upgrades.size())
        return StoreError{u"the database %1 was written by a newer version of this program"_s.arg(m_file)};
    if (!configure())
        return problem(u"cannot use the database"_s);
    if (const auto error = upgradeFrom(*found))
        return *error;
    StoredState state;
    if (!readAccounts(state) || !readCalls(state))
        return problem(u"cannot read the database"_s);
    // The program may have ended between a commit and what comes after it.
    scrub();
    return state;
}

std::optional<int> SqliteStore::version()
{
    QSqlQuery query(m_database);
    if (query.exec(u"PRAGMA user_version"_s) && query.next())
        return query.value(0).toInt();
    m_error = query.lastError().databaseText();
    return std::nullopt;
}

bool SqliteStore::configure()
{
    // temp_store: what VACUUM sets aside must not reach the disk either.
    return run(u"PRAGMA journal_mode=WAL"_s) && run(u"PRAGMA synchronous=FULL"_s) && run(u"PRAGMA secure_delete=ON"_s)
        && run(u"PRAGMA foreign_keys=ON"_s) && run(u"PRAGMA temp_store=MEMORY"_s);
}

std::optional<StoreError> SqliteStore::upgradeFrom(int version)
{
    const auto wanted = static_cast<int>(m_upgrades.size());
    // The copy is there in case the upgrade goes wrong, and only until it has not: erased must mean erased.
    // One that was left by an upgrade that failed, or was just over when the program ended, has had its time.
    const QString copy = u"%1.before-version-%2"_s.arg(m_file).arg(wanted);
    QFile::remove(copy);
    if (version == wanted)
        return std::nullopt;
    if (version > 0 && (!run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !QFile::copy(m_file, copy)))
        return StoreError{u"cannot copy the database to %1 before its upgrade"_s.arg(copy)};
    bool done = run(u"BEGIN IMMEDIATE"_s);
    for (int next = version; done && next < wanted; ++next)
        done = runFile(m_upgrades[next]);
    if (!done || !run(u"PRAGMA user_version=%1"_s.arg(wanted)) || !run(u"COMMIT"_s)) {
        const StoreError error = problem(u"cannot upgrade the database"_s);
        run(u"ROLLBACK"_s);
        return error;
    }
    QFile::remove(copy);
    return std::nullopt;
}

bool SqliteStore::runFile(const QString &file)
{
    for (const QString &statement : sqlStatements(file))
        if (!run(statement))
            return false;
    return true;
}

bool SqliteStore::run(const QString &sql)
{
    return run(sql, {});
}

bool SqliteStore::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        m_error = query.lastError().databaseText();
    return done;
}

StoreError SqliteStore::problem(const QString &what) const
{
    return {u"%1 %2: %3"_s.arg(what, m_file, m_error)};
}

bool SqliteStore::readAccounts(StoredState &state)
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT name, password FROM account"_s))
        return false;
    while (query.next())
        state.accounts.insert(query.value(0).toString(), query.value(1).toByteArray());
    if (!query.exec(u"SELECT value FROM setting WHERE name = 'setup_code'"_s))
        return false;
    if (query.next())
        state.setupCode = query.value(0).toString();
    return true;
}

bool SqliteStore::readCalls(StoredState &state)
{
    QSqlQuery query(m_database);
    if (!query.exec(
            u"SELECT id, class, owner, title, code, roster_only, late_after, ends_after, started, ended, secret "
            "FROM call ORDER BY started, id"_s))
        return false;
    while (query.next()) {
        const auto classId = ClassId::fromNumber(query.value(1).toLongLong());
        const auto entries = entriesOf(query.value(0).toString());
        if (!classId || !entries)
            return false;
        state.calls.append({callFrom(query, *classId), *entries});
    }
    return true;
}

std::optional<QList<EntryRecord>> SqliteStore::entriesOf(const QString &call)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT student, time, entered_by, flags, name, place, note, sequence, device, removed "
                  "FROM entry WHERE call = ? ORDER BY sequence"_s);
    query.addBindValue(call);
    if (!query.exec())
        return std::nullopt;
    QList<EntryRecord> entries;
    while (query.next()) {
        const auto student = StudentId::fromText(query.value(0).toString());
        if (!student)
            return std::nullopt;
        const Entry entry{*student, {query.value(1).toLongLong()}, static_cast<By>(query.value(2).toInt()),
            Flags::fromInt(query.value(3).toInt()), query.value(4).toString(), query.value(5).toString(),
            query.value(6).toString()};
        entries.append({entry, query.value(7).toLongLong(), QByteArray::fromHex(query.value(8).toByteArray()),
            query.value(9).toBool()});
    }
    return entries;
}

void SqliteStore::commit(const std::vector<Change> &changes)
{
    if (!run(u"BEGIN IMMEDIATE"_s)) {
        emit committed(false, m_error);
        return;
    }
    if (!write(changes) || !run(u"COMMIT"_s)) {
        const QString error = m_error;
        m_rows = {};
        run(u"ROLLBACK"_s);
        emit committed(false, error);
        return;
    }
    if (m_mustScrub)
        scrub();
    emit committed(true, {});
}

bool SqliteStore::write(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        // Entries gather until something else comes, which may depend on them.
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
    const auto rows = QString::fromUtf8(QJsonDocument(std::exchange(m_rows, {})).toJson(QJsonDocument::Compact));
    return run(sql, {rows});
}

bool SqliteStore::write(const EntryStored &change)
{
    const Entry &entry = change.record.entry;
    m_rows.append(QJsonArray{change.call, entry.student.text(), change.record.sequence, entry.time.msecs,
        static_cast<int>(entry.by), entry.flags.toInt(), orEmpty(entry.name), orEmpty(entry.place), orEmpty(entry.note),
        QString::fromLatin1(change.record.device.toHex()), change.record.removed ? 1 : 0});
    return true;
}

bool SqliteStore::write(const CallOpened &change)
{
    const CallRecord &call = change.call;
    return run(
        u"INSERT INTO call (id, class, owner, title, code, roster_only, late_after, ends_after, started, secret) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {call.id, call.classId.number(), orEmpty(call.owner), orEmpty(call.options.title), call.options.code,
            call.options.rosterOnly, orNull(call.options.lateAfter), orNull(call.options.endsAfter), call.started.msecs,
            call.secret});
}

bool SqliteStore::write(const CallEnded &change)
{
    return run(u"UPDATE call SET ended = ? WHERE id = ?"_s, {change.ended.msecs, change.call})
        && run(u"DELETE FROM entry WHERE call = ? AND removed"_s, {change.call});
}

bool SqliteStore::write(const ReportErased &change)
{
    m_mustScrub = true;
    return run(u"DELETE FROM call WHERE id = ?"_s, {change.call});
}

bool SqliteStore::write(const AccountStored &change)
{
    return run(u"INSERT OR REPLACE INTO account (name, password) VALUES (?, ?)"_s,
        {change.name, QString::fromLatin1(change.passwordHash)});
}

bool SqliteStore::write(const AccountRemoved &change)
{
    return run(u"DELETE FROM account WHERE name = ?"_s, {change.name});
}

bool SqliteStore::write(const SetupCodeStored &change)
{
    if (change.code.isEmpty())
        return run(u"DELETE FROM setting WHERE name = 'setup_code'"_s);
    return run(u"INSERT OR REPLACE INTO setting (name, value) VALUES ('setup_code', ?)"_s, {change.code});
}

void SqliteStore::scrub()
{
    // secure_delete zeroes what is deleted, but rows that moved between pages when the tree was balanced leave stale
    // copies, and so does the log. A database that cannot be scrubbed now (a full disk) is at the next commit.
    m_mustScrub = !(run(u"VACUUM"_s) && run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

} // namespace chamada
