// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_opencalls {

using namespace teacher;

/// Tests calls from their start to the diary, through lost connections, without a window.
class TestCallBoard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void aStartedCallIsWatched();
    void aRefusedStartIsTold();
    void callsOfAnEarlierWindowAreFound();
    void severalCallsDoNotMix();
    void theCodeIsKnown();
    void theEndCanBeUndone();
    void afterALostConnectionTheListIsRight();
    void anEndWithoutAnswerIsFoundOut_data();
    void anEndWithoutAnswerIsFoundOut();
    void aCallEndedByTheServerIsKept();
    void aCallEndedElsewhereIsTold();
    void anUnavailableStoreIsAskedAgain();

private:
    OpenCalls &openCalls() { return m_fixture->services().openCalls; }
    static ClassId classOf(int number) { return *ClassId::fromNumber(number); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestCallBoard::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestCallBoard::aStartedCallIsWatched()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    QVERIFY(call);
    QCOMPARE(call->title(), u"Redes"_s);
    QCOMPARE(call->started(), FakeCalls::at(u"08:00:00"_s));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 1);
}

void TestCallBoard::aRefusedStartIsTold()
{
    QVERIFY(m_fixture->enter());
    m_fixture->peer.refuse(u"start"_s, {.code = ErrorCode::CallOpen});
    QSignalSpy refused(&openCalls(), &OpenCalls::startRefused);
    openCalls().start(classOf(101), {});
    QVERIFY(refused.wait());
    QCOMPARE(refused[0][1].value<Failure>().code, ErrorCode::CallOpen);
    QVERIFY(openCalls().calls().isEmpty());
}

void TestCallBoard::callsOfAnEarlierWindowAreFound()
{
    m_fixture->calls.open(101, u"Redes"_s);
    m_fixture->calls.arriveUnseen(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    QVERIFY(m_fixture->enter());
    QTRY_COMPARE(openCalls().calls().size(), 1);
    QTRY_COMPARE(openCalls().calls().first()->count(), 1);
    // Starting it again returns the same call with its existing title.
    CallOptions options;
    options.title = u"another title"_s;
    openCalls().start(classOf(101), options);
    QTRY_COMPARE(m_fixture->peer.received(u"start"_s).size(), 1);
    QCOMPARE(openCalls().calls().size(), 1);
    QCOMPARE(openCalls().calls().first()->title(), u"Redes"_s);
}

void TestCallBoard::severalCallsDoNotMix()
{
    QVERIFY(m_fixture->enter());
    LiveCall *one = m_fixture->start(101);
    LiveCall *other = m_fixture->start(202);
    QVERIFY(one && other);
    m_fixture->calls.arrive(101, FakeCalls::entry(u"A"_s, u"08:00:15"_s));
    m_fixture->calls.arrive(202, FakeCalls::entry(u"B"_s, u"08:00:16"_s));
    m_fixture->calls.arrive(202, FakeCalls::entry(u"C"_s, u"08:00:17"_s));
    QTRY_COMPARE(other->count(), 2);
    QCOMPARE(one->count(), 1);
    one->endNow();
    QTRY_COMPARE(openCalls().calls(), QList<LiveCall *>{other});
    QCOMPARE(other->count(), 2);
}

void TestCallBoard::theCodeIsKnown()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, FakeCalls::at(u"08:00:30"_s).toText()}});
    QTRY_COMPARE(call->code(), u"482913"_s);
    QVERIFY(call->codeLeft() > std::chrono::seconds(20));
    QVERIFY(call->codeLeft() <= std::chrono::seconds(30));
}

void TestCallBoard::theEndCanBeUndone()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    call->end();
    QCOMPARE(call->phase(), LiveCall::Phase::AboutToEnd);
    call->undoEnd();
    QCOMPARE(call->phase(), LiveCall::Phase::Taking);
    QVERIFY(m_fixture->peer.received(u"end"_s).isEmpty());
    // Without an undo the request is sent after five seconds.
    call->end();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->peer.received(u"end"_s).size(), 1, 8000);
}

void TestCallBoard::afterALostConnectionTheListIsRight()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    for (const QString &student : {u"A"_s, u"B"_s, u"C"_s})
        m_fixture->calls.arrive(101, FakeCalls::entry(student, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 3);
    QSignalSpy resets(&call->students(), &QAbstractItemModel::modelReset);
    m_fixture->peer.stop();
    QTRY_VERIFY(!m_fixture->services().client.isOpen());
    m_fixture->calls.arriveUnseen(101, FakeCalls::entry(u"D"_s, u"08:00:16"_s));
    m_fixture->calls.open(202);
    QVERIFY(m_fixture->peer.resume());
    QTRY_COMPARE(call->count(), 4);
    QTRY_COMPARE(openCalls().calls().size(), 2);
    QCOMPARE(openCalls().callOf(classOf(101)), call);
    QCOMPARE(resets.count(), 0);
}

void TestCallBoard::anEndWithoutAnswerIsFoundOut_data()
{
    QTest::addColumn<bool>("happened");
    QTest::newRow("it happened") << true;
    QTest::newRow("it did not happen") << false;
}

void TestCallBoard::anEndWithoutAnswerIsFoundOut()
{
    QFETCH(bool, happened);
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->peer.ignore(u"end"_s);
    call->endNow();
    QTRY_COMPARE(m_fixture->peer.received(u"end"_s).size(), 1);
    m_fixture->peer.stop();
    if (happened)
        m_fixture->calls.endByServer(101);
    QVERIFY(m_fixture->peer.resume());
    QTRY_COMPARE(m_fixture->confirmed(), QStringList{u"call-101"_s});
    QVERIFY(openCalls().calls().isEmpty());
    QCOMPARE(m_fixture->diaryCount(), 1);
}

void TestCallBoard::aCallEndedByTheServerIsKept()
{
    QVERIFY(m_fixture->enter());
    QVERIFY(m_fixture->start(101));
    m_fixture->calls.endByServer(101);
    QTRY_COMPARE(m_fixture->confirmed(), QStringList{u"call-101"_s});
    QVERIFY(openCalls().calls().isEmpty());
}

void TestCallBoard::aCallEndedElsewhereIsTold()
{
    QVERIFY(m_fixture->enter());
    QVERIFY(m_fixture->start(101));
    QSignalSpy elsewhere(&openCalls(), &OpenCalls::endedElsewhere);
    // Another window has confirmed the report before this one requests it.
    m_fixture->peer.reply(u"reports"_s, {{u"reports"_s, QJsonArray()}});
    m_fixture->calls.endByServer(101);
    QVERIFY(elsewhere.wait());
    QVERIFY(openCalls().calls().isEmpty());
    QVERIFY(m_fixture->confirmed().isEmpty());
}

void TestCallBoard::anUnavailableStoreIsAskedAgain()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->peer.refuse(u"end"_s, {.code = ErrorCode::StorageUnavailable});
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed(), QStringList{u"call-101"_s});
    QCOMPARE(m_fixture->peer.received(u"end"_s).size(), 2);
}

CHAMADA_TEST(TestCallBoard)

} // namespace chamada::test::tst_opencalls

#include "tst_opencalls.moc"
