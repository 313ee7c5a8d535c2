// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_following {

using namespace server;

/// Tests following the open calls and watching a call with a code.
class TstFollowing : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void callsFollow();
    void followingSurvivesLogout();
    void codeComesAfterTheReply();
    void codeChanges();
};

void TstFollowing::callsFollow()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto follower = fixture.connect();
    const auto onlooker = fixture.connect();
    ana->ask(request(u"start"_s, 100));
    QCOMPARE(follower->ask(request(u"calls"_s, {{u"follow"_s, true}}))["calls"_L1].toArray().size(), 1);
    onlooker->ask(request(u"calls"_s));
    for (const int number : {101, 102, 103})
        ana->ask(request(u"start"_s, number, {{u"title"_s, u"Redes"_s}}));
    ana->ask(request(u"end"_s, 102));
    ana->ask(request(u"end"_s, 100));
    // At most one event per second arrives; together they give the current state.
    QMap<int, bool> open;
    int events = 0;
    while (open != QMap<int, bool>{{100, false}, {101, true}, {102, false}, {103, true}} && events < 4) {
        const QJsonObject event = follower->event(u"calls"_s);
        QVERIFY(!event.isEmpty());
        for (const QJsonValue &call : event["opened"_L1].toArray()) {
            open.insert(call["class"_L1].toInt(), true);
            QCOMPARE(call["title"_L1].toString(), u"Redes"_s);
            QCOMPARE(call["teacher"_L1].toString(), u"ana"_s);
        }
        for (const QJsonValue &number : event["closed"_L1].toArray())
            open.insert(number.toInt(), false);
        ++events;
    }
    QVERIFY2(events <= 3, qPrintable(QString::number(events)));
    QCOMPARE(onlooker->eventCount(u"calls"_s), 0);
    follower->ask(request(u"calls"_s, {{u"follow"_s, false}}));
    onlooker->ask(request(u"calls"_s, {{u"follow"_s, true}}));
    ana->ask(request(u"start"_s, 104));
    QVERIFY(!onlooker->event(u"calls"_s).isEmpty());
    QCOMPARE(follower->eventCount(u"calls"_s), 0);
}

void TstFollowing::followingSurvivesLogout()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    rui->ask(request(u"calls"_s, {{u"follow"_s, true}}));
    rui->ask(request(u"logout"_s)); // anyone may follow
    ana->ask(request(u"start"_s, 101));
    QCOMPARE(rui->event(u"calls"_s)["opened"_L1][0]["class"_L1], QJsonValue(101));
}

void TstFollowing::codeComesAfterTheReply()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    fixture.clock.advance(10s);
    ana->send(request(u"watch"_s, 101));
    const QJsonObject event = ana->event(u"code"_s);
    QCOMPARE(ana->replyCount(), 1); // the reply arrived first
    QCOMPARE(event["class"_L1], QJsonValue(101));
    QCOMPARE(event["code"_L1].toString().size(), 6);
    QCOMPARE(event["expires"_L1].toString(), Timestamp{fixture.clock.now().msecs + 20'000}.toText());
}

void TstFollowing::codeChanges()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    fixture.clock.advance(29'990ms);
    ana->ask(request(u"watch"_s, 101));
    const QJsonObject first = ana->event(u"code"_s);
    fixture.clock.advance(10ms);
    const QJsonObject second = ana->event(u"code"_s);
    QVERIFY(second["code"_L1] != first["code"_L1]);
    QCOMPARE(second["expires"_L1].toString(), Timestamp{fixture.clock.now().msecs + 30'000}.toText());
    const auto student = fixture.connect();
    for (const auto &[number, event] : {std::pair(1, first), std::pair(2, second)}) {
        const QJsonObject fields{{u"student"_s, number}, {u"code"_s, event["code"_L1]}};
        QCOMPARE(outcomeOf(student->ask(request(u"checkin"_s, 101, fields))), u"ok"_s);
    }
}

CHAMADA_TEST(TstFollowing)

} // namespace chamada::test::tst_following

#include "tst_following.moc"
