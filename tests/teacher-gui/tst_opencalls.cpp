// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_opencalls {

/// Tests calls from their start to the diary, through lost connections, without a window.
class TestCallBoard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

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
    CallBoard &board() { return m_bench->desk().board; }
    static ClassId classOf(int number) { return *ClassId::fromNumber(number); }

    std::unique_ptr<TeacherBench> m_bench;
};

void TestCallBoard::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

void TestCallBoard::aStartedCallIsWatched()
{
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    QVERIFY(call);
    QCOMPARE(call->title(), u"Redes"_s);
    QCOMPARE(call->started(), FakeCalls::at(u"08:00:00"_s));
    m_bench->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 1);
}

void TestCallBoard::aRefusedStartIsTold()
{
    QVERIFY(m_bench->enter());
    m_bench->peer.refuse(u"start"_s, {.code = ErrorCode::CallOpen});
    QSignalSpy refused(&board(), &CallBoard::startRefused);
    board().start(classOf(101), {});
    QVERIFY(refused.wait());
    QCOMPARE(refused[0][1].value<Failure>().code, ErrorCode::CallOpen);
    QVERIFY(board().calls().isEmpty());
}

void TestCallBoard::callsOfAnEarlierWindowAreFound()
{
    m_bench->calls.open(101, u"Redes"_s);
    m_bench->calls.arriveUnseen(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    QVERIFY(m_bench->enter());
    QTRY_COMPARE(board().calls().size(), 1);
    QTRY_COMPARE(board().calls().first()->count(), 1);
    // Starting it again returns the same call with its existing title.
    CallOptions options;
    options.title = u"another title"_s;
    board().start(classOf(101), options);
    QTRY_COMPARE(m_bench->peer.received(u"start"_s).size(), 1);
    QCOMPARE(board().calls().size(), 1);
    QCOMPARE(board().calls().first()->title(), u"Redes"_s);
}

void TestCallBoard::severalCallsDoNotMix()
{
    QVERIFY(m_bench->enter());
    LiveCall *one = m_bench->start(101);
    LiveCall *other = m_bench->start(202);
    QVERIFY(one && other);
    m_bench->calls.arrive(101, FakeCalls::entry(u"A"_s, u"08:00:15"_s));
    m_bench->calls.arrive(202, FakeCalls::entry(u"B"_s, u"08:00:16"_s));
    m_bench->calls.arrive(202, FakeCalls::entry(u"C"_s, u"08:00:17"_s));
    QTRY_COMPARE(other->count(), 2);
    QCOMPARE(one->count(), 1);
    one->endNow();
    QTRY_COMPARE(board().calls(), QList<LiveCall *>{other});
    QCOMPARE(other->count(), 2);
}

void TestCallBoard::theCodeIsKnown()
{
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    m_bench->peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, FakeCalls::at(u"08:00:30"_s).toText()}});
    QTRY_COMPARE(call->code(), u"482913"_s);
    QVERIFY(call->codeLeft() > std::chrono::seconds(20));
    QVERIFY(call->codeLeft() <= std::chrono::seconds(30));
}

void TestCallBoard::theEndCanBeUndone()
{
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    call->end();
    QCOMPARE(call->phase(), LiveCall::Phase::AboutToEnd);
    call->undoEnd();
    QCOMPARE(call->phase(), LiveCall::Phase::Taking);
    QVERIFY(m_bench->peer.received(u"end"_s).isEmpty());
    // Without an undo the request is sent after five seconds.
    call->end();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->peer.received(u"end"_s).size(), 1, 8000);
}

void TestCallBoard::afterALostConnectionTheListIsRight()
{
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    for (const QString &student : {u"A"_s, u"B"_s, u"C"_s})
        m_bench->calls.arrive(101, FakeCalls::entry(student, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 3);
    QSignalSpy resets(&call->students(), &QAbstractItemModel::modelReset);
    m_bench->peer.stop();
    QTRY_VERIFY(!m_bench->desk().client.isOpen());
    m_bench->calls.arriveUnseen(101, FakeCalls::entry(u"D"_s, u"08:00:16"_s));
    m_bench->calls.open(202);
    QVERIFY(m_bench->peer.resume());
    QTRY_COMPARE(call->count(), 4);
    QTRY_COMPARE(board().calls().size(), 2);
    QCOMPARE(board().callOf(classOf(101)), call);
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
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    m_bench->peer.ignore(u"end"_s);
    call->endNow();
    QTRY_COMPARE(m_bench->peer.received(u"end"_s).size(), 1);
    m_bench->peer.stop();
    if (happened)
        m_bench->calls.endByServer(101);
    QVERIFY(m_bench->peer.resume());
    QTRY_COMPARE(m_bench->confirmed(), QStringList{u"call-101"_s});
    QVERIFY(board().calls().isEmpty());
    QCOMPARE(m_bench->diaryCount(), 1);
}

void TestCallBoard::aCallEndedByTheServerIsKept()
{
    QVERIFY(m_bench->enter());
    QVERIFY(m_bench->start(101));
    m_bench->calls.endByServer(101);
    QTRY_COMPARE(m_bench->confirmed(), QStringList{u"call-101"_s});
    QVERIFY(board().calls().isEmpty());
}

void TestCallBoard::aCallEndedElsewhereIsTold()
{
    QVERIFY(m_bench->enter());
    QVERIFY(m_bench->start(101));
    QSignalSpy elsewhere(&board(), &CallBoard::endedElsewhere);
    // Another window has confirmed the report before this one requests it.
    m_bench->peer.reply(u"reports"_s, {{u"reports"_s, QJsonArray()}});
    m_bench->calls.endByServer(101);
    QVERIFY(elsewhere.wait());
    QVERIFY(board().calls().isEmpty());
    QVERIFY(m_bench->confirmed().isEmpty());
}

void TestCallBoard::anUnavailableStoreIsAskedAgain()
{
    QVERIFY(m_bench->enter());
    LiveCall *call = m_bench->start(101);
    m_bench->peer.refuse(u"end"_s, {.code = ErrorCode::StorageUnavailable});
    call->endNow();
    QTRY_COMPARE(m_bench->confirmed(), QStringList{u"call-101"_s});
    QCOMPARE(m_bench->peer.received(u"end"_s).size(), 2);
}

CHAMADA_TEST(TestCallBoard)

} // namespace chamada::test::tst_opencalls

#include "tst_opencalls.moc"
