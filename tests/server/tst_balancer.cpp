// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/proxysamples.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_balancer {

using namespace server;

namespace {

const QByteArray ping = "{\"op\":\"ping\"}\n";

FixtureSetup behindABalancer(const QString &balancers = u"127.0.0.1"_s)
{
    FixtureSetup setup;
    setup.options.balancers = *Networks::fromText(balancers);
    return setup;
}

/// Returns a client that the balancer forwards from this address.
std::unique_ptr<LineClient> from(const QString &address, const ServerFixture &fixture)
{
    auto client = fixture.connect();
    client->write(introductionOf(address));
    return client;
}

} // namespace

/// Tests connections through a balancer: each counts for the machine that it comes from.
class TstBalancer : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoCameIsSeen();
    void eachAddressHasItsOwnBound();
    void guessesAreCountedByWhoMakesThem();
    void secretsTravelEncrypted();
    void tlsBehindTheHeader();
    void aHeaderInPieces();
    void theBalancerLooksWhetherSomebodyIsHere();
    void onlyBalancersComeIn();
    void whatIsNoHeader_data();
    void whatIsNoHeader();
    void aHeaderIsWaitedForSoLong();
    void stopping();
};

void TstBalancer::whoCameIsSeen()
{
    ServerFixture fixture(behindABalancer());
    const auto flags = [&](const QString &address, int student) {
        return from(address, fixture)->ask(checkIn(101, student))["flags"_L1].toArray();
    };
    const auto teacher = from(u"127.0.0.1"_s, fixture);
    teacher->ask(request(u"login"_s, {{u"user"_s, u"ana"_s}, {u"password"_s, ServerFixture::password()}}));
    QCOMPARE(outcomeOf(teacher->ask(request(u"start"_s, 101))), u"ok"_s);
    QCOMPARE(flags(u"192.0.2.1"_s, 1), QJsonArray());
    QCOMPARE(flags(u"192.0.2.2"_s, 2), QJsonArray());
    QCOMPARE(flags(u"2001:db8::1"_s, 3), QJsonArray());
    QCOMPARE(flags(u"192.0.2.1"_s, 4), QJsonArray{u"same-address"_s});
    QCOMPARE(flags(u"::ffff:192.0.2.2"_s, 5), QJsonArray{u"same-address"_s});
}

void TstBalancer::eachAddressHasItsOwnBound()
{
    FixtureSetup setup = behindABalancer();
    setup.options.maxPerAddress = 1;
    ServerFixture fixture(setup);
    const auto first = from(u"192.0.2.1"_s, fixture);
    QCOMPARE(outcomeOf(first->ask(ping)), u"ok"_s);
    const auto other = from(u"192.0.2.2"_s, fixture);
    QCOMPARE(outcomeOf(other->ask(ping)), u"ok"_s);
    QCOMPARE(outcomeOf(from(u"192.0.2.1"_s, fixture)->ask(ping)), u"too-many-requests"_s);
    first->ask(request(u"bye"_s));
    QTRY_VERIFY(first->isClosed());
    fixture.clock.advance(6s); // the refused connection is closed, too
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
    QCOMPARE(outcomeOf(from(u"192.0.2.1"_s, fixture)->ask(ping)), u"ok"_s);
}

