// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_lines {

using namespace server;

/// Tests the ends of lines, the ids of requests, and the order of the replies.
class TstLines : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void idComesBack_data();
    void idComesBack();
    void wrongIds_data();
    void wrongIds();
    void endings();
    void byteByByte();
    void answersInOrder();
    void slowRequestsKeepTheOrder();
    void unknownMembersAreIgnored();
    void aRefusedCheckInHasClassZero_data();
    void aRefusedCheckInHasClassZero();
    void timeIsNow();
    void bye();
};

void TstLines::idComesBack_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"0", "7", "-1", "1.5", "9007199254740993", "9223372036854775807", "1e300", R"("")",
             R"("a text")", R"("São \"Luís\" \u0001")"})
        QTest::newRow(id) << QByteArray(id);
}

void TstLines::idComesBack()
{
    QFETCH(QByteArray, id);
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonValue expected = QJsonDocument::fromJson("[" + id + "]").array().at(0);
    for (const char *op : {"ping", "dance", "watch", "checkin"}) {
        const QJsonObject reply = client->ask(R"({"op":")" + QByteArray(op) + R"(","id":)" + id + "}");
        QCOMPARE(reply["id"_L1], expected);
        QCOMPARE(reply["id"_L1].toInteger(), expected.toInteger());
    }
    QVERIFY(!client->ask(request(u"ping"_s)).contains("id"_L1));
}

void TstLines::wrongIds_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"null", "true", "[]", "{}"})
        QTest::newRow(id) << QByteArray(id);
}

void TstLines::wrongIds()
{
    QFETCH(QByteArray, id);
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonObject reply = client->ask(R"({"op":"ping","id":)" + id + "}");
    QCOMPARE(outcomeOf(reply), u"bad-request"_s);
    QCOMPARE(reply["field"_L1].toString(), u"id"_s);
    QVERIFY(!reply.contains("id"_L1));
    QCOMPARE(reply["op"_L1].toString(), u"ping"_s);
}

void TstLines::endings()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    client->write("{\"op\":\"ping\",\"id\":1}\n\r\n\n\r\n{\"op\":\"ping\",\"id\":2}\r\n");
    QCOMPARE(client->reply()["id"_L1].toInt(), 1);
    QCOMPARE(client->reply()["id"_L1].toInt(), 2);
    QCOMPARE(client->ask(request(u"ping"_s, {{u"id"_s, 3}}))["id"_L1].toInt(), 3); // no reply in between
}

void TstLines::byteByByte()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    for (const char byte : QByteArray("{\"op\":\"ping\",\"pad\":\"ação\"}\r\n")) {
        client->write(QByteArray(1, byte));
        client->socket().flush();
        QCoreApplication::processEvents();
    }
    QCOMPARE(client->reply()["pad"_L1].toString(), u"ação"_s);
}

void TstLines::answersInOrder()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QStringList ops{u"ping"_s, u"dance"_s, u"calls"_s, u"watch"_s, u"checkin"_s, u"hello"_s};
    constexpr int Count = 1000;
    QByteArray lines;
    for (int i = 0; i < Count; ++i)
        lines += QJsonDocument(request(ops[i % ops.size()], {{u"id"_s, i}})).toJson(QJsonDocument::Compact) + '\n';
    client->write(lines);
    for (int i = 0; i < Count; ++i) {
        const QJsonObject reply = client->reply();
        QCOMPARE(reply["id"_L1], QJsonValue(i));
        QCOMPARE(reply["op"_L1].toString(), ops[i % ops.size()]);
    }
}

void TstLines::slowRequestsKeepTheOrder()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    // The password is checked on another thread; later requests wait for the result and see its effect.
    client->send(request(u"ping"_s, {{u"id"_s, 1}}));
    client->send(
        request(u"login"_s, {{u"id"_s, 2}, {u"user"_s, u"ana"_s}, {u"password"_s, ServerFixture::password()}}));
    client->send(request(u"start"_s, 101, {{u"id"_s, 3}}));
    client->send(request(u"logout"_s, {{u"id"_s, 4}}));
    client->send(request(u"end"_s, 101, {{u"id"_s, 5}}));
    client->send(
        request(u"login"_s, {{u"id"_s, 6}, {u"user"_s, u"rui"_s}, {u"password"_s, ServerFixture::password()}}));
    client->send(request(u"end"_s, 101, {{u"id"_s, 7}}));
    const QStringList outcomes{u"ok"_s, u"ok"_s, u"ok"_s, u"ok"_s, u"login-required"_s, u"ok"_s, u"not-yours"_s};
    for (int i = 0; i < outcomes.size(); ++i) {
        const QJsonObject reply = client->reply();
        QCOMPARE(reply["id"_L1], QJsonValue(i + 1));
        QCOMPARE(outcomeOf(reply), outcomes[i]);
    }
}

void TstLines::unknownMembersAreIgnored()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonObject more{{u"new"_s, QJsonArray{1}}, {u"ok"_s, 5}, {u"time"_s, u"never"_s}};
    const QJsonObject reply = client->ask(request(u"ping"_s, more));
    QCOMPARE(outcomeOf(reply), u"ok"_s);
    QVERIFY(!reply.contains("new"_L1));
    QVERIFY(!reply.contains("pad"_L1));
}

void TstLines::aRefusedCheckInHasClassZero_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no call") << QJsonObject{{u"class"_s, 5}, {u"student"_s, u"1"_s}} << u"no-open-call"_s;
    QTest::newRow("no class") << QJsonObject{{u"student"_s, u"1"_s}} << u"bad-request"_s;
    QTest::newRow("class zero") << QJsonObject{{u"class"_s, 0}, {u"student"_s, u"1"_s}} << u"bad-request"_s;
    QTest::newRow("no student") << QJsonObject{{u"class"_s, 5}} << u"bad-request"_s;
    QTest::newRow("a wrong id") << QJsonObject{{u"class"_s, 5}, {u"student"_s, u"1"_s}, {u"id"_s, true}}
                                << u"bad-request"_s;
}

void TstLines::aRefusedCheckInHasClassZero()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, outcome);
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonObject reply = client->ask(request(u"checkin"_s, fields));
    QCOMPARE(outcomeOf(reply), outcome);
    QVERIFY(reply["class"_L1].isDouble());
    QCOMPARE(reply["class"_L1].toInt(-1), 0);
    QVERIFY(Timestamp::fromText(reply["time"_L1].toString()));
}

void TstLines::timeIsNow()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    fixture.clock.advance(90s);
    for (const char *line : {R"({"op":"hello"})", R"({"op":"ping"})", R"({"op":"calls"})", R"({"op":"x"})", "x"}) {
        const QString time = client->ask(QByteArray(line))["time"_L1].toString();
        QCOMPARE(time, fixture.clock.now().toText());
    }
}

void TstLines::bye()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    client->send(request(u"bye"_s, {{u"id"_s, 1}}));
    client->send(request(u"ping"_s, {{u"id"_s, 2}}));
    const QJsonObject reply = client->reply();
    QCOMPARE(outcomeOf(reply), u"ok"_s);
    QCOMPARE(reply["op"_L1].toString(), u"bye"_s);
    QTRY_VERIFY(client->isClosed());
    QCOMPARE(client->replyCount(), 0);
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

CHAMADA_TEST(TstLines)

} // namespace chamada::test::tst_lines

#include "tst_lines.moc"
