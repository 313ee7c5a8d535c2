// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_codesession {

using namespace server;

/// Tests the code of a roll call over the wire, and the limit of guesses at it.
class TstCodeSession : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void codes();
    void codeGuesses();
    void codeGuessesOfANetwork();
};

void TstCodeSession::codes()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    ana->ask(request(u"watch"_s, 101));
    const QJsonValue code = ana->event(u"code"_s)["code"_L1];
    const auto student = fixture.connect();
    const QJsonObject none = student->ask(checkIn(101, 1));
    QCOMPARE(outcomeOf(none), u"code-required"_s);
    QCOMPARE(none["class"_L1], QJsonValue(0));
    QCOMPARE(outcomeOf(student->ask(checkIn(101, 1, {{u"code"_s, u"x"_s}}))), u"wrong-code"_s);
    QCOMPARE(outcomeOf(student->ask(checkIn(101, 1, {{u"code"_s, code}}))), u"ok"_s);
    fixture.clock.advance(10min);
    const QJsonObject again = fixture.connect()->ask(checkIn(101, 1, {{u"code"_s, code}}));
    QCOMPARE(again["repeated"_L1], QJsonValue(true));
    QVERIFY(!again.contains("receipt"_L1)); // the code has expired
}

void TstCodeSession::codeGuesses()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(outcomeOf(fixture.connect()->ask(checkIn(101, 1, {{u"code"_s, u"x"_s}}))), u"wrong-code"_s);
    const QJsonObject refused = fixture.connect()->ask(checkIn(101, 1, {{u"code"_s, u"x"_s}}));
    QCOMPARE(outcomeOf(refused), u"too-many-attempts"_s);
    QVERIFY(refused["retry_after"_L1].toInt() > 0);
    QCOMPARE(refused["class"_L1], QJsonValue(0));
}

void TstCodeSession::codeGuessesOfANetwork()
{
    ServerFixture fixture;
    fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    const auto guessFrom = [&fixture](const QString &address) {
        LineClient guesser(fixture.portFrom(QHostAddress(address)));
        return outcomeOf(guesser.ask(checkIn(101, 1, {{u"code"_s, u"wrong"_s}})));
    };
    for (int host = 1; host <= 10; ++host)
        QCOMPARE(guessFrom(u"2001:db8::%1"_s.arg(host)), u"wrong-code"_s);
    QCOMPARE(guessFrom(u"2001:db8::11"_s), u"too-many-attempts"_s);
    QCOMPARE(guessFrom(u"2001:db8:0:1::1"_s), u"wrong-code"_s);
}

CHAMADA_TEST(TstCodeSession)

} // namespace chamada::test::tst_codesession

#include "tst_codesession.moc"
