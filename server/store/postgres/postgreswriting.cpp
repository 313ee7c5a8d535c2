// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgreswriting.h"

#include "server/store/changerows.h"
#include "server/store/postgres/postgresconnection.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString literal(const QString &text)
{
    return PostgresConnection::literal(text);
}

QString literal(const StudentId &student)
{
    return literal(student.text());
}

QString literal(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString literal(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : u"NULL"_s;
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

    QStringList finish()
    {
        flushEntries();
        return m_statements;
    }

private:
    void flushEntries()
    {
        if (m_rows.isEmpty())
            return;
        m_statements.append(u"EXECUTE store_entries (%1)"_s.arg(literal(QString::fromUtf8(m_rows + ']'))));
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
        m_statements.append(
            u"INSERT INTO call (id, class, owner, title, code, roster_only, late_after, ends_after, started, secret) "
            "VALUES ("_s
            + QStringList{literal(call.id), call.classId.toText(), literal(call.owner), literal(options.title),
                literal(options.code), literal(options.rosterOnly), literal(options.lateAfter),
                literal(options.endsAfter), QString::number(call.started.msecs),
                PostgresConnection::literal(call.secret)}
                .join(u", "_s)
            + u')');
    }

    void write(const CallEnded &change)
    {
        const QString call = literal(change.call);
        m_statements.append(u"UPDATE call SET ended = "_s + QString::number(change.ended.msecs) + u", had_roster = "_s
            + literal(change.hasRoster) + u" WHERE id = "_s + call);
        m_statements.append(u"DELETE FROM entry WHERE removed <> 0 AND call = "_s + call);
        if (!change.absent.isEmpty())
            m_statements.append(u"INSERT INTO absent (call, student, name) SELECT "_s + call
                + u", v ->> 0, v ->> 1 FROM jsonb_array_elements("_s + literal(rowsOf(change.absent)) + u") AS v"_s);
    }

    void write(const ReportErased &change)
    {
        m_statements.append(u"DELETE FROM call WHERE id = "_s + literal(change.call));
    }

    void write(const AccountStored &change)
    {
        m_statements.append(u"INSERT INTO account (name, password) VALUES ("_s + literal(change.name) + u", "_s
            + literal(QString::fromLatin1(change.passwordHash))
            + u") ON CONFLICT (name) DO UPDATE SET password = excluded.password"_s);
    }

    void write(const AccountRemoved &change)
    {
        m_statements.append(u"DELETE FROM account WHERE name = "_s + literal(change.name));
    }

    void write(const SetupCodeStored &change)
    {
        if (change.code.isEmpty())
            m_statements.append(u"DELETE FROM setting WHERE name = 'setup_code'"_s);
        else
            m_statements.append(u"INSERT INTO setting (name, value) VALUES ('setup_code', "_s + literal(change.code)
                + u") ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    }

    void write(const InvitationStored &change)
    {
        m_statements.append(u"INSERT INTO invitation (name, code, expires) VALUES ("_s + literal(change.name) + u", "_s
            + literal(change.invitation.code) + u", "_s + QString::number(change.invitation.expires.msecs)
            + u") ON CONFLICT (name) DO UPDATE SET code = excluded.code, expires = excluded.expires"_s);
    }

    void write(const InvitationErased &change)
    {
        m_statements.append(u"DELETE FROM invitation WHERE name = "_s + literal(change.name));
    }

    void write(const StudentErased &change)
    {
        for (const auto &table : {u"entry"_s, u"absent"_s})
            m_statements.append(u"DELETE FROM "_s + table + u" WHERE student = "_s + literal(change.student));
    }

    void write(const RosterStored &change)
    {
        m_statements.append(u"INSERT INTO roster (class, student, name) SELECT "_s + change.classId.toText()
            + u", v ->> 0, v ->> 1 FROM jsonb_array_elements("_s + literal(rowsOf(change.lines))
            + u") AS v ON CONFLICT (class, student) DO UPDATE SET name = excluded.name"_s);
    }

    void write(const RosterRemoved &change)
    {
        m_statements.append(u"DELETE FROM roster WHERE class = "_s + change.classId.toText()
            + u" AND student IN (SELECT jsonb_array_elements_text("_s + literal(rowsOf(change.students)) + u"))"_s);
    }

    QStringList m_statements;
    QByteArray m_rows; ///< JSON: entries that wait to be written by one statement
};

} // namespace

QStringList writingStatements(const std::vector<Change> &changes)
{
    Writing writing;
    for (const Change &change : changes)
        writing.add(change);
    return writing.finish();
}

QString tellingStatement(const std::vector<Change> &changes, const QString &server)
{
    return u"EXECUTE store_turn ("_s + literal(server) + u", "_s + literal(QString::fromUtf8(encodeChanges(changes)))
        + u')';
}

} // namespace chamada
