// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/loginrequests.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_login {

using namespace server;

/// Tests the login of teachers.
class TstLogin : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void setupMakesTheFirstAccount();
    void twoSetupsAtOnce();
    void wrongLogins_data();
    void wrongLogins();
    void logoutMakesAGuest();
    void aFailedLoginChangesNothing();
    void loginAsAnother();
    void changesThePassword();
    void secretsTravelEncrypted_data();
    void secretsTravelEncrypted();
    void onAnOpenServer();
};

void TstLogin::setupMakesTheFirstAccount()
{
    ServerFixture fixture(nobodyYet());
    const auto client = fixture.connect();
    QCOMPARE(outcomeOf(client->ask(setupAs(u"wrong"_s, u"eva"_s))), u"bad-login"_s);
    QCOMPARE(outcomeOf(client->ask(request(u"start"_s, 101))), u"login-required"_s);
    QCOMPARE(outcomeOf(client->ask(setupAs(u"bcdf2345"_s, u"eva"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(client->ask(request(u"start"_s, 101))), u"ok"_s); // setup also logs in
    QCOMPARE(std::get<StoredState>(fixture.memory.open()).accounts.keys(), QList<AccountName>{u"eva"_account});
    QVERIFY(std::get<StoredState>(fixture.memory.open()).accounts.value(u"eva"_account).startsWith("$argon2id$"));

    QCOMPARE(outcomeOf(client->ask(setupAs(u"BCDF-2345"_s, u"rui"_s))), u"setup-done"_s);
    const auto other = fixture.connect();
    QCOMPARE(outcomeOf(other->ask(setupAs(u"BCDF-2345"_s, u"rui"_s))), u"setup-done"_s);
    QCOMPARE(outcomeOf(other->ask(loginAs(u"eva"_s))), u"ok"_s);
}

void TstLogin::twoSetupsAtOnce()
{
    ServerFixture fixture(nobodyYet());
    const auto first = fixture.connect();
    const auto second = fixture.connect();
    first->send(setupAs(u"BCDF-2345"_s, u"eva"_s));
    second->send(setupAs(u"BCDF-2345"_s, u"rui"_s));
    QStringList outcomes{outcomeOf(first->reply()), outcomeOf(second->reply())};
    outcomes.sort();
    QCOMPARE(outcomes, (QStringList{u"ok"_s, u"setup-done"_s}));
    QCOMPARE(std::get<StoredState>(fixture.memory.open()).accounts.size(), 1);
}

void TstLogin::wrongLogins_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("another password") << u"ana"_s << u"outra senha boa"_s;
    QTest::newRow("no password") << u"ana"_s << QString();
    QTest::newRow("a short one") << u"ana"_s << u"x"_s;
    QTest::newRow("nobody") << u"eva"_s << ServerFixture::password();
    QTest::newRow("another case") << u"Ana"_s << ServerFixture::password();
    QTest::newRow("blanks") << u" ana"_s << ServerFixture::password();
}

void TstLogin::wrongLogins()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    ServerFixture fixture;
    const auto client = fixture.connect();
    const QJsonObject reply = client->ask(loginAs(user, password));
    QCOMPARE(outcomeOf(reply), u"bad-login"_s);
    QVERIFY(!reply.contains("retry_after"_L1));
    QCOMPARE(outcomeOf(client->ask(request(u"mine"_s))), u"login-required"_s);
}

void TstLogin::logoutMakesAGuest()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"start"_s, 101))), u"ok"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"logout"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"login-required"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"logout"_s))), u"login-required"_s);
    QCOMPARE(outcomeOf(ana->ask(loginAs(u"ana"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"ok"_s);
}

void TstLogin::aFailedLoginChangesNothing()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    QCOMPARE(outcomeOf(ana->ask(loginAs(u"rui"_s, u"guess"_s))), u"bad-login"_s);
    ana->ask(request(u"start"_s, 101));
    const auto again = fixture.teacher(u"ana"_s);
    QCOMPARE(again->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
}

void TstLogin::loginAsAnother()
{
    ServerFixture fixture;
    const auto client = fixture.teacher(u"ana"_s);
    client->ask(request(u"start"_s, 101));
    client->ask(request(u"watch"_s, 101));
    QCOMPARE(outcomeOf(client->ask(loginAs(u"rui"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(client->ask(request(u"end"_s, 101))), u"not-yours"_s);
    fixture.connect()->ask(request(u"checkin"_s, 101, {{u"student"_s, 1}}));
    client->ask(request(u"ping"_s));
    QCOMPARE(client->eventCount(u"present"_s), 0); // ana's subscription ended with her session
}

void TstLogin::changesThePassword()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QString next = u"outra senha boa"_s;
    QCOMPARE(outcomeOf(ana->ask(passwordChange(u"guess"_s, next))), u"bad-login"_s);
    QCOMPARE(outcomeOf(ana->ask(passwordChange(ServerFixture::password(), u"curta"_s))), u"bad-request"_s);
    QCOMPARE(outcomeOf(ana->ask(passwordChange(ServerFixture::password(), next))), u"ok"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"mine"_s))), u"ok"_s);
    const auto other = fixture.connect();
    QCOMPARE(outcomeOf(other->ask(loginAs(u"ana"_s))), u"bad-login"_s);
    QCOMPARE(outcomeOf(other->ask(loginAs(u"ana"_s, next))), u"ok"_s);
    // A wrong old password counts as a guess.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(outcomeOf(ana->ask(passwordChange(u"guess"_s, next))), u"bad-login"_s);
    QCOMPARE(outcomeOf(ana->ask(passwordChange(next, ServerFixture::password()))), u"too-many-attempts"_s);
}

void TstLogin::secretsTravelEncrypted_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("local");
    QTest::newRow("this machine") << u"127.0.0.1"_s << true;
    QTest::newRow("this machine, another number") << u"127.8.9.10"_s << true;
    QTest::newRow("this machine, IPv6") << u"::1"_s << true;
    QTest::newRow("the lab") << u"192.168.1.20"_s << false;
    QTest::newRow("the lab, IPv6") << u"fe80::1"_s << false;
    QTest::newRow("far away") << u"203.0.113.5"_s << false;
}

