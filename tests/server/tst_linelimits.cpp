// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_linelimits {

using namespace server;

namespace {

constexpr int MaxLine = 64 * 1024;

/// Returns a ping of this many bytes without its ending.
QByteArray pingOf(int bytes)
{
    const QByteArray before = "{\"op\":\"ping\",\"pad\":\"";
    const QByteArray after = "\"}";
    return before + QByteArray(bytes - before.size() - after.size(), 'x') + after;
}

/// Advances the clock until the server closes the connection; returns false if it does not.
bool closes(ServerFixture &fixture, LineClient &client)
{
    const auto isClosed = [&] {
        fixture.clock.advance(100ms);
        return client.isClosed();
    };
    return QTest::qWaitFor(isClosed, 20'000);
}

} // namespace

/// Tests the maximum length and rate of lines, and the reply before the server closes the connection.
class TstLineLimits : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void longestLine();
    void tooLarge_data();
    void tooLarge();
    void tooManyRequests();
    void noRateLimit();
};

void TstLineLimits::longestLine()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    for (const char *ending : {"\r\n", "\n"}) {
        client->write(pingOf(MaxLine) + ending);
        QCOMPARE(client->reply()["pad"_L1].toString().size(), MaxLine - 22);
    }
}

void TstLineLimits::tooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte too long") << pingOf(MaxLine + 1) + "\r\n";
    QTest::newRow("without an end") << QByteArray(MaxLine + 2, 'x');
    QTest::newRow("very long, and more after it") << QByteArray(3'000'000, 'x') + "\r\n{\"op\":\"ping\"}\r\n";
    QTest::newRow("zero bytes") << QByteArray(MaxLine + 2, '\0');
}

void TstLineLimits::tooLarge()
{
    QFETCH(QByteArray, bytes);
    ServerFixture fixture;
    for (const auto transport : {LineClient::Transport::Plain, LineClient::Transport::Tls}) {
        const auto client = fixture.connect(transport);
        client->send(request(u"ping"_s, {{u"id"_s, 1}}));
        client->write(bytes);
        QCOMPARE(client->reply()["id"_L1].toInt(), 1);
        const QJsonObject reply = client->reply();
        QCOMPARE(outcomeOf(reply), u"too-large"_s);
        QVERIFY(reply["op"_L1].isNull());
        QVERIFY(closes(fixture, *client));
        QCOMPARE(client->replyCount(), 0);
    }
}

void TstLineLimits::tooManyRequests()
{
    FixtureSetup setup;
    setup.options.rateLimit = 10;
    ServerFixture fixture(setup);
    const auto client = fixture.connect();
    const auto other = fixture.connect();
    for (int i = 0; i < 60; ++i)
        client->send(request(u"checkin"_s, 5, {{u"id"_s, i}, {u"student"_s, i}}));
    for (int i = 0; i < 40; ++i)
        QCOMPARE(outcomeOf(client->reply()), u"no-open-call"_s);
    const QJsonObject reply = client->reply();
    QCOMPARE(outcomeOf(reply), u"too-many-requests"_s);
    QCOMPARE(reply["op"_L1].toString(), u"checkin"_s);
    QCOMPARE(reply["id"_L1], QJsonValue(40));
    QCOMPARE(reply["class"_L1], QJsonValue(0)); // as in every refusal of a check-in
    QVERIFY(!reply["message"_L1].toString().isEmpty());
    QVERIFY(closes(fixture, *client));
    QCOMPARE(client->replyCount(), 0);
    QCOMPARE(outcomeOf(other->ask(request(u"ping"_s))), u"ok"_s); // each connection has its own limit
}

void TstLineLimits::noRateLimit()
{
    FixtureSetup setup;
    setup.options.rateLimit = 0;
    ServerFixture fixture(setup);
    const auto client = fixture.connect();
    QByteArray lines;
    for (int i = 0; i < 9000; ++i)
        lines += "{\"op\":\"ping\"}\n";
    client->write(lines);
    QVERIFY(client->waitForReplies(9000));
}

CHAMADA_TEST(TstLineLimits)

} // namespace chamada::test::tst_linelimits

#include "tst_linelimits.moc"
