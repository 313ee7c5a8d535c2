// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgreswriting.h"

#include "server/store/changerows.h"

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QVariant nullable(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

/// Gathers the statements of one turn.
class Writing {
public:
    void add(const Change &change)
    {
        // Entries are batched until another change comes, which may depend on them.
        if (!std::holds_alternative<EntryStored>(change))
            flushEntries();
        std::visit([this](const auto &c) { write(c); }, change);
    }

    PostgresStatements finish()
    {
        flushEntries();
        return m_statements;
    }

private:
    void run(const QString &sql, const QVariantList &values) { m_statements.emplaceBack(sql, values); }

    void flushEntries()
    {
        if (m_rows.isEmpty())
            return;
        m_statements.append(PostgresStatement::prepared(u"store_entries"_s, {QByteArray(m_rows + ']')}));
        m_rows.clear();
    }

    void write(const EntryStored &change)
    {
        m_rows += m_rows.isEmpty() ? '[' : ',';
        m_rows += rowOf(change);
    }

    void write(const CallOpened &change)
    {
        const CallRecord &call = change.call;
        const CallOptions &options = call.options;
        run(u"INSERT INTO call (id, class, owner, title, code, roster_only, late_after, ends_after, started, secret) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"_s,
            {call.id.text(), call.classId.number(), textOf(call.owner), options.title, options.code, options.rosterOnly,
                nullable(options.lateAfter), nullable(options.endsAfter), call.started.msecs,
                QByteArray("\\x" + call.secret.toHex())});
    }

    void write(const CallEnded &change)
    {
        run(u"UPDATE call SET ended = $1, had_roster = $2 WHERE id = $3"_s,
            {change.ended.msecs, change.hasRoster, change.call.text()});
        run(u"DELETE FROM entry WHERE removed <> 0 AND call = $1"_s, {change.call.text()});
        if (!change.absent.isEmpty())
            run(u"INSERT INTO absent (call, student, name) "
                "SELECT $1, v ->> 0, v ->> 1 FROM jsonb_array_elements($2) AS v"_s,
                {change.call.text(), rowsOf(change.absent)});
    }

    void write(const ReportErased &change) { run(u"DELETE FROM call WHERE id = $1"_s, {change.call.text()}); }

    void write(const AccountStored &change)
    {
        run(u"INSERT INTO account (name, password) VALUES ($1, $2) "
            "ON CONFLICT (name) DO UPDATE SET password = excluded.password"_s,
            {change.name.text(), change.passwordHash});
    }

    void write(const AccountRemoved &change)
    {
        run(u"DELETE FROM account WHERE name = $1"_s, {change.name.text()});
        run(u"DELETE FROM taught WHERE account = $1"_s, {change.name.text()});
    }

    void write(const SetupCodeStored &change)
    {
        if (change.code.isEmpty())
            run(u"DELETE FROM setting WHERE name = 'setup_code'"_s, {});
        else
            run(u"INSERT INTO setting (name, value) VALUES ('setup_code', $1) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                {change.code});
    }

    void write(const InvitationStored &change)
    {
        run(u"INSERT INTO invitation (name, code, expires) VALUES ($1, $2, $3) "
            "ON CONFLICT (name) DO UPDATE SET code = excluded.code, expires = excluded.expires"_s,
            {change.name.text(), change.invitation.code, change.invitation.expires.msecs});
    }

    void write(const InvitationErased &change)
    {
        run(u"DELETE FROM invitation WHERE name = $1"_s, {change.name.text()});
    }

    void write(const StudentErased &change)
    {
        run(u"DELETE FROM entry WHERE student = $1"_s, {change.student.text()});
        run(u"DELETE FROM absent WHERE student = $1"_s, {change.student.text()});
    }

    void write(const RosterStored &change)
    {
        run(u"INSERT INTO roster (class, student, name) "
            "SELECT $1::integer, v ->> 0, v ->> 1 FROM jsonb_array_elements($2) AS v "
            "ON CONFLICT (class, student) DO UPDATE SET name = excluded.name"_s,
            {change.classId.number(), rowsOf(change.lines)});
    }

    void write(const RosterRemoved &change)
    {
        run(u"DELETE FROM roster WHERE class = $1 AND student IN (SELECT jsonb_array_elements_text($2))"_s,
            {change.classId.number(), rowsOf(change.students)});
    }

    void write(const ClassTaught &change)
    {
        run(u"INSERT INTO taught (account, class, title) VALUES ($1, $2, $3) "
            "ON CONFLICT (account, class) DO UPDATE SET title = excluded.title"_s,
            {textOf(change.owner), change.classId.number(), change.title});
    }

    PostgresStatements m_statements;
    QByteArray m_rows; ///< JSON: entries that wait to be written by one statement
};

} // namespace

PostgresStatements writingStatements(const std::vector<Change> &changes)
{
    Writing writing;
    for (const Change &change : changes)
        writing.add(change);
    return writing.finish();
}

PostgresStatement tellingStatement(const std::vector<Change> &changes, const QString &server)
{
    return PostgresStatement::prepared(u"store_turn"_s, {server, encodeChanges(changes)});
}

} // namespace chamada::server