void TstLogin::secretsTravelEncrypted()
{
    QFETCH(QString, address);
    QFETCH(bool, local);
    ServerFixture fixture;
    LineClient plain(fixture.portFrom(QHostAddress(address)));
    const QString secret = u"tls-required"_s;
    QCOMPARE(outcomeOf(plain.ask(loginAs(u"ana"_s, u"guess"_s))), local ? u"bad-login"_s : secret);
    QCOMPARE(outcomeOf(plain.ask(setupAs(u"x"_s, u"eva"_s))), local ? u"setup-done"_s : secret);
    QCOMPARE(outcomeOf(plain.ask(passwordChange(u"x"_s, u"y"_s))), local ? u"login-required"_s : secret);
    QCOMPARE(outcomeOf(plain.ask(request(u"login"_s))), local ? u"bad-request"_s : secret); // checked before its fields
    QCOMPARE(outcomeOf(plain.ask(request(u"hello"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(plain.ask(request(u"checkin"_s, 5, {{u"student"_s, 1}}))), u"no-open-call"_s);
    const auto encrypted = fixture.connect(LineClient::Transport::Tls);
    QCOMPARE(outcomeOf(encrypted->ask(loginAs(u"ana"_s))), u"ok"_s);
}

void TstLogin::onAnOpenServer()
{
    FixtureSetup setup;
    setup.options.open = true;
    ServerFixture fixture(setup);
    const auto first = fixture.connect();
    QCOMPARE(outcomeOf(first->ask(request(u"start"_s, 101))), u"ok"_s);
    fixture.connect()->ask(request(u"checkin"_s, 101, {{u"student"_s, 1}}));
    // All clients that are not logged in are the same owner.
    const auto second = fixture.connect();
    QCOMPARE(second->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
    const QJsonObject report = second->ask(request(u"end"_s, 101));
    QCOMPARE(report["students"_L1].toArray(), QJsonArray{u"1"_s});
    QCOMPARE(first->ask(request(u"reports"_s))["reports"_L1].toArray().size(), 1);
    QCOMPARE(outcomeOf(first->ask(request(u"received"_s, {{u"call"_s, report["call"_L1]}}))), u"ok"_s);
    // A kiosk needs a login even there: a check-in on the owner's connection is a student's.
    first->ask(request(u"start"_s, 102));
    first->ask(request(u"checkin"_s, 102, {{u"student"_s, 1}}));
    const QJsonObject watched = first->ask(request(u"watch"_s, 102));
    QCOMPARE(watched["entries"_L1][0]["by"_L1].toString(), u"student"_s);
    // A login changes the owner; a logout makes the client the nameless owner again.
    const auto ana = fixture.teacher(u"ana"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 102))), u"not-yours"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"logout"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 102))), u"ok"_s);
}

CHAMADA_TEST(TstLogin)

} // namespace chamada::test::tst_login

#include "tst_login.moc"
