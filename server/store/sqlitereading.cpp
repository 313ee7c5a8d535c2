// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlitereading.h"

#include "server/store/sqliteconnection.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

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
    call.hadRoster = row.value(11).toBool();
    return call;
}

EntryRecord entryFrom(const QSqlQuery &row, const StudentId &student)
{
    const Entry entry{student, {row.value(1).toLongLong()}, static_cast<By>(row.value(2).toInt()),
        Flags::fromInt(row.value(3).toInt()), row.value(4).toString(), row.value(5).toString(),
        row.value(6).toString()};
    QByteArrayList devices;
    for (const QByteArray &device : row.value(8).toByteArray().split(' '))
        devices.append(QByteArray::fromHex(device));
    const QByteArray device = devices.takeFirst();
    return {entry, row.value(7).toLongLong(), device, row.value(9).toBool(), devices};
}

bool readEntries(SqliteConnection &database, StoredCall &call)
{
    return database.each(u"SELECT student, time, entered_by, flags, name, place, note, sequence, device, removed "
                         "FROM entry WHERE call = ? ORDER BY sequence"_s,
        {call.call.id}, [&call](const QSqlQuery &row) {
            const auto student = StudentId::fromText(row.value(0).toString());
            if (student)
                call.entries.append(entryFrom(row, *student));
            return student.has_value();
        });
}

bool readAbsent(SqliteConnection &database, StoredCall &call)
{
    return database.each(u"SELECT student, name FROM absent WHERE call = ? ORDER BY student"_s, {call.call.id},
        [&call](const QSqlQuery &row) {
            const auto student = StudentId::fromText(row.value(0).toString());
            if (student)
                call.absent.append({*student, row.value(1).toString()});
            return student.has_value();
        });
}

bool readRosters(SqliteConnection &database, StoredState &state)
{
    return database.each(
        u"SELECT class, student, name FROM roster ORDER BY class, student"_s, {}, [&state](const QSqlQuery &row) {
            const auto classId = ClassId::fromNumber(row.value(0).toLongLong());
            const auto student = StudentId::fromText(row.value(1).toString());
            if (classId && student)
                state.rosters[*classId].insert(*student, row.value(2).toString());
            return classId && student;
        });
}

bool readCalls(SqliteConnection &database, StoredState &state)
{
    return database.each(
        u"SELECT id, class, owner, title, code, roster_only, late_after, ends_after, started, ended, secret, "
        "had_roster FROM call ORDER BY started, id"_s,
        {}, [&](const QSqlQuery &row) {
            const auto classId = ClassId::fromNumber(row.value(1).toLongLong());
            if (!classId)
                return false;
            state.calls.append({callFrom(row, *classId), {}});
            return readEntries(database, state.calls.last()) && readAbsent(database, state.calls.last());
        });
}

bool readAccounts(SqliteConnection &database, StoredState &state)
{
    return database.each(u"SELECT name, password FROM account"_s, {}, [&state](const QSqlQuery &row) {
        state.accounts.insert(row.value(0).toString(), row.value(1).toByteArray());
        return true;
    });
}

bool readSettings(SqliteConnection &database, StoredState &state)
{
    return database.each(u"SELECT value FROM setting WHERE name = 'setup_code'"_s, {}, [&state](const QSqlQuery &row) {
        state.setupCode = row.value(0).toString();
        return true;
    });
}

bool readInvitations(SqliteConnection &database, StoredState &state)
{
    return database.each(u"SELECT name, code, expires FROM invitation"_s, {}, [&state](const QSqlQuery &row) {
        state.invitations.insert(row.value(0).toString(), {row.value(1).toString(), {row.value(2).toLongLong()}});
        return true;
    });
}

} // namespace

std::optional<StoredState> readState(SqliteConnection &database)
{
    StoredState state;
    const bool done = readAccounts(database, state) && readSettings(database, state) && readInvitations(database, state)
        && readCalls(database, state) && readRosters(database, state);
    return done ? std::optional(state) : std::nullopt;
}

} // namespace chamada
