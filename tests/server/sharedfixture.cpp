// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/sharedfixture.h"
#include "tests/support/accountnames.h"

#include "tests/server/storesamples.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

SharingServer::SharingServer(const QString &database, std::chrono::milliseconds patience)
    : store(*PostgresAddress::fromUrl(database), patience)
    , fixture(setup())
{
}

FixtureSetup SharingServer::setup()
{
    FixtureSetup setup;
    setup.store = &store;
    return setup;
}

PostgresServer &postgres()
{
    static PostgresServer server;
    return server;
}

QString sharedDatabase()
{
    const QString database = postgres().freshDatabase();
    PostgresStore store(*PostgresAddress::fromUrl(database));
    const auto opened = store.open();
    const QByteArray hash = ServerFixture::passwordHash();
    if (std::holds_alternative<StoreError>(opened)
        || commitTo(store, {AccountStored{u"ana"_account, hash}, AccountStored{u"rui"_account, hash}}) != true)
        qFatal("the database of the test cannot be prepared");
    return database;
}

bool runSql(const QString &database, const QStringList &statements)
{
    PostgresConnection connection(*PostgresAddress::fromUrl(database));
    return connection.open() && connection.run({statements.cbegin(), statements.cend()});
}

} // namespace chamada::test
