// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/sqlite/sqliteconnection.h"
#include "server/store/sqlite/sqliteschema.h"

#include <QTimer>

namespace chamada::server {

/// The default store: one SQLite file through QtSql, in WAL mode with `synchronous=FULL` and `secure_delete`.
class SqliteStore final : public Store {
    Q_OBJECT

public:
    explicit SqliteStore(QString file, SqliteUpgrades upgrades = shippedUpgrades(), QObject *parent = nullptr);

    static SqliteUpgrades shippedUpgrades();

    std::variant<StoredState, StoreError> open() override;
    void commit(const std::vector<Change> &changes) override;

private:
    bool configure();
    bool write(const std::vector<Change> &changes);
    bool flushEntries();
    bool write(const CallOpened &change);
    bool write(const EntryStored &change);
    bool write(const CallEnded &change);
    bool write(const ReportErased &change);
    bool write(const AccountStored &change);
    bool write(const AccountRemoved &change);
    bool write(const SetupCodeStored &change);
    bool write(const InvitationStored &change);
    bool write(const InvitationErased &change);
    bool write(const StudentErased &change);
    bool write(const RosterStored &change);
    bool write(const RosterRemoved &change);
    bool write(const ClassTaught &change);
    bool noteErased();
    void scrub();
    StoreError problem(const QString &what) const;

    SqliteConnection m_database;
    SqliteUpgrades m_upgrades;
    QStringList m_place; ///< identities of the file and of its log
    QByteArray m_rows; ///< JSON: entries of this turn that wait to be written by one statement
    QTimer m_scrubAgain;
    bool m_hasErased = false; ///< in this turn
};

} // namespace chamada::server
