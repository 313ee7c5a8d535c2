// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/peer.h"
#include "tests/server/loginrequests.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_loginguesses {

using namespace server;

/// Tests the limits of guesses at passwords and at the setup code.
class TstLoginGuesses : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void setupGuesses();
    void guessesAreCountedByNameAndAddress();
    void guessesOfANetworkAreCountedTogether();
    void nobodyElseMakesAKnownDeviceWait();
    void guessesSentAllAtOnce();
};

void TstLoginGuesses::setupGuesses()
{
    ServerFixture fixture(nobodyYet());
    const auto client = fixture.connect();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(outcomeOf(client->ask(setupAs(u"guess"_s, u"eva"_s))), u"bad-login"_s);
    const QJsonObject refused = fixture.connect()->ask(setupAs(u"BCDF-2345"_s, u"eva"_s));
    QCOMPARE(outcomeOf(refused), u"too-many-attempts"_s);
    const int wait = refused["retry_after"_L1].toInt();
    QVERIFY(wait > 0);
    fixture.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(outcomeOf(client->ask(setupAs(u"BCDF-2345"_s, u"eva"_s))), u"ok"_s);
}

void TstLoginGuesses::guessesAreCountedByNameAndAddress()
{
    ServerFixture fixture;
    const quint16 afar = fixture.portFrom(QHostAddress(u"192.0.2.1"_s));
    for (int i = 0; i < 5; ++i) // a new connection for each guess does not help
        QCOMPARE(outcomeOf(fixture.connect()->ask(loginAs(u"ana"_s, u"guess"_s))), u"bad-login"_s);
    const auto client = fixture.connect();
    const QJsonObject refused = client->ask(loginAs(u"ana"_s));
    QCOMPARE(outcomeOf(refused), u"too-many-attempts"_s);
    const QJsonValue wait = refused["retry_after"_L1];
    QVERIFY(wait.isDouble() && wait.toDouble() == wait.toInt() && wait.toInt() > 0);

    QCOMPARE(outcomeOf(client->ask(loginAs(u"rui"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(LineClient(afar).ask(request(u"ping"_s))), u"ok"_s);
    QCOMPARE(fixture.core.accounts().mayTry(u"ana"_account, {u"192.0.2.1"_s, {}}), std::nullopt);
    fixture.clock.advance(std::chrono::seconds(wait.toInt()));
    QCOMPARE(outcomeOf(client->ask(loginAs(u"ana"_s))), u"ok"_s);
}

void TstLoginGuesses::guessesOfANetworkAreCountedTogether()
{
    ServerFixture fixture(nobodyYet());
    Accounts &accounts = fixture.core.accounts();
    const auto origin = [](int host) { return guessOrigin(QHostAddress(u"2001:db8::%1"_s.arg(host))); };
    for (int host = 1; host <= 5; ++host) {
        QCOMPARE(accounts.checkCode(u"eva"_account, u"wrong"_s, origin(host))->code, ErrorCode::BadLogin);
        accounts.loginFailed(u"ana"_account, {origin(host), {}});
    }
    QCOMPARE(accounts.checkCode(u"eva"_account, u"BCDF-2345"_s, origin(6))->code, ErrorCode::TooManyAttempts);
    QCOMPARE(accounts.mayTry(u"ana"_account, {origin(6), {}})->code, ErrorCode::TooManyAttempts);
    QCOMPARE(accounts.mayTry(u"ana"_account, {guessOrigin(QHostAddress(u"2001:db8:0:1::1"_s)), {}}), std::nullopt);
}

void TstLoginGuesses::nobodyElseMakesAKnownDeviceWait()
{
    ServerFixture fixture;
    QJsonObject hers = loginAs(u"ana"_s);
    hers.insert(u"device"_s, u"her laptop"_s);
    QCOMPARE(outcomeOf(fixture.connect()->ask(hers)), u"ok"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(outcomeOf(fixture.connect()->ask(loginAs(u"ana"_s, u"guess"_s))), u"bad-login"_s);
    QCOMPARE(outcomeOf(fixture.connect()->ask(loginAs(u"ana"_s))), u"too-many-attempts"_s);
    QCOMPARE(outcomeOf(fixture.connect()->ask(hers)), u"ok"_s);
}

void TstLoginGuesses::guessesSentAllAtOnce()
{
    ServerFixture fixture;
    std::vector<std::unique_ptr<LineClient>> clients;
    for (int i = 0; i < 12; ++i)
        clients.push_back(fixture.connect());
    for (const auto &client : clients)
        client->send(loginAs(u"ana"_s, u"guess"_s));
    QMap<QString, int> outcomes;
    for (const auto &client : clients)
        ++outcomes[outcomeOf(client->reply())];
    QCOMPARE(outcomes.value(u"bad-login"_s), 5);
    QCOMPARE(outcomes.value(u"too-many-attempts"_s), 7);
}

CHAMADA_TEST(TstLoginGuesses)

} // namespace chamada::test::tst_loginguesses

#include "tst_loginguesses.moc"
