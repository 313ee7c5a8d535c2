// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/cellguard.h"
#include "common/domain/text.h"
#include "teacher-gui/export/records/widetable.h"

#include <QRegularExpression>
#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Kind = RecordProblem::Kind;

const QRegularExpression &headingPattern()
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)–(\\d\\d:\\d\\d:\\d\\d)(?: ×(\\d{1,2}))? · (\\S.*?)(?: “(.*)”)?$"_s);
    return pattern;
}

/// Returns the meeting of a heading, without students; nullopt if the heading is invalid. Its column has the standing
/// of every student, so the call counts as one with a roster.
std::optional<RecordedCall> callFrom(const QString &heading, ClassId classId, const QString &title)
{
    const QRegularExpressionMatch match = headingPattern().match(heading);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime begin = QTime::fromString(match.captured(2), Qt::ISODate);
    const QTime end = QTime::fromString(match.captured(3), Qt::ISODate);
    const auto call = CallId::fromText(match.captured(5));
    if (!date.isValid() || !begin.isValid() || !end.isValid() || !call || !isValid(call->text(), textrule::anyLength)
        || !isValid(match.captured(6), textrule::anyLength))
        return std::nullopt;
    const QDateTime started(date, begin);
    const QDateTime ended(end < begin ? date.addDays(1) : date, end);
    const bool isTitled = match.capturedStart(6) >= 0; // its title differs from the class's
    const int lessons = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt();
    return RecordedCall{{{*call, classId, isTitled ? match.captured(6) : title, {started.toMSecsSinceEpoch()},
                             {ended.toMSecsSinceEpoch()}, {}, {}, true},
                            {}, {}},
        lessons, {}};
}

/// Reads a matrix row by row. It notes each invalid cell and continues with the next.
class WideReader {
public:
    explicit WideReader(const QList<TextRow> &rows)
        : m_rows(rows)
    {
    }

    RecordsRead read();

private:
    bool readHeadings();
    void readMeetings(ClassId classId, const QString &title);
    void readRow(const TextRow &row);
    void enter(RecordedCall &call, const RosterLine &who, AttendanceStatus standing);
    QString cell(const TextRow &row, Column column) const;
    void note(Kind kind, const TextRow &row, qsizetype place);

    const QList<TextRow> &m_rows;
    std::map<Column, qsizetype> m_places;
    QList<qsizetype> m_meetings; ///< the columns of the meetings, one for each call
    QList<RecordedCall> m_calls;
    QSet<StudentId> m_students;
    QList<RecordProblem> m_problems;
};

RecordsRead WideReader::read()
{
    if (!readHeadings())
        return m_problems;
    for (const TextRow &row : m_rows.sliced(1))
        readRow(row);
    if (!m_problems.isEmpty())
        return m_problems;
    return m_calls;
}

bool WideReader::readHeadings()
{
    const TextRow &headings = m_rows.first();
    for (qsizetype i = 0; i < headings.cells.size(); ++i)
        if (const auto column = columnFrom(originalText(headings.cells[i])))
            m_places[*column] = i;
    if (!m_places.contains(Column::Class))
        m_problems.append({Kind::MissingColumn, headings.line, {}, wordFor(Column::Class, fileLanguageFor(QLocale()))});
    else if (m_rows.size() < 2)
        m_problems.append({Kind::Empty, 0, {}, {}});
    else if (!isValid(cell(m_rows[1], Column::Title), textrule::anyLength))
        note(Kind::BadCell, m_rows[1], m_places[Column::Title]);
    else if (const auto classId = ClassId::fromText(cell(m_rows[1], Column::Class)))
        readMeetings(*classId, cell(m_rows[1], Column::Title));
    else
        note(Kind::BadCell, m_rows[1], m_places[Column::Class]);
    return m_problems.isEmpty();
}

void WideReader::readMeetings(ClassId classId, const QString &title)
{
    const TextRow &headings = m_rows.first();
    QSet<CallId> known;
    for (qsizetype i = 0; i < headings.cells.size(); ++i) {
        const QString heading = originalText(headings.cells[i]);
        if (!isMeetingHeading(heading))
            continue;
        const auto call = callFrom(heading, classId, title);
        if (!call) {
            m_problems.append({Kind::BadCell, headings.line, heading, heading});
            continue;
        }
        const CallId &id = call->entry.report.call;
        if (known.contains(id))
            m_problems.append({Kind::CallTwice, headings.line, id.text(), {}});
        known.insert(id);
        m_meetings.append(i);
        m_calls.append(*call);
    }
}

void WideReader::readRow(const TextRow &row)
{
    if (row.brokenQuote) {
        m_problems.append({Kind::OpenQuote, row.line, {}, {}});
        return;
    }
    if (cell(row, Column::Class) != cell(m_rows[1], Column::Class))
        note(Kind::LinesDiffer, row, m_places[Column::Class]);
    const auto student = StudentId::fromText(cell(row, Column::Student));
    if (!student) {
        note(Kind::BadCell, row, m_places[Column::Student]);
        return;
    }
    if (m_students.contains(*student)) {
        m_problems.append({Kind::StudentTwice, row.line, student->text(), {}});
        return;
    }
    m_students.insert(*student);
    const RosterLine who{*student, cell(row, Column::Name)};
    if (!isValid(who.name, textrule::name))
        note(Kind::BadCell, row, m_places[Column::Name]);
    for (qsizetype i = 0; i < m_meetings.size(); ++i) {
        const QString word = originalText(row.cells.value(m_meetings[i]));
        const auto standing = standingFrom(word);
        if (standing && *standing)
            enter(m_calls[i], who, **standing);
        else if (!standing && !word.isEmpty())
            note(Kind::BadCell, row, m_meetings[i]);
    }
}

void WideReader::enter(RecordedCall &call, const RosterLine &who, AttendanceStatus standing)
{
    Report &report = call.entry.report;
    if (standing == AttendanceStatus::Present || standing == AttendanceStatus::Late)
        report.entries.append({who.student, report.started, By::Teacher,
            standing == AttendanceStatus::Late ? Flags(Flag::Late) : Flags(), who.name, {}, {}});
    else
        report.absent.append(who);
    if (standing == AttendanceStatus::Justified)
        call.corrected.insert(who.student, {standing, {}});
}

QString WideReader::cell(const TextRow &row, Column column) const
{
    const auto place = m_places.find(column);
    return place == m_places.end() ? QString() : originalText(row.cells.value(place->second));
}

void WideReader::note(Kind kind, const TextRow &row, qsizetype place)
{
    const QString text = originalText(row.cells.value(place));
    const bool isMissing = kind == Kind::BadCell && text.isEmpty();
    m_problems.append({isMissing ? Kind::EmptyCell : kind, row.line, text, m_rows.first().cells.value(place)});
}

} // namespace

bool isMeetingHeading(const QString &cell)
{
    return headingPattern().match(cell).hasMatch();
}

RecordsRead readWideTable(const QList<TextRow> &rows)
{
    return WideReader(rows).read();
}

} // namespace chamada::teacher
