// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/accountname.h"
#include "common/domain/call.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

/// The changes of one turn, which the store writes and the event publisher sends. The set is closed, so that neither
/// misses one. The `tag` of a change is its number in the table `turn`, which servers of other versions read too: a tag
/// is never changed, and never used again for another change.
namespace chamada::server {

/// Whose calls and classes they are: an account, or nothing for the nameless owner of an open server.
using Owner = std::optional<AccountName>;

/// Returns the account's name; empty for the nameless owner.
inline QString textOf(const Owner &owner)
{
    return owner ? owner->text() : QStringLiteral("");
}

/// A call as it is stored, open or ended.
struct CallRecord {
    CallId id;
    ClassId classId;
    Owner owner;
    CallOptions options;
    Timestamp started;
    QByteArray secret; ///< 32 bytes; the key of the call's codes and device hashes
    std::optional<Timestamp> ended = std::nullopt;
    bool hadRoster = false; ///< at its end

    bool operator==(const CallRecord &) const = default;
};

/// An entry as it is stored. A removed one stays until its call ends, because it can be restored.
struct EntryRecord {
    Entry entry;
    qint64 sequence = 0; ///< order of arrival within the call
    QByteArray device; ///< keyed hash; empty if none was sent
    bool removed = false;
    QByteArrayList formerDevices = {}; ///< of the student's entries that this one replaced

    bool operator==(const EntryRecord &) const = default;
};

/// A code that creates a teacher's account, once.
struct Invitation {
    QString code; ///< XXXX-XXXX
    Timestamp expires;

    bool operator==(const Invitation &) const = default;
};

/// The students of a class, with their names.
using Roster = QMap<StudentId, QString>;

struct CallOpened {
    static constexpr int tag = 0;
    CallRecord call;
};
/// A new or changed entry.
struct EntryStored {
    static constexpr int tag = 1;
    CallId call;
    ClassId classId;
    EntryRecord record;
    qint64 count = 0; ///< present in the call after this
    std::optional<StudentId> sameDeviceAs = {}; ///< for watchers; never stored
};
struct CallEnded {
    static constexpr int tag = 2;
    CallId call;
    ClassId classId;
    Timestamp ended;
    QList<RosterLine> absent = {}; ///< on the roster and not in the call
    bool hasRoster = false;
};
struct ReportErased {
    static constexpr int tag = 3;
    CallId call;
};
struct AccountStored {
    static constexpr int tag = 4;
    AccountName name;
    QByteArray passwordHash;
};
struct AccountRemoved {
    static constexpr int tag = 5;
    AccountName name;
};
struct SetupCodeStored {
    static constexpr int tag = 6;
    QString code; ///< empty: there is none any more
};
/// A new invitation replaces an earlier one of the same name.
struct InvitationStored {
    static constexpr int tag = 7;
    AccountName name;
    Invitation invitation;
};
struct InvitationErased {
    static constexpr int tag = 8;
    AccountName name;
};

/// Erases all data of the student: entries, and lines of reports and rosters.
struct StudentErased {
    static constexpr int tag = 9;
    StudentId student;
};

/// New roster lines, or existing ones with another name.
struct RosterStored {
    static constexpr int tag = 10;
    ClassId classId;
    QList<RosterLine> lines;
};
struct RosterRemoved {
    static constexpr int tag = 11;
    ClassId classId;
    QList<StudentId> students;
};

/// An account's class, or a new title of it.
struct ClassTaught {
    static constexpr int tag = 12;
    Owner owner;
    ClassId classId;
    QString title;
};

using Change = std::variant<CallOpened, EntryStored, CallEnded, ReportErased, AccountStored, AccountRemoved,
    SetupCodeStored, InvitationStored, InvitationErased, StudentErased, RosterStored, RosterRemoved, ClassTaught>;

template <class... Cs> consteval bool haveUniqueTags(std::variant<Cs...> *)
{
    std::array tags{Cs::tag...};
    std::sort(tags.begin(), tags.end());
    return std::adjacent_find(tags.begin(), tags.end()) == tags.end();
}
static_assert(haveUniqueTags(static_cast<Change *>(nullptr)), "Two changes have the same tag.");

} // namespace chamada::server
