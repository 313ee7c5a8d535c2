// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/classattendance.h"

#include "teacher-gui/diary/core/diaryfile.h"

#include <QMap>
#include <QSet>
#include <QSqlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Reads a class record, one meeting at a time.
class RecordReader {
public:
    RecordReader(const DiaryFile &file, ClassId classId, const TimeSpan &span)
        : m_file(file)
        , m_span(span)
        , m_record{classId, {}, {}, {}}
    {
    }

    std::variant<ClassAttendance, DiaryError> read();

private:
    std::optional<DiaryError> readMeetings();
    std::optional<DiaryError> readStandings(qsizetype meeting, const QString &statement);
    StudentAttendance &rowOf(const StudentId &student);
    void fillIn();

    const DiaryFile &m_file;
    const TimeSpan m_span;
    ClassAttendance m_record;
    QList<bool> m_complete; ///< by meeting: whether only those are absent whom it lists as such
    QMap<StudentId, StudentAttendance> m_rows;
    QSet<std::pair<StudentId, qsizetype>> m_takenOut; ///< students removed from a meeting by a correction
};

std::variant<ClassAttendance, DiaryError> RecordReader::read()
{
    if (const auto failed = readMeetings())
        return *failed;
    for (qsizetype i = 0; i < m_record.meetings.size(); ++i) {
        // The order matters: a later statement overrides the earlier ones.
        QStringList statements{u"SELECT student, flags & 1, name, flags & 2 FROM entry WHERE call = ?"_s,
            u"SELECT student, new_value, '', 0 FROM latest WHERE subject = ? AND kind = 0"_s};
        if (m_complete[i])
            statements.prepend(u"SELECT student, 2, name, 0 FROM absent WHERE call = ?"_s);
        for (const QString &statement : std::as_const(statements))
            if (const auto failed = readStandings(i, statement))
                return *failed;
    }
    fillIn();
    return m_record;
}

std::optional<DiaryError> RecordReader::readMeetings()
{
    QSqlQuery query(m_file.database());
    query.prepare(
        u"SELECT id, title, started, ended, lessons, says_who_is_absent"
        " OR EXISTS (SELECT 1 FROM call WHERE id = meeting.id AND class = meeting.class AND roster = 2)"
        " FROM meeting WHERE class = ? AND started >= ? AND started < ? AND discarded = 0 ORDER BY started, id"_s);
    query.addBindValue(m_record.classId.number());
    query.addBindValue(m_span.from.msecs);
    query.addBindValue(m_span.until.msecs);
    if (!query.exec())
        return m_file.errorOf(query);
    while (query.next()) {
        const auto call = CallId::fromText(query.value(0).toString());
        if (!call)
            return DiaryError{DiaryError::Kind::Damaged, m_file.path(), {}};
        const Meeting meeting{*call, m_record.classId, query.value(1).toString(), {query.value(2).toLongLong()},
            {query.value(3).toLongLong()}, query.value(4).toInt()};
        if (!meeting.title.isEmpty())
            m_record.title = meeting.title;
        m_record.meetings.append(meeting);
        m_complete.append(query.value(5).toBool());
    }
    return std::nullopt;
}

std::optional<DiaryError> RecordReader::readStandings(qsizetype meeting, const QString &statement)
{
    QSqlQuery query(m_file.database());
    query.setForwardOnly(true);
    query.prepare(statement);
    query.addBindValue(m_record.meetings[meeting].call.text());
    if (!query.exec())
        return m_file.errorOf(query);
    while (query.next()) {
        const auto student = StudentId::fromText(query.value(0).toString());
        if (!student)
            return DiaryError{DiaryError::Kind::Damaged, m_file.path(), {}};
        StudentAttendance &row = rowOf(*student);
        if (query.value(1).isNull())
            m_takenOut.insert({*student, meeting});
        row.standings[meeting] = query.value(1).isNull() ? std::nullopt : standingFromNumber(query.value(1).toInt());
        if (query.value(3).toInt() != 0)
            m_record.meetings[meeting].guests.insert(*student);
        if (const QString name = query.value(2).toString(); !name.isEmpty())
            row.name = name;
    }
    return std::nullopt;
}

StudentAttendance &RecordReader::rowOf(const StudentId &student)
{
    const auto found = m_rows.find(student);
    if (found != m_rows.end())
        return *found;
    return *m_rows.insert(
        student, {student, {}, QList<std::optional<AttendanceStatus>>(m_record.meetings.size(), std::nullopt)});
}

void RecordReader::fillIn()
{
    for (StudentAttendance &row : m_rows) {
        // A student entered by mistake and removed again everywhere does not belong to the class.
        if (row.standings.count(std::nullopt) == row.standings.size())
            continue;
        for (qsizetype i = 0; i < row.standings.size(); ++i)
            if (!m_complete[i] && !row.standings[i] && !m_takenOut.contains({row.student, i}))
                row.standings[i] = AttendanceStatus::Absent;
        m_record.students.append(row);
    }
}

} // namespace

std::variant<ClassAttendance, DiaryError> readClassAttendance(
    const DiaryFile &file, ClassId classId, const TimeSpan &span)
{
    return RecordReader(file, classId, span).read();
}

} // namespace chamada::teacher
