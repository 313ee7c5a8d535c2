// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/accounts.h"
#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_accounts {

namespace {

struct Bench {
    FixedClock clock;
    ChangeLog log;
    Accounts accounts{clock, countingRandom(), log};
};

} // namespace

/// Tests accounts, the setup code and the limits on guesses.
class TstAccounts : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void storesAndRemoves();
    void namesAreExact();
    void setupCodeIsMadeOnce();
    void setupCodeEndsWithTheFirstAccount();
    void setupCodeComesBackWithTheLastRemoval();
    void setupCodeAsPeopleTypeIt_data();
    void setupCodeAsPeopleTypeIt();
    void setupGuesses();
    void passwordGuesses();
    void successForgetsGuesses();
    void aKnownDeviceIsCountedByItself();
    void invitations();
    void anInvitationIsForOneName();
    void anInvitationEnds();
    void rollsBack();
};

void TstAccounts::storesAndRemoves()
{
    Bench bench;
    QVERIFY(bench.accounts.isEmpty());
    QVERIFY(!bench.accounts.remove(u"ana"_s));
    bench.accounts.store(u"rui"_s, "h1");
    bench.accounts.store(u"ana"_s, "h2");
    QCOMPARE(bench.accounts.names(), (QStringList{u"ana"_s, u"rui"_s}));
    QCOMPARE(bench.accounts.passwordHash(u"ana"_s), QByteArray("h2"));
    QVERIFY(bench.accounts.passwordHash(u"eva"_s).isEmpty());
    bench.accounts.store(u"ana"_s, "h3");
    QCOMPARE(bench.accounts.passwordHash(u"ana"_s), QByteArray("h3"));
    QVERIFY(bench.accounts.remove(u"ana"_s));
    QVERIFY(!bench.accounts.contains(u"ana"_s));
    QCOMPARE(std::get<AccountRemoved>(bench.log.changes().back()).name, u"ana"_s);
}

void TstAccounts::namesAreExact()
{
    Bench bench;
    bench.accounts.store(u"ana"_s, "h");
    for (const QString &other : {u"Ana"_s, u"ana "_s, u""_s})
        QVERIFY(!bench.accounts.contains(other));
}

void TstAccounts::setupCodeIsMadeOnce()
{
    Bench bench;
    const QString code = bench.accounts.setupCode();
    static const QRegularExpression form(u"^[0-9A-Z]{4}-[0-9A-Z]{4}$"_s);
    QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    QCOMPARE(bench.accounts.setupCode(), code);
    QCOMPARE(bench.log.changes().size(), size_t{1});
    QCOMPARE(std::get<SetupCodeStored>(bench.log.changes().at(0)).code, code);

    Bench restarted;
    restarted.accounts.loadSetupCode(code);
    QCOMPARE(restarted.accounts.setupCode(), code);
    QVERIFY(restarted.log.changes().empty());
}

void TstAccounts::setupCodeEndsWithTheFirstAccount()
{
    Bench bench;
    const QString code = bench.accounts.setupCode();
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, code, u"a"_s));
    bench.accounts.store(u"ana"_s, "h");
    QVERIFY(bench.accounts.setupCode().isEmpty());
    QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
    QVERIFY(std::get<SetupCodeStored>(bench.log.changes().back()).code.isEmpty());
}

void TstAccounts::setupCodeComesBackWithTheLastRemoval()
{
    Bench bench;
    const QString first = bench.accounts.setupCode();
    bench.accounts.store(u"ana"_s, "h");
    bench.accounts.remove(u"ana"_s);
    const QString second = bench.accounts.setupCode();
    QVERIFY(!second.isEmpty());
    QVERIFY(second != first);
}

void TstAccounts::setupCodeAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::newRow("as printed") << u"BCDF-2345"_s << true;
    QTest::newRow("small letters") << u"bcdf-2345"_s << true;
    QTest::newRow("no dash") << u"BCDF2345"_s << true;
    QTest::newRow("blanks") << u" BCDF 2345 "_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("half") << u"BCDF"_s << false;
    QTest::newRow("more") << u"BCDF-23456"_s << false;
    QTest::newRow("another") << u"BCDF-2346"_s << false;
}

void TstAccounts::setupCodeAsPeopleTypeIt()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    Bench bench;
    bench.accounts.loadSetupCode(u"BCDF-2345"_s);
    QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, typed, u"a"_s)),
        good ? std::nullopt : std::optional(ErrorCode::BadLogin));
}

void TstAccounts::setupGuesses()
{
    Bench bench;
    const QString code = bench.accounts.setupCode();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, u"wrong"_s, u"a"_s)), std::optional(ErrorCode::BadLogin));
    const auto refused = bench.accounts.checkCode(u"ana"_s, code, u"a"_s);
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(refused->retryAfter.value_or(0) > 0);
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, code, u"another address"_s));
    bench.clock.advance(std::chrono::seconds(*refused->retryAfter));
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, code, u"a"_s));
}

