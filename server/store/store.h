// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

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

    /// Writes the changes of one turn in one transaction: all of them, or none. The answer is `committed`, which may
    /// come before this returns; until then the next turn waits.
    virtual void commit(const std::vector<Change> &changes) = 0;

signals:
    /// `ok`: the changes are on disk. Otherwise `error` says why for the log, and nothing was changed.
    void committed(bool ok, const QString &error);
};

} // namespace chamada
