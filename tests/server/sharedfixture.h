// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresstore.h"
#include "tests/server/serverfixture.h"
#include "tests/support/postgresserver.h"

namespace chamada::test {

/// A server in this process that shares its database with others.
struct SharingServer {
    explicit SharingServer(
        const QString &database, std::chrono::milliseconds patience = server::PostgresStore::Patience);

    server::PostgresStore store;
    ServerFixture fixture;

private:
    FixtureSetup setup();
};

/// Returns the PostgreSQL server of this test program.
PostgresServer &postgres();

/// Creates a database with the teachers ana and rui and returns its URL.
QString sharedDatabase();

/// Runs these statements directly on the database, without a server; returns whether all succeeded.
bool runSql(const QString &database, const QStringList &statements);

} // namespace chamada::test
