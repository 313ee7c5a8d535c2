// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_lobby {

using namespace server;

namespace {

QJsonObject message(const QString &data, const QJsonObject &more = {})
{
    QJsonObject json = request(u"msg"_s, more);
    json.insert(u"data"_s, data);
    return json;
}

} // namespace

/// Tests the lobby over the wire, with lines as people type them by hand.
class TstLobby : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void byHandInTheLobby();
    void rawLinesAtOnce();
    void wrongFields_data();
    void wrongFields();
    void namesInTheLobby();
};

void TstLobby::byHandInTheLobby()
{
    ServerFixture fixture;
    const auto ana = fixture.connect();
    const auto bia = fixture.connect();
    QCOMPARE(ana->ask(R"({"op":"register","user":"ana"})")["users"_L1].toArray(), QJsonArray{u"ana"_s});
    QCOMPARE(bia->ask(R"({"op":"register","user":"bia","class":0.0})")["users"_L1].toArray(),
        (QJsonArray{u"ana"_s, u"bia"_s}));
    QCOMPARE(ana->ask(R"({"op":"msg","data":"olá"})")["delivered"_L1], QJsonValue(1));
    const QJsonObject expected{{u"op"_s, u"msg"_s}, {u"user"_s, u"ana"_s}, {u"teacher"_s, false}, {u"class"_s, 0},
        {u"data"_s, u"olá"_s}, {u"time"_s, fixture.clock.now().toText()}};
    QCOMPARE(bia->event(u"msg"_s), expected);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(outcomeOf(bia->ask(R"({"op":"clearregister"})")), u"ok"_s);
    QCOMPARE(ana->ask(R"({"op":"msg","data":"olá"})")["delivered"_L1], QJsonValue(0));
    QCOMPARE(outcomeOf(bia->ask(R"({"op":"msg","data":"olá"})")), u"not-registered"_s);
    QCOMPARE(bia->eventCount(u"msg"_s), 0);
    QCOMPARE(ana->eventCount(u"msg"_s), 0);
}

void TstLobby::rawLinesAtOnce()
{
    ServerFixture fixture;
    const auto bia = fixture.connect();
    bia->ask(R"({"op":"register","user":"bia"})");
    const auto ana = fixture.connect();
    QByteArray lines = "{\"op\":\"register\",\"user\":\"ana\"}\n";
    constexpr int Count = 200;
    for (int i = 0; i < Count; ++i)
        lines += "{\"op\":\"msg\",\"data\":\"" + QByteArray::number(i) + "\",\"subject\":\"n\"}\n";
    ana->write(lines + "{\"op\":\"clearregister\"}\n");
    QVERIFY(ana->waitForReplies(Count + 2));
    QCOMPARE(outcomeOf(ana->reply()), u"ok"_s);
    for (int i = 0; i < Count; ++i) {
        QCOMPARE(ana->reply()["delivered"_L1], QJsonValue(1));
        const QJsonObject event = bia->event(u"msg"_s);
        QCOMPARE(event["data"_L1].toString(), QString::number(i));
        QCOMPARE(event["subject"_L1].toString(), u"n"_s);
    }
}

void TstLobby::wrongFields_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name in the lobby") << request(u"register"_s) << u"user"_s;
    QTest::newRow("an empty name") << request(u"register"_s, {{u"user"_s, QString()}}) << u"user"_s;
    QTest::newRow("a long name") << request(u"register"_s, {{u"user"_s, QString(129, u'a')}}) << u"user"_s;
    QTest::newRow("no such class") << request(u"register"_s, -1, {{u"user"_s, u"zoe"_s}}) << u"class"_s;
    QTest::newRow("no data") << request(u"msg"_s) << u"data"_s;
    QTest::newRow("too much data") << message(QString(8193, u'a')) << u"data"_s;
    QTest::newRow("too many bytes") << message(QString(4097, u'é')) << u"data"_s;
    QTest::newRow("control characters") << message(u"a\tb"_s) << u"data"_s;
    QTest::newRow("a long subject") << message({}, {{u"subject"_s, QString(129, u'a')}}) << u"subject"_s;
    QTest::newRow("to nobody") << message({}, {{u"to"_s, QString()}}) << u"to"_s;
}

void TstLobby::wrongFields()
{
    QFETCH(QJsonObject, sent);
    QFETCH(QString, field);
    ServerFixture fixture;
    const QJsonObject reply = fixture.connect()->ask(sent);
    QCOMPARE(outcomeOf(reply), u"bad-request"_s);
    QCOMPARE(reply["field"_L1].toString(), field);
}

void TstLobby::namesInTheLobby()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto zoe = fixture.connect();
    ana->ask(request(u"register"_s, {{u"user"_s, u"another name"_s}}));
    QCOMPARE(outcomeOf(zoe->ask(request(u"register"_s, {{u"user"_s, u"ana"_s}}))), u"name-taken"_s);
    QCOMPARE(zoe->ask(request(u"register"_s, {{u"user"_s, u"zoe"_s}}))["users"_L1].toArray(),
        (QJsonArray{u"ana"_s, u"zoe"_s}));
    const QString longest(8192, u'a');
    QCOMPARE(zoe->ask(message(longest, {{u"to"_s, u"ana"_s}}))["delivered"_L1], QJsonValue(1));
    QCOMPARE(ana->event(u"msg"_s)["data"_L1].toString(), longest);
    QCOMPARE(zoe->ask(message(longest, {{u"to"_s, u"eva"_s}}))["delivered"_L1], QJsonValue(0));
}

CHAMADA_TEST(TstLobby)

} // namespace chamada::test::tst_lobby

#include "tst_lobby.moc"
