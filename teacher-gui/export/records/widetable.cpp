// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/widetable.h"

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns "2026-11-22 08:00:12–09:40:03 ×2 · the call's id", plus “the title” if it differs from the class's. The
/// parser is in widereader.cpp.
QString headingOf(const Meeting &meeting, const QString &classTitle)
{
    const QString title = meeting.title == classTitle ? QString() : u" “%1”"_s.arg(meeting.title);
    const QString lessons = meeting.lessons == 1 ? QString() : u" ×%1"_s.arg(meeting.lessons);
    return meeting.started.toLocal().toString(u"yyyy-MM-dd HH:mm:ss"_s)
        + meeting.ended.toLocal().toString(u"–HH:mm:ss"_s) + lessons + u" · "_s + meeting.call.text() + title;
}

} // namespace

ExportTable wideTable(const ClassAttendance &record, FileLanguage language)
{
    ExportTable table{sheetNameFor(record.classId, language), {}, {}};
    for (const Column column : {Column::Class, Column::Title, Column::Student, Column::Name})
        table.columns.append(
            {wordFor(column, language), column == Column::Class ? ColumnType::Number : ColumnType::Text});
    for (const Meeting &meeting : record.meetings)
        table.columns.append({headingOf(meeting, record.title)});
    for (const StudentAttendance &student : record.students) {
        QStringList row{record.classId.toText(), record.title, student.student.text(), student.name};
        for (const auto &standing : student.standings)
            row.append(standing ? wordFor(standing, language) : QString());
        table.rows.append(row);
    }
    return table;
}

} // namespace chamada::teacher
