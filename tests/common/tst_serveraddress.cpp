// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serveraddress.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serveraddress {

class TstServerAddress : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TstServerAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << u"lab3.example"_s << u"lab3.example"_s << 5050 << u"lab3.example"_s;
    QTest::newRow("name and port") << u"lab3:5051"_s << u"lab3"_s << 5051 << u"lab3:5051"_s;
    QTest::newRow("usual port") << u"lab3:5050"_s << u"lab3"_s << 5050 << u"lab3"_s;
    QTest::newRow("IPv4") << u"10.0.0.7:1"_s << u"10.0.0.7"_s << 1 << u"10.0.0.7:1"_s;
    QTest::newRow("bare IPv6") << u"fe80::1"_s << u"fe80::1"_s << 5050 << u"[fe80::1]"_s;
    QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"::1"_s << 5050 << u"[::1]"_s;
    QTest::newRow("IPv6 and port") << u"[::1]:65535"_s << u"::1"_s << 65535 << u"[::1]:65535"_s;
    QTest::newRow("blanks around") << u"  lab3:5051 \t"_s << u"lab3"_s << 5051 << u"lab3:5051"_s;
}

void TstServerAddress::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, shown);
    const auto address = ServerAddress::fromText(text);
    QVERIFY(address);
    QCOMPARE(address->host, host);
    QCOMPARE(int{address->port}, port);
    QCOMPARE(address->toText(), shown);
    QVERIFY(ServerAddress::fromText(shown) == address);
}

void TstServerAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromLatin1(text); };
    row("");
    row(" ");
    row(":5050");
    row("lab3:");
    row("lab3:0");
    row("lab3:65536");
    row("lab3:-1");
    row("lab3:port");
    row("lab3:5050x");
    row("lab 3");
    row("maria@lab3");
    row("http://lab3");
    row("[]");
    row("[::1");
    row("[::1]x");
    row("[::1]:");
    row("[::1]:0");
    row("[10.0.0.7]:5050");
    row("[lab3]:5050");
}

void TstServerAddress::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!ServerAddress::fromText(text));
}

CHAMADA_TEST(TstServerAddress)

} // namespace chamada::test::tst_serveraddress

#include "tst_serveraddress.moc"
