// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"

#include <QHash>

namespace chamada {

/// Who is in one open call, in order of arrival, and who was removed from it by hand.
class Attendance {
public:
    Attendance(QString call, ClassId classId)
        : m_call(std::move(call))
        , m_classId(classId)
    {
    }

    /// Puts back what was stored, here or by another server.
    void load(const EntryRecord &record);

    /// The one who is present, or null.
    const EntryRecord *present(const StudentId &student) const;
    /// The one who was present and was removed by hand, or null.
    const EntryRecord *removed(const StudentId &student) const;
    qint64 count() const { return m_count; }
    QList<Entry> entries() const;
    /// The same as the call's owner sees them: with whom a device was shared.
    QList<Entry> watchedEntries() const;

    /// A new entry at the end; it takes the place of a removed one. Of the device a keyed hash is told, of the address
    /// anything that tells peers apart; empty where they do not count.
    void add(Entry entry, const QByteArray &device, const QByteArray &address, ChangeLog &log);
    /// The same arrival with other flags, note or presence.
    void change(const EntryRecord &record, ChangeLog &log);

    /// As if the student had never come. Returns how to take it back.
    ChangeLog::Undo forget(const StudentId &student);

    /// Has another student used this device, or address? Empty ones match nothing.
    bool deviceUsedByOther(const QByteArray &device, const StudentId &student) const;
    bool addressUsedByOther(const QByteArray &address, const StudentId &student) const;

private:
    /// Enough to know who else was there, whoever asks.
    struct Users {
        StudentId first;
        std::optional<StudentId> second = {};
    };
    using UserTable = QHash<QByteArray, Users>;

    void put(const EntryRecord &record, ChangeLog &log, const ChangeLog::Undo &undo);
    /// Returns how to take it back.
    static ChangeLog::Undo note(UserTable &table, const QByteArray &key, const StudentId &student);
    static std::optional<StudentId> otherUser(const UserTable &table, const QByteArray &key, const StudentId &student);
    /// Whom an entry with the flag shares its device with.
    std::optional<StudentId> sameDeviceAs(const EntryRecord &record) const;
    std::vector<const EntryRecord *> inOrder() const;

    QString m_call;
    ClassId m_classId;
    QHash<StudentId, EntryRecord> m_records;
    UserTable m_devices;
    UserTable m_addresses; ///< in memory only: no address is ever stored
    qint64 m_count = 0;
    qint64 m_lastSequence = 0;
};

} // namespace chamada
