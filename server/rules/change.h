// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

#include <optional>
#include <variant>

/// What the rules change in one turn: the store writes it, the news tell of it. Closed, so that neither can forget one.
namespace chamada {

/// A call as it is kept, open or ended.
struct CallRecord {
    QString id;
    ClassId classId;
    QString owner; ///< account name; empty for the nameless owner of an open server
    CallOptions options;
    Timestamp started;
    QByteArray secret; ///< 32 bytes: keys the call's codes and its hashes of devices
    std::optional<Timestamp> ended = std::nullopt;
    bool hadRoster = false; ///< when it ended

    bool operator==(const CallRecord &) const = default;
};

/// An entry as it is kept. A removed one waits until the end of its call, because it can be restored.
struct EntryRecord {
    Entry entry;
    qint64 sequence = 0; ///< order of arrival within the call
    QByteArray device; ///< keyed hash; empty where none was told
    bool removed = false;
    QByteArrayList formerDevices = {}; ///< of entries of the same student that this one has replaced

    bool operator==(const EntryRecord &) const = default;
};

/// A code with which somebody makes their own account, once.
struct Invitation {
    QString code; ///< XXXX-XXXX
    Timestamp expires;

    bool operator==(const Invitation &) const = default;
};

/// The students of a class, with their names.
using Roster = QMap<StudentId, QString>;

struct CallOpened {
    CallRecord call;
};
/// A new entry, or a changed one again.
struct EntryStored {
    QString call;
    ClassId classId;
    EntryRecord record;
    qint64 count = 0; ///< present in the call after this
    std::optional<StudentId> sameDeviceAs = {}; ///< for who watches; never stored
};
struct CallEnded {
    QString call;
    ClassId classId;
    Timestamp ended;
    QList<RosterLine> absent = {}; ///< on the roster and not in the call
    bool hasRoster = false;
};
struct ReportErased {
    QString call;
};
struct AccountStored {
    QString name;
    QByteArray passwordHash;
};
struct AccountRemoved {
    QString name;
};
struct SetupCodeStored {
    QString code; ///< empty: there is none any more
};
/// A new one replaces the one before.
struct InvitationStored {
    QString name;
    Invitation invitation;
};
struct InvitationErased {
    QString name;
};

/// Nothing that tells of this student is kept: no entry, no line of a report or a roster.
struct StudentForgotten {
    StudentId student;
};

/// New lines, or old ones with another name.
struct RosterStored {
    ClassId classId;
    QList<RosterLine> lines;
};
struct RosterRemoved {
    ClassId classId;
    QList<StudentId> students;
};

using Change = std::variant<CallOpened, EntryStored, CallEnded, ReportErased, AccountStored, AccountRemoved,
    SetupCodeStored, InvitationStored, InvitationErased, StudentForgotten, RosterStored, RosterRemoved>;

} // namespace chamada
