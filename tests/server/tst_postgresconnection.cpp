// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/sharedfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_postgresconnection {

using namespace server;

/// Tests the exchange of statements, values and notifications with a PostgreSQL server.
class TstPostgresConnection : public QObject {
    Q_OBJECT

private slots:
    void init();
    void valuesArriveUnchanged();
    void anErrorStopsTheRest();
    void moreThanTheSocketHolds();
    void aNotificationArrives();
    void anIdleConnectionThatIsLost();
    void noServer();

private:
    static PostgresAddress address() { return *PostgresAddress::fromUrl(database()); }
    static QString database();

    std::unique_ptr<PostgresConnection> m_connection;
};

QString TstPostgresConnection::database()
{
    static const QString database = postgres().freshDatabase();
    return database;
}

void TstPostgresConnection::init()
{
    failOnQtWarnings();
    m_connection = std::make_unique<PostgresConnection>(address());
    QVERIFY2(m_connection->open(), qPrintable(m_connection->error()));
}

void TstPostgresConnection::valuesArriveUnchanged()
{
    const QString text = u"'; -- \"\\ $1 \U0001F600 ã"_s;
    const PostgresStatements statements{{u"SELECT $1::text, $2::text, $3::text, $4::bytea, $5::boolean, $6::boolean, "
                                         "$7::bigint, $8::double precision"_s,
        {text, QString(), QVariant(), QByteArray("\\x00ff"), true, false, std::numeric_limits<qint64>::min(), 0.1}}};
    int rows = 0;
    QVERIFY(m_connection->read(statements, [&rows, &text](const SqlRow &row) {
        ++rows;
        return row.value(0) == text && !row.value(1).isNull() && row.value(1).toString().isEmpty()
            && row.value(2).isNull() && row.value(3) == QByteArray::fromHex("00ff") && row.value(4) == true
            && row.value(5) == false && row.value(6).toLongLong() == std::numeric_limits<qint64>::min()
            && row.value(7).toDouble() == 0.1;
    }));
    QCOMPARE(rows, 1);
}

void TstPostgresConnection::anErrorStopsTheRest()
{
    QVERIFY(m_connection->run({u"CREATE TABLE stopped (number integer)"_s}));
    QVERIFY(!m_connection->run({{u"INSERT INTO stopped VALUES ($1)"_s, {1}}, {u"SELECT 1 / $1::integer"_s, {0}},
        {u"INSERT INTO stopped VALUES ($1)"_s, {2}}}));
    QCOMPARE(m_connection->error(), u"ERROR: division by zero (22012)"_s);
    QCOMPARE(m_connection->value(u"SELECT count(*) FROM stopped"_s), u"0"_s);
}

void TstPostgresConnection::moreThanTheSocketHolds()
{
    const QString text(1 << 20, u'x');
    PostgresStatements statements;
    for (int i = 0; i < 20; ++i)
        statements.emplaceBack(u"SELECT $1::text"_s, QVariantList{text});
    QString last;
    QVERIFY(m_connection->read(statements, [&last](const SqlRow &row) {
        last = row.value(0).toString();
        return true;
    }));
    QVERIFY(last == text);
}

void TstPostgresConnection::aNotificationArrives()
{
    QStringList payloads;
    QVERIFY(m_connection->listen(u"room"_s, [&payloads](const QString &payload) { payloads.append(payload); }));
    QVERIFY(runSql(database(), {u"NOTIFY room, 'idle'"_s}));
    QTRY_COMPARE(payloads, QStringList{u"idle"_s});
    // This one comes with a result and leaves nothing to read on the socket.
    QVERIFY(m_connection->run({{u"SELECT pg_notify('room', $1)"_s, {u"own"_s}}}));
    QCOMPARE(payloads, (QStringList{u"idle"_s, u"own"_s}));
    QVERIFY(m_connection->isOpen());
}

void TstPostgresConnection::anIdleConnectionThatIsLost()
{
    QVERIFY(m_connection->listen(u"room"_s, [](const QString &) { }));
    const auto process = m_connection->value(u"SELECT pg_backend_pid()"_s);
    QVERIFY(runSql(database(), {u"SELECT pg_terminate_backend(%1)"_s.arg(process.value_or(QString()))}));
    QTRY_VERIFY(!m_connection->isOpen());
    const QString error = m_connection->error();
    QVERIFY(!error.isEmpty());
    QVERIFY(!m_connection->run({u"SELECT 1"_s}));
    QCOMPARE(m_connection->error(), error);
}

void TstPostgresConnection::noServer()
{
    PostgresConnection nowhere(*PostgresAddress::fromUrl(u"postgresql://%2Fnowhere/chamada"_s));
    QVERIFY(!nowhere.open());
    QVERIFY2(nowhere.error().contains("/nowhere"_L1), qPrintable(nowhere.error()));
    const QString error = nowhere.error();
    QVERIFY(!nowhere.run({u"SELECT 1"_s}));
    QCOMPARE(nowhere.error(), error);
}

CHAMADA_TEST(TstPostgresConnection)

} // namespace chamada::test::tst_postgresconnection

#include "tst_postgresconnection.moc"
