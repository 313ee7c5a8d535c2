// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_callsession {

using namespace server;

/// Tests a roll call over the wire, from `start` to `received`.
class TstCallSession : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void fromStartToReceived();
    void fieldsOfTheReport();
    void studentsAsTheyAreWritten_data();
    void studentsAsTheyAreWritten();
    void refusals();
    void times();
    void openCallsForAnyone();
    void kiosk();
    void teachersNeverSeeEachOther();
    void timersEndCalls();
};

void TstCallSession::fromStartToReceived()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QJsonObject started = ana->ask(request(u"start"_s, 101));
    QCOMPARE(started["class"_L1], QJsonValue(101));
    QCOMPARE(started["repeated"_L1], QJsonValue(false));
    const QJsonObject again = ana->ask(request(u"start"_s, 101));
    QCOMPARE(again["repeated"_L1], QJsonValue(true));
    QCOMPARE(again["call"_L1], started["call"_L1]);

    const auto students = fixture.connect();
    for (const int student : {30, 10, 20, 10})
        QCOMPARE(students->ask(checkIn(101, student))["class"_L1], QJsonValue(101));
    const QJsonObject report = ana->ask(request(u"end"_s, 101));
    QCOMPARE(studentsIn(report), (QStringList{u"30"_s, u"10"_s, u"20"_s}));
    QCOMPARE(report["call"_L1], started["call"_L1]);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"no-open-call"_s);
    QCOMPARE(outcomeOf(students->ask(checkIn(101, 40))), u"no-open-call"_s);

    // A client fetches the report this way after a lost reply.
    QJsonObject kept = ana->ask(request(u"reports"_s))["reports"_L1][0].toObject();
    for (const QString &key : report.keys())
        if (key != u"op"_s && key != u"ok"_s)
            QCOMPARE(kept[key], report[key]);
    for (const QJsonValue &call : {report["call"_L1], report["call"_L1], QJsonValue(u"unknown"_s), QJsonValue(u""_s)})
        QCOMPARE(outcomeOf(ana->ask(request(u"received"_s, {{u"call"_s, call}}))), u"ok"_s);
    QVERIFY(ana->ask(request(u"reports"_s))["reports"_L1].toArray().isEmpty());
    QVERIFY(std::get<StoredState>(fixture.memory.open()).calls.isEmpty());
}

void TstCallSession::fieldsOfTheReport()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QJsonObject options{{u"title"_s, u"Redes"_s}, {u"late_after"_s, 0.5}};
    ana->ask(request(u"start"_s, 101, options));
    const QString started = fixture.clock.now().toText();
    fixture.clock.advance(31s);
    fixture.connect()->ask(checkIn(101, 1, {{u"place"_s, u"pc-07"_s}, {u"device"_s, u"d1"_s}}));
    const QString came = fixture.clock.now().toText();
    ana->ask(request(u"mark"_s, 101, {{u"student"_s, u"b2"_s}, {u"present"_s, true}, {u"note"_s, u"uma\nnota"_s}}));
    fixture.clock.advance(1h);
    const QJsonObject report = ana->ask(request(u"end"_s, 101));
    QCOMPARE(report["title"_L1].toString(), u"Redes"_s);
    QCOMPARE(report["started"_L1].toString(), started);
    QCOMPARE(report["time"_L1].toString(), fixture.clock.now().toText());
    const QJsonArray entries{QJsonObject{{u"student"_s, u"1"_s}, {u"time"_s, came}, {u"by"_s, u"student"_s},
                                 {u"flags"_s, QJsonArray{u"late"_s}}, {u"place"_s, u"pc-07"_s}},
        QJsonObject{{u"student"_s, u"B2"_s}, {u"time"_s, came}, {u"by"_s, u"teacher"_s}, {u"flags"_s, QJsonArray()},
            {u"note"_s, u"uma\nnota"_s}}};
    QCOMPARE(report["entries"_L1].toArray(), entries);
}

void TstCallSession::studentsAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("taken");
    QTest::newRow("text") << QByteArray(R"("2023001")") << u"2023001"_s;
    QTest::newRow("number") << QByteArray("2023001") << u"2023001"_s;
    QTest::newRow("whole fraction") << QByteArray("2023001.0") << u"2023001"_s;
    QTest::newRow("zero") << QByteArray("0") << u"0"_s;
    QTest::newRow("leading zeros") << QByteArray(R"("007")") << u"007"_s;
    QTest::newRow("blanks and small letters") << QByteArray(R"("  ab-1._/ ")") << u"AB-1._/"_s;
    QTest::newRow("32 characters") << "\"" + QByteArray(32, 'x') + "\"" << QString(32, u'X');
}

void TstCallSession::studentsAsTheyAreWritten()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, taken);
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 5));
    const QJsonObject reply = ana->ask(R"({"op":"checkin","class":5.0,"student":)" + sent + "}");
    QCOMPARE(reply["student"_L1].toString(), taken);
    QCOMPARE(reply["class"_L1], QJsonValue(5));
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 5))), QStringList{taken});
}