void TstBalancer::guessesAreCountedByWhoMakesThem()
{
    ServerFixture fixture(behindABalancer());
    const auto guess = [&](const QString &address) {
        const auto client = from(address, fixture);
        client->socket().flush();
        client->socket().startClientEncryption();
        return outcomeOf(
            client->ask(request(u"login"_s, {{u"user"_s, u"ana"_s}, {u"password"_s, u"uma senha errada"_s}})));
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(guess(u"192.0.2.1"_s), u"bad-login"_s);
    QCOMPARE(guess(u"192.0.2.1"_s), u"too-many-attempts"_s);
    QCOMPARE(guess(u"192.0.2.2"_s), u"bad-login"_s);
}

void TstBalancer::secretsTravelEncrypted()
{
    // The balancer is on this machine; the client is not.
    ServerFixture fixture(behindABalancer());
    const QJsonObject login = request(u"login"_s, {{u"user"_s, u"ana"_s}, {u"password"_s, ServerFixture::password()}});
    QCOMPARE(outcomeOf(from(u"192.0.2.1"_s, fixture)->ask(login)), u"tls-required"_s);
}

void TstBalancer::tlsBehindTheHeader()
{
    ServerFixture fixture(behindABalancer());
    const auto client = from(u"192.0.2.1"_s, fixture);
    client->socket().flush();
    client->socket().startClientEncryption();
    QCOMPARE(outcomeOf(client->ask(ping)), u"ok"_s);
    QVERIFY(client->socket().isEncrypted());
}

void TstBalancer::aHeaderInPieces()
{
    ServerFixture fixture(behindABalancer());
    const auto client = fixture.connect();
    const auto other = from(u"192.0.2.2"_s, fixture);
    const QByteArray all = introductionOf(u"192.0.2.1"_s, QByteArray(200, '\4')) + ping;
    for (qsizetype i = 0; i < all.size(); i += 3) {
        client->write(all.mid(i, 3));
        client->socket().flush();
        QCOMPARE(outcomeOf(other->ask(ping)), u"ok"_s);
    }
    QCOMPARE(outcomeOf(client->reply()), u"ok"_s);
}

void TstBalancer::theBalancerLooksWhetherSomebodyIsHere()
{
    ServerFixture fixture(behindABalancer());
    const auto check = fixture.connect();
    check->write(ownIntroduction());
    QCOMPARE(outcomeOf(check->ask(request(u"hello"_s))), u"ok"_s);
    // Some health checks send only the header.
    const auto silent = fixture.connect();
    silent->write(ownIntroduction());
    silent->socket().disconnectFromHost();
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
}

void TstBalancer::onlyBalancersComeIn()
{
    ServerFixture fixture(behindABalancer(u"192.0.2.0/24, 2001:db8::1"_s));
    const auto stranger = fixture.connect();
    stranger->write(introductionOf(u"192.0.2.1"_s) + ping);
    QTRY_VERIFY(stranger->isClosed());
    QCOMPARE(stranger->replyCount(), 0);
    QCOMPARE(fixture.server.connectionCount(), 0);
}

void TstBalancer::whatIsNoHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a request") << QByteArray("{\"op\":\"hello\",\"client\":\"a test\"}\n");
    QTest::newRow("version 1") << QByteArray("PROXY TCP4 192.0.2.1 192.0.2.2 49153 5050\r\n");
    QTest::newRow("a datagram's") << proxyHeader('\x21', '\x12', QByteArray(12, '\1'));
    QTest::newRow("too long") << proxyHeader('\x21', '\x11', QByteArray(1025, '\1'));
}

void TstBalancer::whatIsNoHeader()
{
    QFETCH(const QByteArray, bytes);
    ServerFixture fixture(behindABalancer());
    const auto client = fixture.connect();
    client->write(bytes);
    QTRY_VERIFY(client->isClosed());
    QCOMPARE(client->received(), 0);
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
    QCOMPARE(outcomeOf(from(u"192.0.2.1"_s, fixture)->ask(ping)), u"ok"_s);
}

void TstBalancer::aHeaderIsWaitedForSoLong()
{
    ServerFixture fixture(behindABalancer());
    const auto silent = fixture.connect();
    const auto slow = fixture.connect();
    slow->write(introductionOf(u"192.0.2.1"_s).chopped(1));
    const auto introduced = from(u"192.0.2.2"_s, fixture);
    introduced->ask(ping);
    QTRY_COMPARE(fixture.server.connectionCount(), 3);
    fixture.clock.advance(5s);
    QCOMPARE(outcomeOf(introduced->ask(ping)), u"ok"_s);
    QCOMPARE(fixture.server.connectionCount(), 3);
    fixture.clock.advance(1ms);
    QTRY_VERIFY(silent->isClosed() && slow->isClosed());
    QCOMPARE(fixture.server.connectionCount(), 1);
    QCOMPARE(outcomeOf(introduced->ask(ping)), u"ok"_s);
}

void TstBalancer::stopping()
{
    ServerFixture fixture(behindABalancer());
    const auto silent = fixture.connect();
    const auto introduced = from(u"192.0.2.1"_s, fixture);
    introduced->ask(ping);
    QTRY_COMPARE(fixture.server.connectionCount(), 2);
    fixture.server.stop();
    QCOMPARE(introduced->event(u"bye"_s)["reason"_L1].toString(), u"shutting-down"_s);
    QTRY_VERIFY(silent->isClosed() && introduced->isClosed());
}

CHAMADA_TEST(TstBalancer)

} // namespace chamada::test::tst_balancer

#include "tst_balancer.moc"
