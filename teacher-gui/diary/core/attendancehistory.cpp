// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/attendancehistory.h"

#include "teacher-gui/diary/core/classsettings.h"
#include "teacher-gui/diary/core/diaryfile.h"

#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QVariant number(std::optional<int> value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<int> number(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

QString idText(const std::optional<StudentId> &student)
{
    return student ? student->text() : u""_s;
}

/// Returns the call's id, or the class's number.
QString subjectText(const ChangeSubject &subject)
{
    const auto *call = std::get_if<CallId>(&subject);
    return call ? call->text() : std::get<ClassId>(subject).toText();
}

/// Returns the default of a value that is not in the reports; nullopt if there is none.
std::optional<int> usual(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Discarded:
        return 0;
    case Change::Kind::LeastFrequency:
        return ClassSettings::UsualLeastFrequency;
    case Change::Kind::LessonsPerMeeting:
        return 1;
    default:
        return std::nullopt;
    }
}

/// Returns the query for a call's original value; empty if no report contains it.
QString reportedIn(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Status:
        return u"SELECT standing FROM reported WHERE call = ? AND student = ?"_s;
    case Change::Kind::Class:
        return u"SELECT class FROM call WHERE id = ?"_s;
    case Change::Kind::Lessons:
        return u"SELECT lessons FROM meeting WHERE id = ?"_s;
    default:
        return {};
    }
}

} // namespace

std::optional<DiaryError> AttendanceHistory::append(const QList<Change> &changes)
{
    return m_file.transaction([&]() -> std::optional<DiaryError> {
        for (const Change &change : changes)
            if (const auto failed = appendOne(change))
                return failed;
        return std::nullopt;
    });
}

std::optional<DiaryError> AttendanceHistory::appendOne(Change change)
{
    const auto found = current(change);
    if (const auto *error = std::get_if<DiaryError>(&found))
        return *error;
    const auto &now = std::get<Change>(found);
    if (now.after == change.after && (now.note == change.note || change.note.isEmpty()))
        return std::nullopt;
    change.before = now.after;
    // A clock that was set back must not order this change before the earlier ones.
    change.time.msecs = std::max(QDateTime::currentMSecsSinceEpoch(), now.time.msecs + 1);
    return insert(change);
}

std::optional<DiaryError> AttendanceHistory::insert(const Change &change)
{
    QSqlQuery query(m_file.database());
    query.prepare(u"INSERT INTO change (id, kind, subject, student, old_value, new_value, note, made_at, made_by)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value :
        {QVariant(QUuid::createUuid().toString(QUuid::WithoutBraces)), QVariant(static_cast<int>(change.kind)),
            QVariant(subjectText(change.subject)), QVariant(idText(change.student)), number(change.before),
            number(change.after), boundText(change.note), QVariant(change.time.msecs), boundText(change.by)})
        query.addBindValue(value);
    if (!query.exec())
        return m_file.errorOf(query);
    return std::nullopt;
}

std::variant<Change, DiaryError> AttendanceHistory::current(const Change &wanted) const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT new_value, note, made_at FROM latest WHERE subject = ? AND kind = ? AND student = ?"_s);
    query.addBindValue(subjectText(wanted.subject));
    query.addBindValue(static_cast<int>(wanted.kind));
    query.addBindValue(idText(wanted.student));
    if (!query.exec())
        return m_file.errorOf(query);
    if (!query.next())
        return original(wanted);
    Change now = wanted;
    now.after = number(query.value(0));
    now.note = query.value(1).toString();
    now.time.msecs = query.value(2).toLongLong();
    return now;
}

std::variant<Change, DiaryError> AttendanceHistory::original(const Change &wanted) const
{
    Change now = wanted;
    now.after = usual(wanted.kind);
    now.note.clear();
    now.time = {};
    const QString statement = reportedIn(wanted.kind);
    if (statement.isEmpty())
        return now;
    QSqlQuery query(m_file.database());
    query.prepare(statement);
    query.addBindValue(subjectText(wanted.subject));
    if (wanted.student)
        query.addBindValue(wanted.student->text());
    if (!query.exec())
        return m_file.errorOf(query);
    if (query.next())
        now.after = number(query.value(0));
    return now;
}

std::variant<QList<Change>, DiaryError> AttendanceHistory::of(const ChangeSubject &subject) const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT kind, student, old_value, new_value, note, made_at, made_by FROM change"
                  " WHERE subject = ? ORDER BY made_at, id"_s);
    query.addBindValue(subjectText(subject));
    if (!query.exec())
        return m_file.errorOf(query);
    QList<Change> changes;
    while (query.next())
        changes.append({static_cast<Change::Kind>(query.value(0).toInt()), subject,
            StudentId::fromText(query.value(1).toString()), number(query.value(2)), number(query.value(3)),
            query.value(4).toString(), {query.value(5).toLongLong()}, query.value(6).toString()});
    return changes;
}

} // namespace chamada::teacher