void TstCallSession::refusals()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    ana->ask(request(u"start"_s, 101));
    const QJsonObject mark{{u"student"_s, 1}, {u"present"_s, true}};
    for (const auto &[client, outcome] : {std::pair(rui.get(), u"not-yours"_s), std::pair(ana.get(), u"ok"_s)}) {
        QCOMPARE(outcomeOf(client->ask(request(u"watch"_s, 101))), outcome);
        QCOMPARE(outcomeOf(client->ask(request(u"mark"_s, 101, mark))), outcome);
        QCOMPARE(outcomeOf(client->ask(request(u"end"_s, 101))), outcome);
    }
    for (const auto &op : {u"watch"_s, u"end"_s})
        QCOMPARE(outcomeOf(ana->ask(request(op, 101))), u"no-open-call"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"mark"_s, 101, mark))), u"no-open-call"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"unwatch"_s, 101))), u"ok"_s);
    const QJsonValue call = ana->ask(request(u"reports"_s))["reports"_L1][0]["call"_L1];
    QCOMPARE(outcomeOf(rui->ask(request(u"received"_s, {{u"call"_s, call}}))), u"not-yours"_s);

    ana->ask(request(u"start"_s, 101, {{u"roster_only"_s, true}}));
    QCOMPARE(outcomeOf(rui->ask(request(u"start"_s, 101))), u"call-open"_s);
    const QJsonObject refused = fixture.connect()->ask(checkIn(101, 1));
    QCOMPARE(outcomeOf(refused), u"not-on-roster"_s);
    QCOMPARE(refused["class"_L1], QJsonValue(0));
}

void TstCallSession::times()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const QString opened = fixture.clock.now().toText();
    fixture.clock.advance(10s);
    QCOMPARE(ana->ask(request(u"start"_s, 101))["time"_L1].toString(), opened);
    ana->ask(checkIn(101, 1));
    const QString came = fixture.clock.now().toText();
    fixture.clock.advance(10s);
    QCOMPARE(ana->ask(checkIn(101, 1))["time"_L1].toString(), came); // the time of the first check-in
    QCOMPARE(ana->ask(checkIn(102, 1))["time"_L1].toString(), fixture.clock.now().toText()); // the time of the refusal
    QCOMPARE(ana->ask(request(u"mine"_s))["calls"_L1][0]["started"_L1].toString(), opened);
    QCOMPARE(ana->ask(request(u"watch"_s, 101))["started"_L1].toString(), opened);
    QCOMPARE(ana->ask(request(u"calls"_s))["calls"_L1][0]["started"_L1].toString(), opened);
    QCOMPARE(ana->ask(request(u"mine"_s))["time"_L1].toString(), fixture.clock.now().toText());
}

void TstCallSession::openCallsForAnyone()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 202));
    ana->ask(request(
        u"start"_s, 101, {{u"title"_s, u"Redes"_s}, {u"code"_s, true}, {u"late_after"_s, 10}, {u"ends_after"_s, 90}}));
    const QString started = fixture.clock.now().toText();
    const QString ends = Timestamp{fixture.clock.now().msecs + 90 * 60'000}.toText();
    const QJsonArray expected{
        QJsonObject{{u"class"_s, 101}, {u"started"_s, started}, {u"teacher"_s, u"ana"_s}, {u"title"_s, u"Redes"_s},
            {u"code"_s, true}, {u"roster_only"_s, false}, {u"late_after"_s, 10}, {u"ends"_s, ends}},
        QJsonObject{{u"class"_s, 202}, {u"started"_s, started}, {u"teacher"_s, u"ana"_s}, {u"code"_s, false},
            {u"roster_only"_s, false}}};
    QCOMPARE(fixture.connect()->ask(request(u"calls"_s))["calls"_L1].toArray(), expected);
}

void TstCallSession::kiosk()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    ana->ask(request(u"start"_s, 101, {{u"code"_s, true}}));
    for (const int student : {1, 2})
        QCOMPARE(ana->ask(checkIn(101, student, {{u"device"_s, u"door"_s}}))["flags"_L1].toArray(), QJsonArray());
    QCOMPARE(outcomeOf(rui->ask(checkIn(101, 3))), u"code-required"_s);
    const QJsonArray entries = ana->ask(request(u"end"_s, 101))["entries"_L1].toArray();
    QCOMPARE(entries.size(), 2);
    for (const QJsonValue &entry : entries)
        QCOMPARE(entry["by"_L1].toString(), u"kiosk"_s);
}

void TstCallSession::teachersNeverSeeEachOther()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    ana->ask(request(u"start"_s, 101));
    rui->ask(request(u"start"_s, 102));
    const auto student = fixture.connect();
    student->ask(checkIn(101, 1));
    student->ask(checkIn(102, 2));
    QCOMPARE(rui->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
    QCOMPARE(rui->ask(request(u"mine"_s))["calls"_L1][0]["class"_L1], QJsonValue(102));
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 101))), QStringList{u"1"_s});
    QVERIFY(rui->ask(request(u"reports"_s))["reports"_L1].toArray().isEmpty());
    QCOMPARE(studentsIn(rui->ask(request(u"end"_s, 102))), QStringList{u"2"_s});
}

void TstCallSession::timersEndCalls()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"ends_after"_s, 0.01}}));
    ana->ask(request(u"watch"_s, 101));
    ana->ask(checkIn(101, 1));
    fixture.clock.advance(600ms);
    const QJsonObject ended = ana->event(u"ended"_s);
    QCOMPARE(ended["class"_L1], QJsonValue(101));
    const QJsonObject report = ana->ask(request(u"reports"_s))["reports"_L1][0].toObject();
    QCOMPARE(report["call"_L1], ended["call"_L1]);
    QCOMPARE(report["time"_L1], ended["time"_L1]);
    QCOMPARE(studentsIn(report), QStringList{u"1"_s});
}

CHAMADA_TEST(TstCallSession)

} // namespace chamada::test::tst_callsession

#include "tst_callsession.moc"
