// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/accounts.h"
#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_accounts {

using namespace server;

namespace {

struct Fixture {
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
    void classesAreKept();
    void rollsBack();
};

void TstAccounts::storesAndRemoves()
{
    Fixture fixture;
    QVERIFY(fixture.accounts.isEmpty());
    QVERIFY(!fixture.accounts.remove(u"ana"_account));
    fixture.accounts.store(u"rui"_account, "h1");
    fixture.accounts.store(u"ana"_account, "h2");
    QCOMPARE(fixture.accounts.names(), (QList<AccountName>{u"ana"_account, u"rui"_account}));
    QCOMPARE(fixture.accounts.passwordHash(u"ana"_account), QByteArray("h2"));
    QVERIFY(fixture.accounts.passwordHash(u"eva"_account).isEmpty());
    fixture.accounts.store(u"ana"_account, "h3");
    QCOMPARE(fixture.accounts.passwordHash(u"ana"_account), QByteArray("h3"));
    QVERIFY(fixture.accounts.remove(u"ana"_account));
    QVERIFY(!fixture.accounts.contains(u"ana"_account));
    QCOMPARE(std::get<AccountRemoved>(fixture.log.changes().back()).name, u"ana"_account);
}

void TstAccounts::namesAreExact()
{
    Fixture fixture;
    fixture.accounts.store(u"ana"_account, "h");
    for (const AccountName &other : {u"Ana"_account, u"ana "_account})
        QVERIFY(!fixture.accounts.contains(other));
}

void TstAccounts::setupCodeIsMadeOnce()
{
    Fixture fixture;
    const QString code = fixture.accounts.setupCode();
    static const QRegularExpression form(u"^[0-9A-Z]{4}-[0-9A-Z]{4}$"_s);
    QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    QCOMPARE(fixture.accounts.setupCode(), code);
    QCOMPARE(fixture.log.changes().size(), size_t{1});
    QCOMPARE(std::get<SetupCodeStored>(fixture.log.changes().at(0)).code, code);

    Fixture restarted;
    restarted.accounts.loadSetupCode(code);
    QCOMPARE(restarted.accounts.setupCode(), code);
    QVERIFY(restarted.log.changes().empty());
}

void TstAccounts::setupCodeEndsWithTheFirstAccount()
{
    Fixture fixture;
    const QString code = fixture.accounts.setupCode();
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, code, u"a"_s));
    fixture.accounts.store(u"ana"_account, "h");
    QVERIFY(fixture.accounts.setupCode().isEmpty());
    QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
    QVERIFY(std::get<SetupCodeStored>(fixture.log.changes().back()).code.isEmpty());
}

void TstAccounts::setupCodeComesBackWithTheLastRemoval()
{
    Fixture fixture;
    const QString first = fixture.accounts.setupCode();
    fixture.accounts.store(u"ana"_account, "h");
    fixture.accounts.remove(u"ana"_account);
    const QString second = fixture.accounts.setupCode();
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
    Fixture fixture;
    fixture.accounts.loadSetupCode(u"BCDF-2345"_s);
    QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, typed, u"a"_s)),
        good ? std::nullopt : std::optional(ErrorCode::BadLogin));
}

void TstAccounts::setupGuesses()
{
    Fixture fixture;
    const QString code = fixture.accounts.setupCode();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, u"wrong"_s, u"a"_s)),
            std::optional(ErrorCode::BadLogin));
    const auto refused = fixture.accounts.checkCode(u"ana"_account, code, u"a"_s);
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(refused->retryAfter.value_or(0) > 0);
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, code, u"another address"_s));
    fixture.clock.advance(std::chrono::seconds(*refused->retryAfter));
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, code, u"a"_s));
}

void TstAccounts::passwordGuesses()
{
    Fixture fixture;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!fixture.accounts.mayTry(u"ana"_account, {u"a"_s, {}}));
        fixture.accounts.loginFailed(u"ana"_account, {u"a"_s, {}});
    }
    const auto refused = fixture.accounts.mayTry(u"ana"_account, {u"a"_s, {}});
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(refused->retryAfter.value_or(0) > 0);
    QVERIFY(!fixture.accounts.mayTry(u"rui"_account, {u"a"_s, {}}));
    QVERIFY(!fixture.accounts.mayTry(u"ana"_account, {u"b"_s, {}}));
    fixture.clock.advance(std::chrono::seconds(*refused->retryAfter));
    QVERIFY(!fixture.accounts.mayTry(u"ana"_account, {u"a"_s, {}}));
}

void TstAccounts::successForgetsGuesses()
{
    Fixture fixture;
    for (int i = 0; i < 4; ++i)
        fixture.accounts.loginFailed(u"ana"_account, {u"a"_s, {}});
    fixture.accounts.loginSucceeded(u"ana"_account, {u"a"_s, {}});
    for (int i = 0; i < 4; ++i)
        fixture.accounts.loginFailed(u"ana"_account, {u"a"_s, {}});
    QVERIFY(!fixture.accounts.mayTry(u"ana"_account, {u"a"_s, {}}));
}

