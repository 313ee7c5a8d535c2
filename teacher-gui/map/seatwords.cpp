// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/seatwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

int countOf(const LabMap &map, bool (*is)(const LabMap::Seat &))
{
    return static_cast<int>(std::count_if(map.seats().begin(), map.seats().end(), is));
}

} // namespace

Icon iconOf(const LabMap::Seat &seat)
{
    if (seat.students.isEmpty())
        return Icon::Computer;
    return seat.students.size() == 1 ? Icon::Present : Icon::Warning;
}

Meaning meaningOf(const LabMap::Seat &seat)
{
    if (seat.students.isEmpty())
        return Meaning::Neutral;
    return seat.students.size() == 1 ? Meaning::Present : Meaning::Warning;
}

QString inWords(const LabMap::Seat &seat)
{
    const auto count = static_cast<int>(seat.students.size());
    if (count == 0)
        return QCoreApplication::translate("LabMap", "empty");
    if (count > 1)
        return QCoreApplication::translate("LabMap", "%n student(s)", nullptr, count);
    const Entry &entry = seat.students.first();
    return entry.name.isEmpty() ? entry.student.text() : entry.name;
}

QString inFull(const LabMap::Seat &seat)
{
    const auto count = static_cast<int>(seat.students.size());
    QStringList lines{seat.machine};
    if (count == 0)
        lines.append(QCoreApplication::translate("LabMap", "empty"));
    if (count > 1)
        lines.append(QCoreApplication::translate("LabMap", "%n student(s) at one machine", nullptr, count));
    for (const Entry &entry : seat.students)
        lines.append(
            entry.name.isEmpty() ? entry.student.text() : QString(entry.student.text() + u" · "_s + entry.name));
    return lines.join(u'\n');
}

QString inWords(const LabMap &map)
{
    const auto count = static_cast<int>(map.seats().size());
    const int empty = countOf(map, [](const LabMap::Seat &seat) { return seat.students.isEmpty(); });
    const int shared = countOf(map, [](const LabMap::Seat &seat) { return seat.students.size() > 1; });
    QStringList parts{QCoreApplication::translate("LabMap", "%n machine(s)", nullptr, count)};
    if (empty > 0)
        parts.append(QCoreApplication::translate("LabMap", "%n empty", nullptr, empty));
    if (shared > 0)
        parts.append(QCoreApplication::translate("LabMap", "%n with more than one student", nullptr, shared));
    if (map.studentsElsewhere() > 0)
        parts.append(
            QCoreApplication::translate("LabMap", "%n student(s) without a machine", nullptr, map.studentsElsewhere()));
    return parts.join(u" · "_s);
}

} // namespace chamada::teacher
