// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/attendance.h"

#include <map>

namespace chamada::server {

/// The classes' rosters: students and their names. A class has a roster as long as a student is on it.
class Rosters {
public:
    explicit Rosters(ChangeLog &log)
        : m_log(log)
    {
    }

    /// Loads a stored roster before any request is served.
    void load(ClassId classId, const Roster &roster) { m_rosters.insert_or_assign(classId, roster); }

    /// Applies what another server has decided and stored.
    void follow(const RosterStored &change);
    void follow(const RosterRemoved &change);
    void clear() { m_rosters.clear(); }

    bool exists(ClassId classId) const { return m_rosters.contains(classId); }
    bool contains(ClassId classId, const StudentId &student) const;
    QList<RosterLine> list(ClassId classId) const; ///< by student
    QList<RosterLine> absent(ClassId classId, const Attendance &attendance) const; ///< by student
    QList<RosterPlace> find(const StudentId &student) const; ///< by class

    /// Returns the entry with its current roster name and flag. An entry that is not on the roster keeps its name.
    Entry compared(ClassId classId, Entry entry) const;

    /// Both are idempotent and return the number of students now on the roster.
    qint64 add(ClassId classId, const QList<RosterLine> &lines);
    qint64 remove(ClassId classId, const QList<StudentId> &students);

private:
    /// A student's name, or nothing where the student is not on the roster.
    using Names = QMap<StudentId, std::optional<QString>>;

    std::optional<QString> name(ClassId classId, const StudentId &student) const;
    qint64 count(ClassId classId) const;
    /// Sets the names and returns those that were there before.
    Names replace(ClassId classId, const Names &names);

    ChangeLog &m_log;
    std::map<ClassId, Roster> m_rosters; ///< none of them empty
};

} // namespace chamada::server