void TstAccounts::aKnownDeviceIsCountedByItself()
{
    Fixture fixture;
    const Accounts::Guesser teacher{u"lab"_s, u"hers"_s};
    const Accounts::Guesser student{u"lab"_s, u"his"_s};
    fixture.accounts.loginSucceeded(u"ana"_account, teacher);
    for (int i = 0; i < 5; ++i)
        fixture.accounts.loginFailed(u"ana"_account, student);
    QCOMPARE(errorOf(fixture.accounts.mayTry(u"ana"_account, student)), std::optional(ErrorCode::TooManyAttempts));
    QCOMPARE(
        errorOf(fixture.accounts.mayTry(u"ana"_account, {u"lab"_s, {}})), std::optional(ErrorCode::TooManyAttempts));
    QVERIFY(!fixture.accounts.mayTry(u"ana"_account, teacher));
    // A device is known only for the account that has logged in on it, and its guesses are limited too.
    for (int i = 0; i < 5; ++i)
        fixture.accounts.loginFailed(u"rui"_account, student);
    QVERIFY(fixture.accounts.mayTry(u"rui"_account, teacher));
    for (int i = 0; i < 5; ++i)
        fixture.accounts.loginFailed(u"ana"_account, teacher);
    QVERIFY(fixture.accounts.mayTry(u"ana"_account, teacher));
}

void TstAccounts::invitations()
{
    Fixture fixture;
    fixture.accounts.store(u"rui"_account, "h");
    const QString code = fixture.accounts.invite(u"ana"_account);
    QCOMPARE(fixture.accounts.invited(), QList<AccountName>{u"ana"_account});
    QVERIFY(!fixture.accounts.contains(u"ana"_account));
    QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, u"BCDF-2345"_s, u"a"_s)),
        std::optional(ErrorCode::BadLogin));
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, code, u"a"_s));
    fixture.accounts.store(u"ana"_account, "h");
    QVERIFY(fixture.accounts.invited().isEmpty());
    QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
}

void TstAccounts::anInvitationIsForOneName()
{
    Fixture fixture;
    const QString setup = fixture.accounts.setupCode();
    const QString first = fixture.accounts.invite(u"ana"_account);
    const QString second = fixture.accounts.invite(u"ana"_account);
    QVERIFY(fixture.accounts.checkCode(u"ana"_account, first, u"a"_s));
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, second, u"a"_s));
    QVERIFY(fixture.accounts.checkCode(u"rui"_account, second, u"a"_s));
    // While there is no account, the setup code creates one with any name.
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, setup, u"a"_s));
    QVERIFY(!fixture.accounts.checkCode(u"rui"_account, setup, u"a"_s));
}

void TstAccounts::anInvitationEnds()
{
    Fixture fixture;
    fixture.accounts.store(u"rui"_account, "h");
    const QString removed = fixture.accounts.invite(u"eva"_account);
    QVERIFY(fixture.accounts.remove(u"eva"_account));
    QVERIFY(!fixture.accounts.remove(u"eva"_account));
    QVERIFY(fixture.accounts.checkCode(u"eva"_account, removed, u"a"_s));
    const QString code = fixture.accounts.invite(u"ana"_account);
    fixture.clock.advance(24h * 7 - 1s);
    QVERIFY(!fixture.accounts.checkCode(u"ana"_account, code, u"a"_s));
    fixture.clock.advance(1s);
    QCOMPARE(errorOf(fixture.accounts.checkCode(u"ana"_account, code, u"a"_s)), std::optional(ErrorCode::SetupDone));
    QVERIFY(fixture.accounts.invited().isEmpty());
}

void TstAccounts::classesAreKept()
{
    Fixture fixture;
    fixture.accounts.store(u"ana"_account, "h");
    fixture.accounts.addClass(u"ana"_account, classOf(202));
    fixture.accounts.addClass(u"ana"_account, classOf(101), u"Redes"_s);
    fixture.accounts.addClass(u"rui"_account, classOf(303));
    const size_t changes = fixture.log.changes().size();
    fixture.accounts.addClass(u"ana"_account, classOf(101)); // leaves the title
    fixture.accounts.addClass(u"ana"_account, classOf(101), u"Redes"_s);
    QCOMPARE(fixture.log.changes().size(), changes);
    fixture.accounts.addClass(u"ana"_account, classOf(101), u"SO"_s);
    QCOMPARE(fixture.accounts.classesOf(u"ana"_account),
        (QList<TaughtClass>{{classOf(101), u"SO"_s}, {classOf(202), QString()}}));
    for (int number = 1; number <= 2 * Accounts::MaxClasses; ++number)
        fixture.accounts.addClass(u"ana"_account, classOf(number));
    QCOMPARE(fixture.accounts.classesOf(u"ana"_account).size(), Accounts::MaxClasses);
    fixture.accounts.remove(u"ana"_account);
    QVERIFY(fixture.accounts.classesOf(u"ana"_account).isEmpty());
    QCOMPARE(fixture.accounts.classesOf(u"rui"_account).size(), 1);
}

void TstAccounts::rollsBack()
{
    Fixture fixture;
    const QString code = fixture.accounts.setupCode();
    fixture.log.takeChanges();
    fixture.accounts.store(u"ana"_account, "h");
    fixture.log.rollBack();
    QVERIFY(fixture.accounts.isEmpty());
    QCOMPARE(fixture.accounts.setupCode(), code);

    fixture.accounts.store(u"ana"_account, "h");
    fixture.log.takeChanges();
    fixture.accounts.store(u"ana"_account, "h2");
    fixture.accounts.remove(u"ana"_account);
    fixture.accounts.store(u"rui"_account, "h3");
    fixture.log.rollBack();
    QCOMPARE(fixture.accounts.names(), QList<AccountName>{u"ana"_account});
    QCOMPARE(fixture.accounts.passwordHash(u"ana"_account), QByteArray("h"));
}

CHAMADA_TEST(TstAccounts)

} // namespace chamada::test::tst_accounts

#include "tst_accounts.moc"
