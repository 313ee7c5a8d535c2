// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"

#include <QHash>

namespace chamada::server {

/// The students present in one open call, in order of arrival, and those removed from it by hand.
class Attendance {
public:
    Attendance(CallId call, ClassId classId)
        : m_call(std::move(call))
        , m_classId(classId)
    {
    }

    /// Restores an entry that this or another server stored.
    void load(const EntryRecord &record);

    /// Returns the record of a present student, or null.
    const EntryRecord *present(const StudentId &student) const;
    /// Returns the record of a student who was present and was removed by hand, or null.
    const EntryRecord *removed(const StudentId &student) const;
    qint64 count() const { return m_count; }
    QList<Entry> entries() const;
    /// Returns the entries as the call's owner sees them: with the student who shares the device.
    QList<Entry> watchedEntries() const;

    /// Appends an entry, which replaces a removed one of the student. `device` is a keyed hash, `address` any value
    /// that distinguishes peers; empty values are not compared.
    void add(Entry entry, const QByteArray &device, const QByteArray &address, ChangeLog &log);
    /// Stores other flags, another note or presence of an existing entry.
    void change(const EntryRecord &record, ChangeLog &log);

    /// Erases the student's record. Returns the undo function.
    ChangeLog::Undo forget(const StudentId &student);

    /// Returns whether another student has used this device, or address. Empty values match nothing.
    bool deviceUsedByOther(const QByteArray &device, const StudentId &student) const;
    bool addressUsedByOther(const QByteArray &address, const StudentId &student) const;

private:
    /// The first two users, enough to name another one to any student.
    struct Users {
        StudentId first;
        std::optional<StudentId> second = {};
    };
    using UserTable = QHash<QByteArray, Users>;

    void put(const EntryRecord &record, ChangeLog &log, const ChangeLog::Undo &undo);
    /// Records that the student used the key. Returns the undo function.
    static ChangeLog::Undo note(UserTable &table, const QByteArray &key, const StudentId &student);
    static std::optional<StudentId> otherUser(const UserTable &table, const QByteArray &key, const StudentId &student);
    /// Returns the student who shares the entry's device if the entry has the flag, else nothing.
    std::optional<StudentId> sameDeviceAs(const EntryRecord &record) const;
    std::vector<const EntryRecord *> inOrder() const;

    CallId m_call;
    ClassId m_classId;
    QHash<StudentId, EntryRecord> m_records;
    UserTable m_devices;
    UserTable m_addresses; ///< in memory only: no address is ever stored
    qint64 m_count = 0;
    qint64 m_lastSequence = 0;
};

} // namespace chamada::server
