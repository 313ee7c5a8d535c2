// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/rosters.h"

namespace chamada::server {

std::optional<QString> Rosters::name(ClassId classId, const StudentId &student) const
{
    const auto roster = m_rosters.find(classId);
    if (roster == m_rosters.end())
        return std::nullopt;
    const auto line = roster->second.constFind(student);
    return line == roster->second.constEnd() ? std::nullopt : std::optional(*line);
}

bool Rosters::contains(ClassId classId, const StudentId &student) const
{
    return name(classId, student).has_value();
}

qint64 Rosters::count(ClassId classId) const
{
    const auto roster = m_rosters.find(classId);
    return roster == m_rosters.end() ? 0 : roster->second.size();
}

QList<RosterLine> Rosters::list(ClassId classId) const
{
    QList<RosterLine> lines;
    lines.reserve(count(classId));
    if (const auto roster = m_rosters.find(classId); roster != m_rosters.end())
        for (auto line = roster->second.cbegin(); line != roster->second.cend(); ++line)
            lines.append({line.key(), line.value()});
    return lines;
}

QList<RosterLine> Rosters::absent(ClassId classId, const Attendance &attendance) const
{
    QList<RosterLine> lines = list(classId);
    lines.removeIf([&attendance](const RosterLine &line) { return attendance.present(line.student) != nullptr; });
    return lines;
}

QList<RosterPlace> Rosters::find(const StudentId &student) const
{
    QList<RosterPlace> places;
    for (const auto &[classId, roster] : m_rosters)
        if (const auto line = roster.constFind(student); line != roster.constEnd())
            places.append({classId, student, *line});
    return places;
}

Entry Rosters::compared(ClassId classId, Entry entry) const
{
    const auto known = name(classId, entry.student);
    if (known)
        entry.name = *known;
    entry.flags.setFlag(Flag::NotOnRoster, exists(classId) && !known);
    return entry;
}

qint64 Rosters::add(ClassId classId, const QList<RosterLine> &lines)
{
    Names names;
    for (const RosterLine &line : lines)
        names.insert(line.student, line.name);
    RosterStored change{classId, {}};
    names.removeIf([&](const Names::iterator &line) { return name(classId, line.key()) == *line; });
    for (auto line = names.constBegin(); line != names.constEnd(); ++line)
        change.lines.append({line.key(), **line});
    if (!names.isEmpty()) {
        const Names before = replace(classId, names);
        m_log.add(change, [this, classId, before] { replace(classId, before); });
    }
    return count(classId);
}

qint64 Rosters::remove(ClassId classId, const QList<StudentId> &students)
{
    Names names;
    for (const StudentId &student : students)
        if (contains(classId, student))
            names.insert(student, std::nullopt);
    if (!names.isEmpty()) {
        const Names before = replace(classId, names);
        m_log.add(RosterRemoved{classId, names.keys()}, [this, classId, before] { replace(classId, before); });
    }
    return count(classId);
}

Rosters::Names Rosters::replace(ClassId classId, const Names &names)
{
    Roster &roster = m_rosters[classId];
    Names before;
    for (auto line = names.cbegin(); line != names.cend(); ++line) {
        before.insert(line.key(), name(classId, line.key()));
        if (*line)
            roster.insert(line.key(), **line);
        else
            roster.remove(line.key());
    }
    if (roster.isEmpty())
        m_rosters.erase(classId);
    return before;
}

} // namespace chamada::server
