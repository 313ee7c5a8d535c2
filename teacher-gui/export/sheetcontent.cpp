// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/sheetcontent.h"

#include "common/ui/sentences.h"
#include "teacher-gui/words/callwords.h"
#include "teacher-gui/words/entrywords.h"
#include "teacher-gui/words/sharedorigin.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

// Width of a meeting's column in mm: a few meetings get wider columns than a whole semester.
constexpr double LeastMarkWidth = 8;
constexpr double MostMarkWidth = 14;
constexpr double MarksWidth = 120; // of all meetings together, within these limits

QString sheetText(const char *text)
{
    return QCoreApplication::translate("AttendanceSheetPrinter", text);
}

QString printedWord(std::optional<AttendanceStatus> standing)
{
    if (!standing)
        return {};
    switch (*standing) {
    case AttendanceStatus::Present:
        return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "present"));
    case AttendanceStatus::Late:
        return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "late"));
    case AttendanceStatus::Absent:
        return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "absent"));
    case AttendanceStatus::Justified:
        break;
    }
    return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "justified"));
}

QString mark(std::optional<AttendanceStatus> standing)
{
    if (!standing)
        return u"–"_s;
    switch (*standing) {
    case AttendanceStatus::Present:
        return u"•"_s;
    case AttendanceStatus::Late:
        return QCoreApplication::translate("AttendanceSheetPrinter", "L", "late, in one letter");
    case AttendanceStatus::Absent:
        return QCoreApplication::translate("AttendanceSheetPrinter", "A", "absent, in one letter");
    case AttendanceStatus::Justified:
        break;
    }
    return QCoreApplication::translate("AttendanceSheetPrinter", "J", "justified, in one letter");
}

QString legend()
{
    QStringList parts;
    for (const AttendanceStatus standing :
        {AttendanceStatus::Present, AttendanceStatus::Late, AttendanceStatus::Absent, AttendanceStatus::Justified})
        parts.append(mark(standing) + u' ' + printedWord(standing));
    parts.append(mark({}) + u' ' + sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "not in this roll call")));
    return parts.join(u"; "_s);
}

SheetColumn numberColumn()
{
    return {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "No.")), 9, Qt::AlignRight};
}

SheetColumn studentColumn(double width)
{
    return {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Student ID")), width, Qt::AlignLeft};
}

SheetColumn nameColumn(double width)
{
    return {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Name")), width, Qt::AlignLeft};
}

QString teacherFact(const QString &teacher)
{
    return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Teacher: %1")).arg(teacher);
}

QString whereAndWho(const DiaryEntry &entry)
{
    QStringList parts;
    if (!entry.teacher.isEmpty())
        parts.append(teacherFact(entry.teacher));
    if (!entry.server.isEmpty())
        parts.append(sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Place: %1")).arg(entry.server));
    return parts.join(u" · "_s);
}

QString printedPeriod(const Report &report)
{
    const bool sameDay = report.started.toLocal().date() == report.ended.toLocal().date();
    return sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "%1, from %2 to %3"))
        .arg(dateText(report.started), timeText(report.started),
            sameDay ? timeText(report.ended) : dateTimeText(report.ended));
}

QString span(const ClassAttendance &record)
{
    const auto count = static_cast<int>(record.meetings.size());
    const QString calls = QCoreApplication::translate("AttendanceSheetPrinter", "%n roll call(s)", nullptr, count);
    const QString from = dateText(record.meetings.constFirst().started);
    const QString until = dateText(record.meetings.constLast().started);
    return from == until ? QString(from + u" · "_s + calls) : QString(from + u" – "_s + until + u" · "_s + calls);
}

const Entry *entryOf(const Report &report, const StudentId &student)
{
    const auto found = std::find_if(
        report.entries.begin(), report.entries.end(), [&](const Entry &entry) { return entry.student == student; });
    return found == report.entries.end() ? nullptr : &*found;
}

/// Returns day and month in the order of the locale.
QString shortDate(Timestamp time)
{
    const bool monthFirst = QLocale().dateFormat(QLocale::ShortFormat).startsWith(u'M');
    return time.toLocal().toString(monthFirst ? u"MM/dd"_s : u"dd/MM"_s);
}

Entry without(Entry entry, Flags flags)
{
    entry.flags &= ~flags;
    return entry;
}

} // namespace

SheetContent sheetOf(const RecordedCall &call)
{
    const Report &report = call.entry.report;
    SheetContent sheet{.title = longName(report.classId, report.title),
        .facts = {printedPeriod(report), whereAndWho(call.entry)},
        .columns = {numberColumn(), studentColumn(32), nameColumn(0),
            {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Attendance")), 24, Qt::AlignLeft},
            {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Time")), 18, Qt::AlignLeft},
            {sheetText(QT_TRANSLATE_NOOP("AttendanceSheetPrinter", "Remarks")), 52, Qt::AlignLeft}},
        .repeated = 6,
        .rows = {},
        .legend = {}};
    sheet.facts.removeAll(QString());
    const Flags shared = sharedByMost(report.entries);
    for (const StudentAttendance &student : sideBySide({call}).students) {
        const Entry *entry = entryOf(report, student.student);
        const QString reason = call.corrected.value(student.student).note;
        sheet.rows.append({QString::number(sheet.rows.size() + 1), student.student.text(), student.name,
            printedWord(student.standings.constFirst()), entry ? timeText(entry->time) : QString(),
            !reason.isEmpty() ? reason
                : entry       ? remarksInWords(without(*entry, shared))
                              : QString()});
    }
    return sheet;
}

SheetContent sheetOf(const ClassAttendance &record, const QString &teacher)
{
    SheetContent sheet{.title = longName(record.classId, record.title),
        .facts = {span(record), teacher.isEmpty() ? QString() : teacherFact(teacher)},
        .columns = {numberColumn(), studentColumn(25), nameColumn(0)},
        .repeated = 3,
        .rows = {},
        .legend = legend()};
    sheet.facts.removeAll(QString());
    const double width =
        std::clamp(MarksWidth / static_cast<double>(record.meetings.size()), LeastMarkWidth, MostMarkWidth);
    for (const Meeting &meeting : record.meetings)
        sheet.columns.append({shortDate(meeting.started) + u'\n' + meeting.started.toLocal().toString(u"HH:mm"_s),
            width, Qt::AlignHCenter});
    for (const StudentAttendance &student : record.students) {
        QStringList row{QString::number(sheet.rows.size() + 1), student.student.text(), student.name};
        for (const auto &standing : student.standings)
            row.append(mark(standing));
        sheet.rows.append(row);
    }
    return sheet;
}

SheetContent sheetOf(const QList<RecordedCall> &calls)
{
    if (calls.size() == 1)
        return sheetOf(calls.first());
    return sheetOf(sideBySide(calls), calls.constLast().entry.teacher);
}

} // namespace chamada::teacher
