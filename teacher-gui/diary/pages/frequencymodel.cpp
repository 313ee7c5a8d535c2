// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/frequencymodel.h"

#include "common/ui/sentences.h"
#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>

namespace chamada::teacher {

FrequencyModel::FrequencyModel(QObject *parent)
    : TableModel(
          {
              {tr("Name"), &Row::name},
              {tr("Student ID"), [](const Row &row) { return row.student.text(); }},
              {tr("Situation"),
                  [](const Row &row) { return row.isGuest ? tr("not on the list") : inWords(row.frequency.risk()); }},
              {tr("Left"), [](const Row &row) { return row.frequency.left(); }},
              {tr("Frequency"), [](const Row &row) { return inPercent(row.frequency); }},
              {tr("Absences"), [](const Row &row) { return row.frequency.absent(); }},
              {tr("Justified"), [](const Row &row) { return row.frequency.justified(); }},
              {tr("Presences"), [](const Row &row) { return row.frequency.present(); }},
              {tr("Late"), [](const Row &row) { return row.frequency.late(); }},
          },
          parent)
{
}

QVariant FrequencyModel::look(const Row &row, int column, int role) const
{
    const Frequency::Risk risk = row.frequency.risk();
    if (role == SortRole && column == Percent)
        return row.frequency.percent().value_or(0);
    if (role == SortRole)
        return column == Risk ? QVariant(-static_cast<int>(risk)) : text(row, column);
    if (column != Risk || row.isGuest)
        return {};
    if (role == Qt::DecorationRole)
        return icon(iconOf(risk), meaningOf(risk));
    return role == Qt::ForegroundRole ? QVariant(colorOf(meaningOf(risk), QApplication::palette())) : QVariant();
}

QString FrequencyModel::inPercent(const Frequency &frequency)
{
    return frequency.percent() ? tr("%1%").arg(QLocale().toString(*frequency.percent(), 'f', 1)) : QString();
}

void FrequencyModel::setRecord(const ClassAttendance &record, const ClassSettings &settings)
{
    QList<Row> rows;
    for (const StudentAttendance &student : record.students)
        rows.append({student.student, student.name, Frequency(student, record.meetings, settings),
            missedBy(student, record.meetings), isGuest(student, record.meetings)});
    resetRows(rows);
}

bool FrequencyModel::isGuest(const StudentAttendance &student, const QList<Meeting> &meetings)
{
    bool isGuest = false;
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        if (!student.standings[i])
            continue;
        isGuest = meetings[i].guests.contains(student.student);
        if (!isGuest)
            break;
    }
    return isGuest;
}

QStringList FrequencyModel::missedBy(const StudentAttendance &student, const QList<Meeting> &meetings)
{
    QStringList dates;
    QHash<QString, int> ofDay; // number of meetings by date
    for (const Meeting &meeting : meetings)
        ++ofDay[dateText(meeting.started)];
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        const QString day = dateText(meetings[i].started);
        const QString date = ofDay[day] > 1 ? dateTimeText(meetings[i].started) : day;
        if (student.standings[i] == AttendanceStatus::Justified)
            dates.append(tr("%1 (justified)").arg(date));
        else if (student.standings[i] == AttendanceStatus::Absent)
            dates.append(date);
    }
    return dates;
}

QString FrequencyModel::absences(int row) const
{
    const Row &student = m_rows[row];
    const QString who = student.name.isEmpty() ? student.student.text() : student.name;
    return student.missed.isEmpty()
        ? tr("%1 was never absent.").arg(who)
        : tr("%1 was absent on %2.").arg(who, QLocale().createSeparatedList(student.missed));
}

int FrequencyModel::students() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isGuest; }));
}

int FrequencyModel::count(Frequency::Risk risk) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [risk](const Row &row) { return row.frequency.risk() == risk; }));
}

} // namespace chamada::teacher
