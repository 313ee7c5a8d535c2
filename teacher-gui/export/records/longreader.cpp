// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/cellguard.h"
#include "common/domain/text.h"
#include "teacher-gui/export/records/longtable.h"

#include <QHash>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Kind = RecordProblem::Kind;

constexpr std::array needed{Column::Call, Column::Class, Column::Started, Column::Student, Column::Status};
/// The columns that every row of a call repeats.
constexpr std::array ofCall{Column::Class, Column::Title, Column::Lessons, Column::Roster, Column::Started,
    Column::Ended, Column::Server, Column::Teacher};

/// Reads a table row by row. It notes each invalid row and continues with the next.
class LongReader {
public:
    explicit LongReader(const QList<TextRow> &rows)
        : m_rows(rows)
    {
        m_places.fill(-1);
    }

    RecordsRead read();

private:
    /// A call under construction.
    struct Draft {
        RecordedCall call;
        QStringList said; ///< the cells of its first row in the columns `ofCall`
        QSet<StudentId> students;
    };

    void findColumns();
    void readRow(const TextRow &row);
    Draft *draftOf();
    std::optional<RecordedCall> newCall(const CallId &id);
    void readStudent(Draft &draft);
    /// Adds the student to the report. Returns the reported standing; nullopt for a mere correction.
    std::optional<AttendanceStatus> readPerson(Report &report, const StudentId &student, Origin origin);
    Origin originOfRow(std::optional<AttendanceStatus> standing);

    QString cell(Column column) const;
    QString text(Column column, const TextLimits &rule = textrule::anyLength);
    std::optional<Timestamp> time(Column column);
    void refuse(Column column) { note(cell(column).isEmpty() ? Kind::EmptyCell : Kind::BadCell, column); }
    void note(Kind kind, Column column);
    template <class T> std::optional<T> checked(Column column, std::optional<T> value);

    const QList<TextRow> &m_rows;
    std::array<qsizetype, ColumnCount> m_places{};
    const TextRow *m_row = nullptr;
    QList<Draft> m_drafts;
    QHash<CallId, qsizetype> m_byCall;
    QList<RecordProblem> m_problems;
};

RecordsRead LongReader::read()
{
    findColumns();
    if (m_problems.isEmpty())
        for (const TextRow &row : m_rows.sliced(1))
            readRow(row);
    if (!m_problems.isEmpty())
        return m_problems;
    QList<RecordedCall> calls;
    for (Draft &draft : m_drafts) {
        draft.call.entry.setRosterTime(draft.call.entry.rosterTime());
        calls.append(std::move(draft.call));
    }
    return calls;
}

void LongReader::findColumns()
{
    m_row = &m_rows.first();
    for (qsizetype i = 0; i < m_row->cells.size(); ++i)
        if (const auto column = columnFrom(originalText(m_row->cells[i])))
            m_places[static_cast<size_t>(*column)] = i;
    for (const Column column : needed)
        if (m_places[static_cast<size_t>(column)] < 0)
            note(Kind::MissingColumn, column);
}

void LongReader::readRow(const TextRow &row)
{
    m_row = &row;
    if (row.brokenQuote) {
        m_problems.append({Kind::OpenQuote, row.line, {}, {}});
        return;
    }
    if (Draft *draft = draftOf(); draft && !cell(Column::Student).isEmpty())
        readStudent(*draft);
}

LongReader::Draft *LongReader::draftOf()
{
    const auto id = CallId::fromText(text(Column::Call));
    if (!id) {
        refuse(Column::Call);
        return nullptr;
    }
    QStringList said;
    for (const Column column : ofCall)
        said.append(cell(column));
    if (const auto known = m_byCall.constFind(*id); known != m_byCall.cend()) {
        Draft &draft = m_drafts[*known];
        for (size_t i = 0; i < ofCall.size(); ++i)
            if (const auto place = static_cast<qsizetype>(i); said[place] != draft.said[place])
                note(Kind::LinesDiffer, ofCall[i]);
        return &draft;
    }
    const auto call = newCall(*id);
    if (!call)
        return nullptr;
    m_byCall.insert(*id, m_drafts.size());
    m_drafts.append({*call, said, {}});
    return &m_drafts.last();
}

