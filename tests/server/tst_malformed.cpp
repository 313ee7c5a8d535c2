// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_malformed {

using namespace server;

namespace {

void row(const char *name, const QByteArray &line, const QString &outcome, const QString &field = {})
{
    QTest::newRow(name) << line << outcome << field;
}

/// Returns empty arrays in each other, to this depth.
QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

void addLinesWithoutJson()
{
    row("a word", "hello", u"bad-json"_s);
    row("half an object", R"({"op":"ping")", u"bad-json"_s);
    row("two objects", R"({"op":"ping"}{"op":"ping"})", u"bad-json"_s);
    row("an array", R"([{"op":"ping"}])", u"bad-json"_s);
    row("a text", R"("ping")", u"bad-json"_s);
    row("a number", "5", u"bad-json"_s);
    row("null", "null", u"bad-json"_s);
    row("single quotes", "{'op':'ping'}", u"bad-json"_s);
    row("no UTF-8", "{\"op\":\"ping\",\"pad\":\"\xff\xfe\"}", u"bad-json"_s);
    row("latin-1", "{\"op\":\"ping\",\"pad\":\"caf\xe9\"}", u"bad-json"_s);
    row("a byte order mark", "\xef\xbb\xbf{\"op\":\"ping\"}", u"bad-json"_s);
    row("a tab in a text", "{\"op\":\"ping\",\"pad\":\"a\tb\"}", u"bad-json"_s);
    row("no such escape", R"({"op":"ping","pad":"\x41"})", u"bad-json"_s);
    row("half an escape", R"({"op":"ping","pad":"\u00"})", u"bad-json"_s);
    row("a text without an end", R"({"op":"ping","pad":"\"})", u"bad-json"_s);
    row("a zero byte in a text", QByteArray("{\"op\":\"pi\0ng\"}", 15), u"bad-json"_s);
    row("a zero byte", QByteArray("{\"op\":\"ping\"\0}", 14), u"bad-json"_s);
    row("blanks", "   ", u"bad-json"_s);
}

void addJsonAtTheLimits()
{
    row("very deep", nested(30'000), u"bad-json"_s);
    row("deep in an object", R"({"op":"ping","x":)" + nested(5000) + '}', u"bad-json"_s);
    row("deeper than the limit", R"({"op":"dance","x":)" + nested(1024) + '}', u"bad-json"_s);
    row("as deep as the limit", R"({"op":"dance","x":)" + nested(1023) + '}', u"unknown-op"_s);
    row("too large a number", R"({"op":"dance","x":1e400})", u"bad-json"_s);
    row("too small a number", R"({"op":"dance","x":1e-400})", u"bad-json"_s);
    row("the smallest number", R"({"op":"dance","x":5e-324})", u"unknown-op"_s);
    row("no digit behind the point", R"({"op":"dance","x":1.})", u"bad-json"_s);
    row("no digit before the exponent", R"({"op":"dance","x":1.e5})", u"bad-json"_s);
    row("points in a text", R"({"op":"dance","x":"1.","y":[1.5,"."]})", u"unknown-op"_s);
}

void addWrongOps()
{
    row("no op", "{}", u"bad-request"_s, u"op"_s);
    row("op is a number", R"({"op":5})", u"bad-request"_s, u"op"_s);
    row("op is null", R"({"op":null})", u"bad-request"_s, u"op"_s);
    row("op is an object", R"({"op":{}})", u"bad-request"_s, u"op"_s);
    row("an unknown op", R"({"op":"dance"})", u"unknown-op"_s);
    row("an empty op", R"({"op":""})", u"unknown-op"_s);
    row("another case", R"({"op":"PING"})", u"unknown-op"_s);
    row("an event", R"({"op":"present"})", u"unknown-op"_s);
}

} // namespace

/// Tests lines that are no requests.
class TstMalformed : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void malformed_data();
    void malformed();
    void malformedLinesDoNotClose();
    void malformedComesBeforeTls();
};

void TstMalformed::malformed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("field");
    addLinesWithoutJson();
    addJsonAtTheLimits();
    addWrongOps();
}

void TstMalformed::malformed()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, outcome);
    QFETCH(QString, field);
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonObject reply = client->ask(line);
    QCOMPARE(outcomeOf(reply), outcome);
    QCOMPARE(reply["field"_L1].toString(), field);
    QVERIFY(!reply["message"_L1].toString().isEmpty());
    QVERIFY(Timestamp::fromText(reply["time"_L1].toString()));
    QCOMPARE(reply["op"_L1].isNull(), outcome != u"unknown-op"_s);
    QVERIFY(reply.contains("op"_L1));
    QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
}

void TstMalformed::malformedLinesDoNotClose()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    for (int i = 0; i < 500; ++i)
        client->write("garbage\r\n");
    for (int i = 0; i < 500; ++i)
        QCOMPARE(outcomeOf(client->reply()), u"bad-json"_s);
    QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
}

void TstMalformed::malformedComesBeforeTls()
{
    FixtureSetup setup;
    setup.options.requireTls = true;
    ServerFixture fixture(setup);
    const auto plain = fixture.connect();
    QCOMPARE(outcomeOf(plain->ask(QByteArray("nonsense"))), u"bad-json"_s);
    QCOMPARE(outcomeOf(plain->ask(QByteArray("{}"))), u"bad-request"_s);
    QCOMPARE(outcomeOf(plain->ask(request(u"dance"_s))), u"unknown-op"_s);
    QCOMPARE(outcomeOf(plain->ask(request(u"hello"_s))), u"tls-required"_s);
    const auto encrypted = fixture.connect(LineClient::Transport::Tls);
    QCOMPARE(outcomeOf(encrypted->ask(request(u"hello"_s))), u"ok"_s);
}

CHAMADA_TEST(TstMalformed)

} // namespace chamada::test::tst_malformed

#include "tst_malformed.moc"
