// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosterchange.h"

#include <QHash>

namespace chamada::teacher {

RosterChange undoing(const RosterChange &change, const QList<RosterLine> &before)
{
    QHash<StudentId, QString> names;
    for (const RosterLine &line : before)
        names.insert(line.student, line.name);
    RosterChange back;
    for (const StudentId &student : change.take)
        if (names.contains(student))
            back.put.append({student, names.value(student)});
    for (const auto &[student, name] : change.put) {
        if (!names.contains(student))
            back.take.append(student);
        else if (names.value(student) != name)
            back.put.append({student, names.value(student)});
    }
    return back;
}

} // namespace chamada::teacher
