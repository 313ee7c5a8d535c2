// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"
#include "server/store/scopes.h"

#include <QMap>
#include <QObject>

#include <variant>
#include <vector>

namespace chamada {

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
    QMap<QString, QByteArray> accounts; ///< name -> password hash
    QString setupCode;
    QMap<ClassId, Roster> rosters = {}; ///< none of them empty
    QMap<QString, Invitation> invitations = {}; ///< by name

    bool operator==(const StoredState &) const = default;
};

/// What others have committed to a store that is shared since this server looked last.
struct Elsewhere {
    std::optional<StoredState> anew; ///< all there is, where what has changed since could not be told
    std::vector<Change> changes = {}; ///< after that

    bool isEmpty() const { return !anew && changes.empty(); }
};

/// Why a store cannot be used, in one English line for the technician.
struct StoreError {
    QString text;
};

/// Where the server's state survives. It decides nothing: it keeps what the rules changed, a turn at a time.
class Store : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens it (made on first use, upgraded where it is of an older version) and reads all it holds.
    virtual std::variant<StoredState, StoreError> open() = 0;

    /// Do other servers change what is in it? Then each turn begins with `begin` and ends with `commit`.
    virtual bool isShared() const { return false; }
    /// Nobody else changes these from now on until `commit` has answered. The answer is `begun`.
    virtual void begin(const Scopes &) { emit begun(true, {}, {}); }

    /// Writes the changes of one turn in one transaction: all of them, or none. The answer is `committed`, which may
    /// come before this returns; until then the next turn waits.
    virtual void commit(const std::vector<Change> &changes) = 0;

signals:
    /// `elsewhere` is to be known before anything is decided. Not `ok`: nothing can be stored now, and `error` says
    /// why.
    void begun(bool ok, const chamada::Elsewhere &elsewhere, const QString &error);
    /// `ok`: the changes are on disk. Otherwise `error` says why for the log, and nothing was changed;
    /// or, where the store is shared, it may be that it was, which then comes with what is from elsewhere.
    void committed(bool ok, const QString &error);
    /// Others have committed something to a shared store.
    void rang();
};

} // namespace chamada
