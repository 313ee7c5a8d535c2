// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"
#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_callcodes {

using namespace server;

/// Tests calls that require the displayed code.
class TstCallCodes : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoMayHaveAReceipt();
    void wantsACode();
    void repeatedNeedsNoCode();
    void theCodeBeforeStillCounts();
    void kioskAndCode();
    void guessesOfCodes();
    void guessesAreCountedApart();
    void newNamesDoNotHelp_data();
    void newNamesDoNotHelp();
    void newAddressesOfANetworkDoNotHelp();
    void aWholeLabMayMistype();
    void aRepeatIsAGuessToo();
};

void TstCallCodes::whoMayHaveAReceipt()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    const QString code = fixture.calls.code(classOf(101))->text;
    fixture.calls.checkIn(from(1, u"d1"_s, code), at("10.0.0.1"));
    const auto repeat = [&](const CheckInRequest &request, const CheckInSender &asker) {
        return resultOf(fixture.calls.checkIn(request, asker)).mayHaveReceipt;
    };
    QVERIFY(!repeat(from(1, {}), at("10.0.0.1"))); // the address proves nothing
    QVERIFY(!repeat(from(1, u"d2"_s), at("10.0.0.1")));
    QVERIFY(!repeat(from(1, {}, u"000000"_s), at("10.0.0.1")));
    QVERIFY(repeat(from(1, u"d1"_s), at("10.0.0.2")));
    QVERIFY(repeat(from(1, {}, code), at("10.0.0.2")));
    QVERIFY(repeat(from(1, {}), {"10.0.0.2", {}, true}));

    // A call without a code must not accept any text as a valid one.
    fixture.start(102);
    fixture.checkIn(102, 1);
    const CheckInRequest guess{classOf(102), studentOf(1), fixture.calls.code(classOf(101))->text, {}, {}};
    QVERIFY(!resultOf(fixture.calls.checkIn(guess, {})).mayHaveReceipt);
}

void TstCallCodes::wantsACode()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    QVERIFY(!fixture.calls.code(classOf(102)));
    const QString code = fixture.calls.code(classOf(101))->text;
    QCOMPARE(errorOf(fixture.checkIn(101, 1)), std::optional(ErrorCode::CodeRequired));
    for (const QString &wrong : {QString(), u"1234567"_s, QString(code + u' '), code.first(5)})
        QCOMPARE(errorOf(fixture.calls.checkIn(from(1, {}, wrong), {})), std::optional(ErrorCode::WrongCode));
    QCOMPARE(errorOf(fixture.calls.checkIn(from(1, {}, code), {})), std::nullopt);
    fixture.start(102);
    QVERIFY(!fixture.calls.code(classOf(102)));
}

void TstCallCodes::repeatedNeedsNoCode()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    const QString code = fixture.calls.code(classOf(101))->text;
    fixture.calls.checkIn(from(1, u"d1"_s, code), {});
    fixture.clock.advance(10min);
    for (const std::optional<QString> &sent : {std::optional<QString>(), std::optional(code), std::optional(u"x"_s)})
        QVERIFY(resultOf(fixture.calls.checkIn(from(1, u"d1"_s, sent), {})).repeated);
}

void TstCallCodes::theCodeBeforeStillCounts()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    const QString code = fixture.calls.code(classOf(101))->text;
    fixture.clock.advance(60s - 1ms);
    QCOMPARE(errorOf(fixture.calls.checkIn(from(1, {}, code), {})), std::nullopt);
    fixture.clock.advance(1ms);
    QCOMPARE(errorOf(fixture.calls.checkIn(from(2, {}, code), {})), std::optional(ErrorCode::WrongCode));
    QCOMPARE(fixture.calls.code(classOf(101))->left, CodeEvent::Period);
}

void TstCallCodes::kioskAndCode()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    QCOMPARE(errorOf(fixture.checkIn(101, 1, kioskOf(u"ana"_account))), std::nullopt);
    QCOMPARE(errorOf(fixture.checkIn(101, 2, kioskOf(u"rui"_account))), std::optional(ErrorCode::CodeRequired));
    const CheckInRequest withCode = from(2, {}, fixture.calls.code(classOf(101))->text);
    QCOMPARE(resultOf(fixture.calls.checkIn(withCode, kioskOf(u"rui"_account))).entry.by, By::Kiosk);
}

void TstCallCodes::guessesOfCodes()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    const auto tryCode = [&](const QString &code) { return fixture.calls.checkIn(from(1, {}, code), at("10.0.0.1")); };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(errorOf(tryCode(u"wrong"_s)), std::optional(ErrorCode::WrongCode));
    const auto refused = tryCode(fixture.calls.code(classOf(101))->text);
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    const int wait = std::get<Failure>(refused).retryAfter.value_or(0);
    QVERIFY(wait > 0);
    QCOMPARE(errorOf(fixture.checkIn(101, 1, at("10.0.0.1"))), std::optional(ErrorCode::CodeRequired));
    fixture.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(errorOf(tryCode(fixture.calls.code(classOf(101))->text)), std::nullopt);
}

