// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/statereading.h"

#include "server/store/sqlreader.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Reads an owner from its text. Returns false if that is neither empty nor an account's name.
bool readOwner(const QString &text, Owner &owner)
{
    owner = AccountName::fromText(text);
    return owner || text.isEmpty();
}

std::optional<double> optionalDouble(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

CallRecord callFrom(const SqlRow &row, const CallId &id, ClassId classId, const Owner &owner)
{
    CallRecord call{id, classId, owner,
        {row.value(3).toString(), row.value(4).toBool(), row.value(5).toBool(), optionalDouble(row.value(6)),
            optionalDouble(row.value(7))},
        {row.value(8).toLongLong()}, row.value(10).toByteArray()};
    if (!row.value(9).isNull())
        call.ended = Timestamp{row.value(9).toLongLong()};
    call.hadRoster = row.value(11).toBool();
    return call;
}

EntryRecord entryFrom(const SqlRow &row, const StudentId &student)
{
    const Entry entry{student, {row.value(2).toLongLong()}, static_cast<By>(row.value(3).toInt()),
        Flags::fromInt(row.value(4).toInt()), row.value(5).toString(), row.value(6).toString(),
        row.value(7).toString()};
    QByteArrayList devices;
    for (const QByteArray &device : row.value(9).toByteArray().split(' '))
        devices.append(QByteArray::fromHex(device));
    const QByteArray device = devices.takeFirst();
    return {entry, row.value(8).toLongLong(), device, row.value(10).toBool(), devices};
}

/// Indexes of the calls that were read, by call id.
using CallTable = QHash<CallId, qsizetype>;

/// Reads rows that begin with a call and a student.
bool readOfCalls(SqlReader &database, const QString &sql, const CallTable &table,
    const std::function<void(qsizetype call, const StudentId &student, const SqlRow &row)> &take)
{
    return database.each(sql, [&](const SqlRow &row) {
        const auto id = CallId::fromText(row.value(0).toString());
        const auto student = StudentId::fromText(row.value(1).toString());
        if (!id || !student)
            return false;
        const auto call = table.constFind(*id);
        if (call == table.constEnd())
            return false;
        take(*call, *student, row);
        return true;
    });
}

bool readEntries(SqlReader &database, StoredState &state, const CallTable &table)
{
    return readOfCalls(database,
        u"SELECT call, student, time, entered_by, flags, name, place, note, sequence, device, removed "
        "FROM entry ORDER BY call, sequence"_s,
        table, [&state](qsizetype call, const StudentId &student, const SqlRow &row) {
            state.calls[call].entries.append(entryFrom(row, student));
        });
}

bool readAbsent(SqlReader &database, StoredState &state, const CallTable &table)
{
    return readOfCalls(database, u"SELECT call, student, name FROM absent ORDER BY call, student"_s, table,
        [&state](qsizetype call, const StudentId &student, const SqlRow &row) {
            state.calls[call].absent.append({student, row.value(2).toString()});
        });
}

bool readRosters(SqlReader &database, StoredState &state)
{
    Roster *roster = nullptr;
    qint64 number = 0; // of the roster's class
    return database.each(u"SELECT class, student, name FROM roster ORDER BY class, student"_s, [&](const SqlRow &row) {
        const auto classId = ClassId::fromNumber(row.value(0).toLongLong());
        const auto student = StudentId::fromText(row.value(1).toString());
        if (!classId || !student)
            return false;
        if (std::exchange(number, classId->number()) != classId->number())
            roster = &state.rosters[*classId];
        roster->insert(roster->constEnd(), *student, row.value(2).toString()); // rows arrive in this order
        return true;
    });
}

bool readCalls(SqlReader &database, StoredState &state)
{
    CallTable table;
    const bool done = database.each(
        u"SELECT id, class, owner, title, code, roster_only, late_after, ends_after, started, ended, secret, "
        "had_roster FROM call ORDER BY started, id"_s,
        [&](const SqlRow &row) {
            const auto id = CallId::fromText(row.value(0).toString());
            const auto classId = ClassId::fromNumber(row.value(1).toLongLong());
            Owner owner;
            if (!id || !classId || !readOwner(row.value(2).toString(), owner))
                return false;
            state.calls.append({callFrom(row, *id, *classId, owner), {}});
            table.insert(*id, state.calls.size() - 1);
            return true;
        });
    return done && readEntries(database, state, table) && readAbsent(database, state, table);
}

bool readAccounts(SqlReader &database, StoredState &state)
{
    return database.each(u"SELECT name, password FROM account"_s, [&state](const SqlRow &row) {
        const auto name = AccountName::fromText(row.value(0).toString());
        if (name)
            state.accounts.insert(*name, row.value(1).toByteArray());
        return name.has_value();
    });
}

bool readSettings(SqlReader &database, StoredState &state)
{
    return database.each(u"SELECT value FROM setting WHERE name = 'setup_code'"_s, [&state](const SqlRow &row) {
        state.setupCode = row.value(0).toString();
        return true;
    });
}

bool readInvitations(SqlReader &database, StoredState &state)
{
    return database.each(u"SELECT name, code, expires FROM invitation"_s, [&state](const SqlRow &row) {
        const auto name = AccountName::fromText(row.value(0).toString());
        if (name)
            state.invitations.insert(*name, {row.value(1).toString(), {row.value(2).toLongLong()}});
        return name.has_value();
    });
}

bool readClasses(SqlReader &database, StoredState &state)
{
    return database.each(u"SELECT account, class, title FROM taught ORDER BY account, class"_s, [&](const SqlRow &row) {
        const auto classId = ClassId::fromNumber(row.value(1).toLongLong());
        Owner owner;
        if (!classId || !readOwner(row.value(0).toString(), owner))
            return false;
        state.classes[owner].append({*classId, row.value(2).toString()});
        return true;
    });
}

} // namespace

std::optional<StoredState> readState(SqlReader &database)
{
    StoredState state;
    const bool done = readAccounts(database, state) && readSettings(database, state) && readInvitations(database, state)
        && readCalls(database, state) && readRosters(database, state) && readClasses(database, state);
    return done ? std::optional(state) : std::nullopt;
}

} // namespace chamada::server
