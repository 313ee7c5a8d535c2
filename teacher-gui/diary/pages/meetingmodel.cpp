// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/meetingmodel.h"

#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString lastChange(const MeetingRow &row)
{
    return row.changes.isEmpty() ? QString()
                                 : QString(inWords(row.changes.last()) + u" · "_s + origin(row.changes.last()));
}

} // namespace

MeetingModel::MeetingModel(QObject *parent)
    : TableModel(
          {
              {tr("Name"), &Row::name},
              {tr("Student ID"), [](const Row &row) { return row.student.text(); }},
              {tr("Standing"), [](const Row &row) { return inWords(row.standing); }},
              {tr("Last change"), &lastChange},
          },
          parent)
{
}

QVariant MeetingModel::look(const Row &row, int column, int role) const
{
    if (column != Status || !row.standing)
        return {};
    if (role == Qt::DecorationRole)
        return icon(iconOf(*row.standing), meaningOf(*row.standing));
    return role == Qt::ForegroundRole ? QVariant(colorOf(meaningOf(*row.standing), QApplication::palette()))
                                      : QVariant();
}

void MeetingModel::setMeeting(const ClassAttendance &record, qsizetype meeting, const QList<Change> &history)
{
    QList<Row> rows;
    for (const StudentAttendance &student : record.students)
        rows.append({student.student, student.name, student.standings[meeting], {}});
    for (const Change &change : history)
        for (Row &row : rows)
            if (change.student == row.student)
                row.changes.append(change);
    setRows(rows);
}

void MeetingModel::setRows(const QList<Row> &rows)
{
    const bool samePeople = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row &a, const Row &b) { return a.student == b.student; });
    if (samePeople) {
        // dataChanged() keeps the scroll position and the selection; a reset would not.
        m_rows = rows;
        tellChanged(0, rowCount() - 1);
    } else {
        resetRows(rows);
    }
}

int MeetingModel::rowOf(const StudentId &student) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.student == student; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace chamada::teacher
