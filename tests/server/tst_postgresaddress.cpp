// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresaddress.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_postgresaddress {

using namespace server;

/// Tests parsing the URL in `--database`.
class TstPostgresAddress : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void isRead();
    void theRestIsLibpqs();
    void severalHosts();
    void aDirectoryIsAHost();
    void parametersOverrideOurs();
    void nothingElseIsOne_data();
    void nothingElseIsOne();
    void noPasswordIsShown();
};

void TstPostgresAddress::isRead()
{
    const auto address = PostgresAddress::fromUrl(u"postgres://ana%40lab:a%3Ab%2Fc@db.example:5433/cham%20ada"_s);
    QVERIFY(address);
    QCOMPARE(address->parameters.value("user"), QByteArray("ana@lab"));
    QCOMPARE(address->parameters.value("password"), QByteArray("a:b/c"));
    QCOMPARE(address->parameters.value("host"), QByteArray("db.example"));
    QCOMPARE(address->parameters.value("port"), QByteArray("5433"));
    QCOMPARE(address->parameters.value("dbname"), QByteArray("cham ada"));
}

void TstPostgresAddress::theRestIsLibpqs()
{
    const auto address = PostgresAddress::fromUrl(u"postgresql:///chamada"_s);
    QVERIFY(address);
    for (const char *name : {"host", "port", "user", "password"})
        QVERIFY(!address->parameters.contains(name));
    QCOMPARE(address->parameters.value("target_session_attrs"), QByteArray("read-write"));
    QCOMPARE(address->shown(), u"chamada at this machine"_s);
}

void TstPostgresAddress::severalHosts()
{
    const auto address = PostgresAddress::fromUrl(u"postgresql://ana@one,[2001:db8::1]:5433,192.0.2.1/chamada"_s);
    QVERIFY(address);
    QCOMPARE(address->parameters.value("host"), QByteArray("one,2001:db8::1,192.0.2.1"));
    QCOMPARE(address->parameters.value("port"), QByteArray(",5433,"));
    QCOMPARE(PostgresAddress::fromUrl(u"postgresql://one,two/chamada"_s)->shown(), u"chamada at one,two"_s);
}

void TstPostgresAddress::aDirectoryIsAHost()
{
    const auto address = PostgresAddress::fromUrl(u"postgresql://%2Frun%2Fpostgresql/chamada"_s);
    QVERIFY(address);
    QCOMPARE(address->parameters.value("host"), QByteArray("/run/postgresql"));
}

void TstPostgresAddress::parametersOverrideOurs()
{
    const auto address = PostgresAddress::fromUrl(u"postgresql://h/n?connect_timeout=9&sslrootcert=/a%20b/it's;\\"_s);
    QVERIFY(address);
    QCOMPARE(address->parameters.value("connect_timeout"), QByteArray("9"));
    QCOMPARE(address->parameters.value("sslrootcert"), QByteArray("/a b/it's;\\"));
}

void TstPostgresAddress::nothingElseIsOne_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "sqlite:", "postgresql:", "postgresql://", "postgresql://host", "postgresql://host/",
             "postgresql://host:port/name", "postgresql://host:123456/name", "postgresql://a@b@host/name",
             "postgresql://host/name/more", "postgresql://h/n?a", "postgresql://h/n?A=1", "postgresql://h/n?a=1",
             "postgresql://h%/n", "postgresql://[::1/name", "http://host/name"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TstPostgresAddress::nothingElseIsOne()
{
    QFETCH(QString, url);
    QVERIFY(!PostgresAddress::fromUrl(url));
}

void TstPostgresAddress::noPasswordIsShown()
{
    const auto address = PostgresAddress::fromUrl(u"postgresql://ana:segredo@db:5433/chamada"_s);
    QVERIFY(address);
    QCOMPARE(address->shown(), u"chamada at db, port 5433"_s);
}

CHAMADA_TEST(TstPostgresAddress)

} // namespace chamada::test::tst_postgresaddress

#include "tst_postgresaddress.moc"
