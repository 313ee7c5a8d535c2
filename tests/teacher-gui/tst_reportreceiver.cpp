// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_reportreceiver {

using namespace teacher;

/// Tests how reports get from the server to the diary, without a window.
class TestReportReceiver : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void theReportIsOnDiskBeforeReceived();
    void whatTheDiaryDoesNotTakeStaysWithTheServer();
    void reportsOfEarlierCallsAreKeptOnce();

private:
    OpenCalls &openCalls() { return m_fixture->services().openCalls; }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestReportReceiver::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestReportReceiver::theReportIsOnDiskBeforeReceived()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 1);
    qsizetype onDisk = -1;
    connect(&m_fixture->peer, &ScriptedPeer::requestReceived, this, [&](const QJsonObject &request) {
        if (request.value("op"_L1) != "received"_L1)
            return;
        Diary reader(m_fixture->places().diary);
        QVERIFY(!reader.open(Diary::IfMissing::Refuse));
        onDisk = std::get<DiaryEntry>(reader.entry(u"call-101"_callId)).report.entries.size();
    });
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed(), QStringList{u"call-101"_s});
    QCOMPARE(onDisk, 1);
    QVERIFY(m_fixture->calls.unconfirmed().isEmpty());
    QVERIFY(openCalls().calls().isEmpty());
}

void TestReportReceiver::whatTheDiaryDoesNotTakeStaysWithTheServer()
{
    // A file occupies the path of the diary's folder.
    const QString folder = m_fixture->folder.filePath(u"diary"_s);
    QFile obstacle(folder);
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    QSignalSpy notKept(&m_fixture->services().receiver, &ReportReceiver::notKept);
    QVERIFY(m_fixture->enter());
    m_fixture->start(101)->endNow();
    QVERIFY(notKept.wait());
    QCOMPARE(m_fixture->services().receiver.waiting().size(), 1);
    QVERIFY(m_fixture->confirmed().isEmpty());
    QCOMPARE(m_fixture->calls.unconfirmed().size(), 1);
    // Once the folder can be created the report is stored, and only then confirmed.
    QVERIFY(obstacle.remove());
    m_fixture->services().location.open();
    QTRY_COMPARE(m_fixture->confirmed(), QStringList{u"call-101"_s});
    QVERIFY(m_fixture->services().receiver.waiting().isEmpty());
    QCOMPARE(m_fixture->diaryCount(), 1);
}

void TestReportReceiver::reportsOfEarlierCallsAreKeptOnce()
{
    m_fixture->calls.addReport(FakeCalls::report(101, u"old-1"_callId, {FakeCalls::entry(u"A"_s, u"07:00:00"_s)}));
    m_fixture->calls.addReport(FakeCalls::report(202, u"old-2"_callId, {}));
    m_fixture->peer.ignore(u"received"_s); // as if the window died before the server received it
    QVERIFY(m_fixture->enter());
    QTRY_COMPARE(m_fixture->confirmed(), (QStringList{u"old-1"_s, u"old-2"_s}));
    m_fixture->restart();
    QVERIFY(m_fixture->enter());
    QTRY_VERIFY(m_fixture->calls.unconfirmed().isEmpty());
    QCOMPARE(m_fixture->diaryCount(), 2);
}

CHAMADA_TEST(TestReportReceiver)

} // namespace chamada::test::tst_reportreceiver

#include "tst_reportreceiver.moc"
