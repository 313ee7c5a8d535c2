// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"
#include "server/store/lockset.h"

#include <QMap>
#include <QObject>

#include <variant>
#include <vector>

namespace chamada::server {

/// A call and its entries as they were stored.
struct StoredCall {
    CallRecord call;
    QList<EntryRecord> entries;
    QList<RosterLine> absent = {}; ///< by student

    bool operator==(const StoredCall &) const = default;
};

/// Everything that a store holds.
struct StoredState {
    QList<StoredCall> calls; ///< open and ended ones
    QMap<AccountName, QByteArray> accounts; ///< name -> password hash
    QString setupCode;
    QMap<ClassId, Roster> rosters = {}; ///< none of them empty
    QMap<AccountName, Invitation> invitations = {}; ///< by name
    QMap<Owner, QList<TaughtClass>> classes = {}; ///< by owner and number

    bool operator==(const StoredState &) const = default;
};

/// The changes that other servers have committed to a shared store since this server last read it.
struct RemoteChanges {
    std::optional<StoredState> anew; ///< the whole state, if the changes since then are unknown
    std::vector<Change> changes = {}; ///< to be applied after `anew`

    bool isEmpty() const { return !anew && changes.empty(); }
};

/// Why a store cannot be used, in one English line for the technician.
struct StoreError {
    QString text;
};

/// Persists the server's state, one turn at a time. It decides nothing.
class Store : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the store, creating or upgrading it if needed. Returns all it holds, or the error.
    virtual std::variant<StoredState, StoreError> open() = 0;

    /// Returns whether other servers change the store. Then each turn begins with `begin` and ends with `commit`.
    virtual bool isShared() const { return false; }
    /// Locks the scopes against other servers until `commit` has answered. Emits `begun`.
    virtual void begin(const LockSet &) { emit begun(true, {}, {}); }

    /// Writes the changes of one turn in one transaction: all of them, or none. Emits `committed`, perhaps before it
    /// returns; until then the next turn waits.
    virtual void commit(const std::vector<Change> &changes) = 0;

signals:
    /// `elsewhere` must be applied before anything is decided. Not `ok`: nothing can be stored now, and `error` says
    /// why.
    void begun(bool ok, const chamada::server::RemoteChanges &remote, const QString &error);
    /// `ok`: the changes are on disk. Otherwise `error` says why for the log, and nothing was changed; in a shared
    /// store it may still have been, and the changes then arrive as those of other servers do.
    void committed(bool ok, const QString &error);
    /// Other servers have committed to a shared store.
    void rang();
};

} // namespace chamada::server
