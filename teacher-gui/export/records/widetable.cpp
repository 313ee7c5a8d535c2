// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/widetable.h"

#include "teacher-gui/export/records/csvstyle.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Returns "2026-11-22 08:00:12–09:40:03 ×2 · the call's id", plus “the title” if it differs from the class's. The
/// parser is in widereader.cpp.
QString headingOf(const Meeting &meeting, const QString &classTitle)
{
    const QString title = meeting.title == classTitle ? QString() : u" “%1”"_s.arg(meeting.title);
    const QString lessons = meeting.lessons == 1 ? QString() : u" ×%1"_s.arg(meeting.lessons);
    return meeting.started.toLocal().toString(u"yyyy-MM-dd HH:mm:ss"_s)
        + meeting.ended.toLocal().toString(u"–HH:mm:ss"_s) + lessons + u" · "_s + meeting.call + title;
}

} // namespace

QList<QStringList> wideTable(const ClassRecord &record, FileLanguage language)
{
    QStringList headings;
    for (const Column column : {Column::Class, Column::Title, Column::Student, Column::Name})
        headings.append(wordFor(column, language));
    for (const Meeting &meeting : record.meetings)
        headings.append(headingOf(meeting, record.title));
    QList<QStringList> rows{headings};
    for (const StudentRecord &student : record.students) {
        QStringList row{record.classId.toText(), textCell(record.title), numberCell(student.student.text()),
            textCell(student.name)};
        for (const auto &standing : student.standings)
            row.append(standing ? wordFor(standing, language) : QString());
        rows.append(row);
    }
    return rows;
}

} // namespace chamada
