// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/rosterwords.h"

#include "common/protocol/roster.h"
#include "teacher-gui/text/calltext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

QString rosterText(ClassId classId, const QList<RosterLine> &roster)
{
    qsizetype width = 0;
    for (const RosterLine &line : roster)
        width = std::max(width, line.student.text().size());
    QStringList lines;
    for (const RosterLine &line : roster)
        lines.append(u"  "_s + line.student.text().leftJustified(width) + u"  "_s + line.name);
    return (lines + QStringList(rosterCountText(classId, roster.size()))).join(u'\n');
}

QJsonObject rosterJson(ClassId classId, const QList<RosterLine> &roster)
{
    QJsonObject json = tagged("roster"_L1, RosterListReply{roster}.toJson());
    json.insert("class"_L1, classId.number());
    json.insert("count"_L1, roster.size());
    return json;
}

QString rosterCountText(ClassId classId, qsizetype count)
{
    const int students = static_cast<int>(count);
    return QCoreApplication::translate("RosterWords", "Class %1: %n student(s) on the list.", nullptr, students)
        .arg(classId.toText());
}

QJsonObject rosterCountJson(ClassId classId, qsizetype count)
{
    return tagged("roster-changed"_L1, {{u"class"_s, classId.number()}, {u"count"_s, count}});
}

QString foundText(const StudentId &student, const QList<RosterPlace> &found)
{
    if (found.isEmpty())
        return QCoreApplication::translate("RosterWords", "%1 is on no list.").arg(student.text());
    QStringList lines;
    for (const RosterPlace &place : found)
        lines.append(QCoreApplication::translate("RosterWords", "Class %1: %2  %3", "number, student ID, name")
                .arg(place.classId.toText(), place.student.text(), place.name));
    return lines.join(u'\n');
}

QJsonObject foundJson(const QList<RosterPlace> &found)
{
    return tagged("found"_L1, RosterFindReply{found}.toJson());
}

} // namespace chamada