void TstAccounts::passwordGuesses()
{
    Bench bench;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!bench.accounts.mayTry(u"ana"_s, {u"a"_s, {}}));
        bench.accounts.loginFailed(u"ana"_s, {u"a"_s, {}});
    }
    const auto refused = bench.accounts.mayTry(u"ana"_s, {u"a"_s, {}});
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(refused->retryAfter.value_or(0) > 0);
    QVERIFY(!bench.accounts.mayTry(u"rui"_s, {u"a"_s, {}}));
    QVERIFY(!bench.accounts.mayTry(u"ana"_s, {u"b"_s, {}}));
    bench.clock.advance(std::chrono::seconds(*refused->retryAfter));
    QVERIFY(!bench.accounts.mayTry(u"ana"_s, {u"a"_s, {}}));
}

void TstAccounts::successForgetsGuesses()
{
    Bench bench;
    for (int i = 0; i < 4; ++i)
        bench.accounts.loginFailed(u"ana"_s, {u"a"_s, {}});
    bench.accounts.loginSucceeded(u"ana"_s, {u"a"_s, {}});
    for (int i = 0; i < 4; ++i)
        bench.accounts.loginFailed(u"ana"_s, {u"a"_s, {}});
    QVERIFY(!bench.accounts.mayTry(u"ana"_s, {u"a"_s, {}}));
}

void TstAccounts::aKnownDeviceIsCountedByItself()
{
    Bench bench;
    const Accounts::Guesser teacher{u"lab"_s, u"hers"_s};
    const Accounts::Guesser student{u"lab"_s, u"his"_s};
    bench.accounts.loginSucceeded(u"ana"_s, teacher);
    for (int i = 0; i < 5; ++i)
        bench.accounts.loginFailed(u"ana"_s, student);
    QCOMPARE(errorOf(bench.accounts.mayTry(u"ana"_s, student)), std::optional(ErrorCode::TooManyAttempts));
    QCOMPARE(errorOf(bench.accounts.mayTry(u"ana"_s, {u"lab"_s, {}})), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(!bench.accounts.mayTry(u"ana"_s, teacher));
    // A device is known only for the account that has logged in on it, and its guesses are limited too.
    for (int i = 0; i < 5; ++i)
        bench.accounts.loginFailed(u"rui"_s, student);
    QVERIFY(bench.accounts.mayTry(u"rui"_s, teacher));
    for (int i = 0; i < 5; ++i)
        bench.accounts.loginFailed(u"ana"_s, teacher);
    QVERIFY(bench.accounts.mayTry(u"ana"_s, teacher));
}

void TstAccounts::invitations()
{
    Bench bench;
    bench.accounts.store(u"rui"_s, "h");
    const QString code = bench.accounts.invite(u"ana"_s);
    QCOMPARE(bench.accounts.invited(), QStringList{u"ana"_s});
    QVERIFY(!bench.accounts.contains(u"ana"_s));
    QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, u"BCDF-2345"_s, u"a"_s)), std::optional(ErrorCode::BadLogin));
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, code, u"a"_s));
    bench.accounts.store(u"ana"_s, "h");
    QVERIFY(bench.accounts.invited().isEmpty());
    QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
}

void TstAccounts::anInvitationIsForOneName()
{
    Bench bench;
    const QString setup = bench.accounts.setupCode();
    const QString first = bench.accounts.invite(u"ana"_s);
    const QString second = bench.accounts.invite(u"ana"_s);
    QVERIFY(bench.accounts.checkCode(u"ana"_s, first, u"a"_s));
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, second, u"a"_s));
    QVERIFY(bench.accounts.checkCode(u"rui"_s, second, u"a"_s));
    // While there is no account, the setup code creates one with any name.
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, setup, u"a"_s));
    QVERIFY(!bench.accounts.checkCode(u"rui"_s, setup, u"a"_s));
}

void TstAccounts::anInvitationEnds()
{
    Bench bench;
    bench.accounts.store(u"rui"_s, "h");
    const QString removed = bench.accounts.invite(u"eva"_s);
    QVERIFY(bench.accounts.remove(u"eva"_s));
    QVERIFY(!bench.accounts.remove(u"eva"_s));
    QVERIFY(bench.accounts.checkCode(u"eva"_s, removed, u"a"_s));
    const QString code = bench.accounts.invite(u"ana"_s);
    bench.clock.advance(24h * 7 - 1s);
    QVERIFY(!bench.accounts.checkCode(u"ana"_s, code, u"a"_s));
    bench.clock.advance(1s);
    QCOMPARE(errorOf(bench.accounts.checkCode(u"ana"_s, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
    QVERIFY(bench.accounts.invited().isEmpty());
}

void TstAccounts::rollsBack()
{
    Bench bench;
    const QString code = bench.accounts.setupCode();
    bench.log.takeChanges();
    bench.accounts.store(u"ana"_s, "h");
    bench.log.rollBack();
    QVERIFY(bench.accounts.isEmpty());
    QCOMPARE(bench.accounts.setupCode(), code);

    bench.accounts.store(u"ana"_s, "h");
    bench.log.takeChanges();
    bench.accounts.store(u"ana"_s, "h2");
    bench.accounts.remove(u"ana"_s);
    bench.accounts.store(u"rui"_s, "h3");
    bench.log.rollBack();
    QCOMPARE(bench.accounts.names(), QStringList{u"ana"_s});
    QCOMPARE(bench.accounts.passwordHash(u"ana"_s), QByteArray("h"));
}

CHAMADA_TEST(TstAccounts)

} // namespace chamada::test::tst_accounts

#include "tst_accounts.moc"
