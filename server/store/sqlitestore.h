// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace chamada {

/// The embedded default: one SQLite file through QtSql, in WAL mode with `synchronous=FULL` and `secure_delete`.
class SqliteStore final : public Store {
    Q_OBJECT

public:
    /// `upgrades`: SQL files, the n-th of which brings the schema from version n-1 to n.
    explicit SqliteStore(QString file, QStringList upgrades = shippedUpgrades(), QObject *parent = nullptr);
    ~SqliteStore() override;

    static QStringList shippedUpgrades();

    std::variant<StoredState, StoreError> open() override;
    void commit(const std::vector<Change> &changes) override;

private:
    bool configure();
    std::optional<int> version();
    std::optional<StoreError> upgradeFrom(int version);
    bool runFile(const QString &file);
    bool run(const QString &sql);
    bool run(const QString &sql, const QVariantList &values);
    std::optional<QList<EntryRecord>> entriesOf(const QString &call);
    bool readCalls(StoredState &state);
    bool readAccounts(StoredState &state);
    bool write(const std::vector<Change> &changes);
    bool flushEntries();
    bool write(const CallOpened &change);
    bool write(const EntryStored &change);
    bool write(const CallEnded &change);
    bool write(const ReportErased &change);
    bool write(const AccountStored &change);
    bool write(const AccountRemoved &change);
    bool write(const SetupCodeStored &change);
    void scrub();
    StoreError problem(const QString &what) const;

    QString m_file;
    QStringList m_upgrades;
    QString m_connection;
    QSqlDatabase m_database;
    QString m_error; ///< of the last statement that failed
    QJsonArray m_rows; ///< entries of this turn that wait to be written by one statement
    bool m_mustScrub = false;
};

} // namespace chamada
