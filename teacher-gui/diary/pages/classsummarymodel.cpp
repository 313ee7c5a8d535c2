// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/classsummarymodel.h"

#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>

namespace chamada::teacher {

ClassSummaryModel::ClassSummaryModel(QObject *parent)
    : TableModel(
          {
              {tr("Class"), [](const ClassSummary &row) { return row.classId.toText(); }},
              {tr("Title"), &ClassSummary::title},
              {tr("Meetings"), &ClassSummary::meetings},
              {tr("Students"), &ClassSummary::students},
              {tr("Present"),
                  [](const ClassSummary &row) {
                      return row.attendance.expected == 0 ? QString() : tr("%1%").arg(row.attendance.percent());
                  }},
              {tr("Near the limit"), &ClassSummary::near},
              {tr("Over the limit"), &ClassSummary::over},
          },
          parent)
{
}

/// Returns the icon or colour of the risk that the column counts; nothing for a count of zero.
QVariant ClassSummaryModel::look(const ClassSummary &row, int column, int role) const
{
    const int count = column == Near ? row.near : column == Over ? row.over : 0;
    if (count == 0)
        return {};
    const Frequency::Risk risk = column == Near ? Frequency::Risk::Near : Frequency::Risk::Exceeded;
    if (role == Qt::DecorationRole)
        return icon(iconOf(risk), meaningOf(risk));
    return role == Qt::ForegroundRole ? QVariant(colorOf(meaningOf(risk), QApplication::palette())) : QVariant();
}

void ClassSummaryModel::add(const ClassAttendance &record, const ClassSettings &settings)
{
    ClassSummary row{record.classId, record.title, static_cast<int>(record.meetings.size()),
        static_cast<int>(record.students.size()), {}, 0, 0};
    for (const StudentAttendance &student : record.students) {
        for (const auto &standing : student.standings)
            row.attendance.count(standing);
        const Frequency::Risk risk = Frequency(student, record.meetings, settings).risk();
        row.near += risk == Frequency::Risk::Near ? 1 : 0;
        row.over += risk == Frequency::Risk::Exceeded ? 1 : 0;
    }
    insertAt(rowCount(), row);
}

} // namespace chamada::teacher