void TstCallCodes::guessesAreCountedApart()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    fixture.start(102, withCode());
    for (int i = 0; i < 10; ++i)
        fixture.calls.checkIn(from(1, {}, u"wrong"_s), at("10.0.0.1"));
    const auto good = [&](int number, int student, const char *address) {
        const CheckInRequest request{
            classOf(number), studentOf(student), fixture.calls.code(classOf(number))->text, {}, {}};
        return errorOf(fixture.calls.checkIn(request, at(address)));
    };
    QCOMPARE(good(101, 1, "10.0.0.1"), std::optional(ErrorCode::TooManyAttempts));
    QCOMPARE(good(102, 1, "10.0.0.1"), std::nullopt);
    QCOMPARE(good(101, 2, "10.0.0.1"), std::nullopt);
    QCOMPARE(good(101, 1, "10.0.0.2"), std::nullopt);
}

void TstCallCodes::newNamesDoNotHelp_data()
{
    QTest::addColumn<bool>("sameConnection");
    QTest::addColumn<bool>("sameDevice");
    QTest::addColumn<int>("guesses");
    QTest::newRow("on one connection") << true << false << 30;
    QTest::newRow("from one device") << false << true << 30;
    QTest::newRow("from one address") << false << false << 200;
}

void TstCallCodes::newNamesDoNotHelp()
{
    QFETCH(const bool, sameConnection);
    QFETCH(const bool, sameDevice);
    QFETCH(const int, guesses);
    CallsFixture fixture;
    fixture.start(101, withCode());
    const auto tryCode = [&](int turn, const QString &code) {
        CheckInSender asker = at("10.0.0.1");
        asker.connection = sameConnection ? 1 : static_cast<quint64>(turn);
        return fixture.calls.checkIn(from(turn, sameDevice ? u"d"_s : u"d%1"_s.arg(turn), code), asker);
    };
    for (int turn = 1; turn <= guesses; ++turn)
        QCOMPARE(errorOf(tryCode(turn, u"wrong"_s)), std::optional(ErrorCode::WrongCode));
    const QString code = fixture.calls.code(classOf(101))->text;
    const auto refused = tryCode(guesses + 1, code);
    QCOMPARE(errorOf(refused), std::optional(ErrorCode::TooManyAttempts));
    fixture.clock.advance(std::chrono::seconds(std::get<Failure>(refused).retryAfter.value_or(0)));
    QCOMPARE(errorOf(tryCode(guesses + 1, fixture.calls.code(classOf(101))->text)), std::nullopt);
}

void TstCallCodes::newAddressesOfANetworkDoNotHelp()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    const auto tryCode = [&](int host, const QString &code) {
        const QByteArray address = "2001:db8::" + QByteArray::number(host);
        return fixture.calls.checkIn(from(1, {}, code), {address, {}, false, 0, "2001:db8::/64"});
    };
    for (int host = 1; host <= 10; ++host)
        QCOMPARE(errorOf(tryCode(host, u"wrong"_s)), std::optional(ErrorCode::WrongCode));
    const QString code = fixture.calls.code(classOf(101))->text;
    QCOMPARE(errorOf(tryCode(11, code)), std::optional(ErrorCode::TooManyAttempts));
}

void TstCallCodes::aWholeLabMayMistype()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    for (int student = 1; student <= 300; ++student) {
        CheckInSender asker = at("10.0.0.1");
        asker.connection = static_cast<quint64>(student);
        const auto tryCode = [&](const QString &code) {
            return errorOf(fixture.calls.checkIn(from(student, u"d%1"_s.arg(student), code), asker));
        };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(tryCode(u"wrong"_s), std::optional(ErrorCode::WrongCode));
        QCOMPARE(tryCode(fixture.calls.code(classOf(101))->text), std::nullopt);
        fixture.clock.advance(1s); // 300 students in five minutes
    }
}

void TstCallCodes::aRepeatIsAGuessToo()
{
    CallsFixture fixture;
    fixture.start(101, withCode());
    fixture.calls.checkIn(from(1, {}, fixture.calls.code(classOf(101))->text), at("10.0.0.1"));
    const auto repeat = [&](const QString &code) {
        return resultOf(fixture.calls.checkIn(from(1, {}, code), at("10.0.0.2")));
    };
    QVERIFY(repeat(fixture.calls.code(classOf(101))->text).mayHaveReceipt);
    for (int i = 0; i < 10; ++i)
        QVERIFY(!repeat(u"wrong"_s).mayHaveReceipt);
    const CheckInResult result = repeat(fixture.calls.code(classOf(101))->text);
    QVERIFY(result.repeated); // but still present
    QVERIFY(!result.mayHaveReceipt);
}

CHAMADA_TEST(TstCallCodes)

} // namespace chamada::test::tst_callcodes

#include "tst_callcodes.moc"
