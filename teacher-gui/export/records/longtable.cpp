// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/longtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Cells = std::array<QString, ColumnCount>;

QString &at(Cells &cells, Column column)
{
    return cells[static_cast<size_t>(column)];
}

std::optional<ClassId> onlyClassOf(const QList<RecordedCall> &calls)
{
    std::optional<ClassId> only;
    for (const RecordedCall &call : calls) {
        if (only && *only != call.entry.report.classId)
            return std::nullopt;
        only = call.entry.report.classId;
    }
    return only;
}

/// Returns the type of a column. The exact times are text, for a date of a spreadsheet has no time zone.
ColumnType typeOf(Column column)
{
    switch (column) {
    case Column::Class:
    case Column::Lessons:
        return ColumnType::Number;
    case Column::Date:
        return ColumnType::Date;
    case Column::Hour:
        return ColumnType::Time;
    default:
        return ColumnType::Text;
    }
}

/// Writes the rows of one call after the other.
class LongWriter {
public:
    explicit LongWriter(FileLanguage language)
        : m_language(language)
    {
    }

    ExportTable write(const QList<RecordedCall> &calls)
    {
        ExportTable table{sheetNameFor(onlyClassOf(calls), m_language), {}, {}};
        for (int i = 0; i < ColumnCount; ++i)
            table.columns.append({wordFor(static_cast<Column>(i), m_language), typeOf(static_cast<Column>(i))});
        for (const RecordedCall &call : calls)
            writeCall(call);
        table.rows = std::move(m_rows);
        return table;
    }

private:
    void writeCall(const RecordedCall &call)
    {
        const Report &report = call.entry.report;
        const qsizetype before = m_rows.size();
        const Cells common = cellsOf(call);
        for (const Entry &entry : report.entries)
            append(entryCells(common, entry), call, entry.student, standingOf(entry));
        for (const RosterLine &line : report.absent)
            append(personCells(common, Origin::Roster, line), call, line.student, AttendanceStatus::Absent);
        const auto reported = standingsOf({call.entry, 1, {}});
        for (auto it = call.corrected.begin(); it != call.corrected.end(); ++it)
            if (!reported.contains(it.key()))
                append(personCells(common, Origin::Correction, {it.key(), {}}), call, it.key(), {});
        if (m_rows.size() == before)
            m_rows.append(QStringList(common.begin(), common.end())); // a call without students has a row, too
    }

    Cells cellsOf(const RecordedCall &call) const
    {
        const Report &report = call.entry.report;
        Cells cells;
        at(cells, Column::Class) = report.classId.toText();
        at(cells, Column::Title) = report.title;
        at(cells, Column::Date) = report.started.toLocal().toString(u"yyyy-MM-dd"_s);
        at(cells, Column::Lessons) = QString::number(call.lessons);
        at(cells, Column::Roster) = wordFor(call.entry.rosterTime(), m_language);
        at(cells, Column::Started) = report.started.toText();
        at(cells, Column::Ended) = report.ended.toText();
        at(cells, Column::Call) = report.call.text();
        at(cells, Column::Server) = call.entry.server;
        at(cells, Column::Teacher) = call.entry.teacher;
        return cells;
    }

    Cells personCells(Cells cells, Origin origin, const RosterLine &line) const
    {
        at(cells, Column::Student) = line.student.text();
        at(cells, Column::Name) = line.name;
        at(cells, Column::Origin) = wordFor(origin, m_language);
        return cells;
    }

    Cells entryCells(const Cells &common, const Entry &entry) const
    {
        Cells cells = personCells(common, static_cast<Origin>(entry.by), {entry.student, entry.name});
        at(cells, Column::Hour) = entry.time.toLocal().toString(u"HH:mm:ss"_s);
        at(cells, Column::Remarks) = wordsFor(entry.flags, m_language);
        at(cells, Column::Place) = entry.place;
        at(cells, Column::Note) = entry.note;
        at(cells, Column::Registered) = entry.time.toText();
        return cells;
    }

    void append(
        Cells cells, const RecordedCall &call, const StudentId &student, std::optional<AttendanceStatus> reported)
    {
        const CorrectedStatus now = call.corrected.value(student, {reported, {}});
        at(cells, Column::Status) = wordFor(now.standing, m_language);
        at(cells, Column::Reason) = now.note;
        m_rows.append(QStringList(cells.begin(), cells.end()));
    }

    FileLanguage m_language;
    QList<QStringList> m_rows;
};

} // namespace

ExportTable longTable(const QList<RecordedCall> &calls, FileLanguage language)
{
    return LongWriter(language).write(calls);
}

} // namespace chamada::teacher
