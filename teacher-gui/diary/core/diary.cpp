// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diary.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

Timestamp timeAt(const QSqlQuery &row, int column)
{
    return {row.value(column).toLongLong()};
}

} // namespace

Diary::Diary(QString path)
    : m_file(std::move(path))
{
}

std::optional<DiaryError> Diary::store(const DiaryEntry &entry)
{
    return m_file.transaction([&]() -> std::optional<DiaryError> {
        const Report &report = entry.report;
        QSqlQuery query(m_file.database());
        query.prepare(u"INSERT INTO call (id, class, title, started, ended, server, teacher, roster, arrived)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s);
        for (const QVariant &value : {QVariant(report.call.text()), QVariant(report.classId.number()),
                 boundText(report.title), QVariant(report.started.msecs), QVariant(report.ended.msecs),
                 boundText(entry.server), boundText(entry.teacher), QVariant(static_cast<int>(entry.rosterTime())),
                 QVariant(report.entries.size())})
            query.addBindValue(value);
        if (!query.exec())
            return m_file.errorOf(query);
        if (query.numRowsAffected() == 0)
            return std::nullopt; // the call is stored already
        const auto failed = insertEntries(report);
        return failed ? failed : insertAbsent(report);
    });
}

std::optional<DiaryError> Diary::insertEntries(const Report &report)
{
    QSqlQuery query(m_file.database());
    query.prepare(u"INSERT INTO entry (call, position, student, time, entered_by, flags, name, place, note)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int position = 0;
    for (const Entry &entry : report.entries) {
        query.bindValue(0, report.call.text());
        query.bindValue(1, position++);
        query.bindValue(2, entry.student.text());
        query.bindValue(3, entry.time.msecs);
        query.bindValue(4, static_cast<int>(entry.by));
        query.bindValue(5, entry.flags.toInt());
        query.bindValue(6, boundText(entry.name));
        query.bindValue(7, boundText(entry.place));
        query.bindValue(8, boundText(entry.note));
        if (!query.exec())
            return m_file.errorOf(query);
    }
    return std::nullopt;
}

std::optional<DiaryError> Diary::insertAbsent(const Report &report)
{
    QSqlQuery query(m_file.database());
    query.prepare(u"INSERT INTO absent (call, student, name) VALUES (?, ?, ?)"_s);
    for (const RosterLine &line : report.absent) {
        query.bindValue(0, report.call.text());
        query.bindValue(1, line.student.text());
        query.bindValue(2, boundText(line.name));
        if (!query.exec())
            return m_file.errorOf(query);
    }
    return std::nullopt;
}

std::optional<DiaryError> Diary::merge(const Diary &other)
{
    if (QFileInfo(path()) == QFileInfo(other.path()))
        return std::nullopt;
    QSqlQuery attach(m_file.database());
    attach.prepare(u"ATTACH DATABASE ? AS other"_s);
    attach.addBindValue(other.path());
    if (!attach.exec())
        return other.m_file.errorOf(attach);
    const auto failed = m_file.transaction([this] { return takeOver(); });
    m_file.run(u"DETACH DATABASE other"_s);
    return failed;
}

std::optional<DiaryError> Diary::takeOver()
{
    // The calls come last: the statements before treat a call as new if its row is missing.
    for (const QString &statement :
        {u"PRAGMA defer_foreign_keys=ON"_s,
            u"INSERT INTO main.entry SELECT * FROM other.entry WHERE call NOT IN (SELECT id FROM main.call)"_s,
            u"INSERT INTO main.absent SELECT * FROM other.absent WHERE call NOT IN (SELECT id FROM main.call)"_s,
            u"INSERT INTO main.call SELECT * FROM other.call WHERE id NOT IN (SELECT id FROM main.call)"_s,
            u"UPDATE main.call SET roster = 1 WHERE id IN (SELECT id FROM other.call WHERE roster = 1)"_s,
            u"UPDATE main.call SET roster = 2 WHERE roster = 0 AND id IN (SELECT id FROM other.call WHERE roster = 2)"_s,
            u"UPDATE main.entry SET name = (SELECT name FROM other.entry AS theirs WHERE theirs.call = entry.call AND"
            " theirs.student = entry.student) WHERE name = '' AND EXISTS (SELECT 1 FROM other.entry AS theirs WHERE"
            " theirs.call = entry.call AND theirs.student = entry.student AND theirs.name <> '')"_s,
            u"INSERT OR IGNORE INTO main.change SELECT * FROM other.change"_s})
        if (const auto failed = m_file.run(statement))
            return failed;
    return std::nullopt;
}

std::variant<DiaryEntry, DiaryError> Diary::entry(const CallId &call) const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT class, title, started, ended, server, teacher, roster FROM call WHERE id = ?"_s);
    query.addBindValue(call.text());
    if (!query.exec())
        return m_file.errorOf(query);
    const auto classId = query.next() ? ClassId::fromNumber(query.value(0).toLongLong()) : std::nullopt;
    if (!classId)
        return DiaryError{DiaryError::Kind::Damaged, path(), {}};
    Report report{call, *classId, query.value(1).toString(), timeAt(query, 2), timeAt(query, 3), {}, {},
        query.value(6).toInt() == 1};
    if (const auto failed = readEntries(report))
        return *failed;
    if (const auto failed = readAbsent(report))
        return *failed;
    return DiaryEntry{report, query.value(4).toString(), query.value(5).toString(), query.value(6).toInt() == 2};
}

std::optional<DiaryError> Diary::readEntries(Report &report) const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT student, time, entered_by, flags, name, place, note FROM entry WHERE call = ?"
                  " ORDER BY position"_s);
    query.addBindValue(report.call.text());
    if (!query.exec())
        return m_file.errorOf(query);
    while (query.next()) {
        const auto student = StudentId::fromText(query.value(0).toString());
        const int by = query.value(2).toInt();
        if (!student || by < 0 || by > static_cast<int>(By::Kiosk))
            return DiaryError{DiaryError::Kind::Damaged, path(), {}};
        report.entries.append({*student, timeAt(query, 1), static_cast<By>(by), Flags::fromInt(query.value(3).toInt()),
            query.value(4).toString(), query.value(5).toString(), query.value(6).toString()});
    }
    return std::nullopt;
}

std::optional<DiaryError> Diary::readAbsent(Report &report) const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT student, name FROM absent WHERE call = ? ORDER BY student"_s);
    query.addBindValue(report.call.text());
    if (!query.exec())
        return m_file.errorOf(query);
    while (query.next())
        if (const auto student = StudentId::fromText(query.value(0).toString()))
            report.absent.append({*student, query.value(1).toString()});
    return std::nullopt;
}

} // namespace chamada::teacher
