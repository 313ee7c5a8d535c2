// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgresstore.h"
#include "tests/server/serverbench.h"
#include "tests/support/postgresserver.h"

namespace chamada::test {

/// One server of several on one database, in this process.
struct SharingServer {
    explicit SharingServer(const QString &database, std::chrono::milliseconds patience = PostgresStore::Patience);

    PostgresStore store;
    ServerBench bench;

private:
    BenchSetup setup();
};

/// The PostgreSQL of this test program.
PostgresServer &postgres();

/// A new database that knows the teachers ana and rui.
QString sharedDatabase();

/// Runs this on the database, past all servers.
bool runSql(const QString &database, const QStringList &statements);

} // namespace chamada::test
