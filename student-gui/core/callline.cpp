// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/callline.h"

using namespace Qt::StringLiterals;

namespace chamada::student {

QString titleAndTeacher(const OpenCall &call)
{
    if (call.title.isEmpty() || call.teacher.isEmpty())
        return call.title + call.teacher;
    return call.title + u" — "_s + call.teacher;
}

QString lineOf(const OpenCall &call)
{
    const QString rest = titleAndTeacher(call);
    return rest.isEmpty() ? call.classId.toText() : QString(call.classId.toText() + u" · "_s + rest);
}

} // namespace chamada::student