std::optional<RecordedCall> LongReader::newCall(const CallId &id)
{
    const qsizetype before = m_problems.size();
    const auto classId = checked(Column::Class, ClassId::fromText(cell(Column::Class)));
    const auto started = time(Column::Started);
    const auto ended = cell(Column::Ended).isEmpty() ? started : time(Column::Ended);
    bool isNumber = true;
    const int lessons = cell(Column::Lessons).isEmpty() ? 1 : cell(Column::Lessons).toInt(&isNumber);
    if (!isNumber || lessons < 0 || lessons > RecordedCall::MaxLessons)
        refuse(Column::Lessons);
    const auto roster = cell(Column::Roster).isEmpty()
        ? RosterTime::Never
        : checked(Column::Roster, rosterTimeFrom(cell(Column::Roster))).value_or(RosterTime::Never);
    const QString title = text(Column::Title);
    const QString server = text(Column::Server);
    const QString teacher = text(Column::Teacher);
    if (m_problems.size() != before)
        return std::nullopt;
    RecordedCall call{{{id, *classId, title, *started, *ended, {}, {}}, server, teacher}, lessons, {}};
    call.entry.setRosterTime(roster);
    return call;
}

void LongReader::readStudent(Draft &draft)
{
    const auto student = checked(Column::Student, StudentId::fromText(cell(Column::Student)));
    const auto standing = checked(Column::Status, standingFrom(cell(Column::Status)));
    if (!student || !standing)
        return;
    if (draft.students.contains(*student)) {
        note(Kind::StudentTwice, Column::Student);
        return;
    }
    draft.students.insert(*student);
    const auto reported = readPerson(draft.call.entry.report, *student, originOfRow(*standing));
    const QString reason = text(Column::Reason, textrule::anyLines);
    if (reported != *standing || !reason.isEmpty())
        draft.call.corrected.insert(*student, {*standing, reason});
}

/// Returns the row's origin; guesses it if a table written by hand does not have it.
Origin LongReader::originOfRow(std::optional<AttendanceStatus> standing)
{
    if (!cell(Column::Origin).isEmpty())
        return checked(Column::Origin, originFrom(cell(Column::Origin))).value_or(Origin::Student);
    if (!cell(Column::Registered).isEmpty())
        return Origin::Student;
    return standing == AttendanceStatus::Absent ? Origin::Roster : Origin::Correction;
}

std::optional<AttendanceStatus> LongReader::readPerson(Report &report, const StudentId &student, Origin origin)
{
    const QString name = text(Column::Name, textrule::name);
    if (origin == Origin::Correction)
        return std::nullopt;
    if (origin == Origin::Roster) {
        report.absent.append({student, name});
        return AttendanceStatus::Absent;
    }
    const auto registered = time(Column::Registered);
    const auto flags = checked(Column::Remarks, flagsFrom(cell(Column::Remarks)));
    report.entries.append({student, registered.value_or(Timestamp()), static_cast<By>(origin), flags.value_or(Flags()),
        name, text(Column::Place), text(Column::Note, textrule::anyLines)});
    return standingOf(report.entries.constLast());
}

QString LongReader::cell(Column column) const
{
    const qsizetype place = m_places[static_cast<size_t>(column)];
    return place < 0 ? QString() : originalText(m_row->cells.value(place));
}

QString LongReader::text(Column column, const TextLimits &rule)
{
    const QString text = cell(column);
    if (!isValid(text, rule))
        refuse(column);
    return text;
}

std::optional<Timestamp> LongReader::time(Column column)
{
    return checked(column, Timestamp::fromText(cell(column)));
}

void LongReader::note(Kind kind, Column column)
{
    const qsizetype place = m_places[static_cast<size_t>(column)];
    const QString heading = place < 0 ? wordFor(column, fileLanguageFor(QLocale())) : m_rows.first().cells.value(place);
    m_problems.append({kind, m_row->line, cell(column), heading});
}

template <class T> std::optional<T> LongReader::checked(Column column, std::optional<T> value)
{
    if (!value)
        refuse(column);
    return value;
}

} // namespace

RecordsRead readLongTable(const QList<TextRow> &rows)
{
    return LongReader(rows).read();
}

} // namespace chamada::teacher
