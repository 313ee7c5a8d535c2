// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/answertext.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_waiting {

/// Tests a waiting check-in: it survives closing the window and reaches no other server, call or person.
class TestWaiting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void whoIsQuickerThanTheCallsIsSentOnce();
    void itWaitsAfterTheWindowWasClosed();
    void itIsShownWhoseItIs();
    void itCanBeDiscarded();
    void anotherServerDoesNotGetIt();
    void theSameServerAtAnotherAddressGetsIt();
    void theNextLecturesCallDoesNotGetIt_data();
    void theNextLecturesCallDoesNotGetIt();
    void theCodeHasExpired();
    void closingAsks();
    void closingDoesNotAskWithoutNeed();
    void closingSaysWhatCannotBeKept();

private:
    /// Returns the attempt of an earlier window, for the call of class 101 that is open on the peer.
    WaitingAttempt left() const;
    /// Opens a client that has this attempt in its outbox.
    StudentClient &openAgain(const WaitingAttempt &waiting);
    QString outbox() const { return m_bench->folder.filePath(u"outbox.json"_s); }
    bool disconnect();

    std::unique_ptr<StudentBench> m_bench;
    std::unique_ptr<StudentClient> m_client;
};

void TestWaiting::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<StudentBench>();
}

void TestWaiting::cleanup()
{
    m_bench->window.reset();
    m_client.reset();
    m_bench.reset();
}

WaitingAttempt TestWaiting::left() const
{
    const Timestamp started = StudentBench::call(101, {}, {}).started;
    return {{*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"_s), {}}, {started.msecs + 60'000},
        m_bench->peer.address(), {}, u"Laboratório 3"_s, started};
}

StudentClient &TestWaiting::openAgain(const WaitingAttempt &waiting)
{
    Outbox(outbox()).add(waiting);
    m_client = std::make_unique<StudentClient>(m_bench->link, m_bench->settings, outbox());
    m_bench->window = std::make_unique<StudentWindow>(*m_client, m_bench->search, m_bench->known, m_bench->book);
    m_bench->window->show();
    return *m_client;
}

bool TestWaiting::disconnect()
{
    m_bench->peer.stop();
    return m_bench->waitFor(ServerLink::State::Waiting);
}

void TestWaiting::whoIsQuickerThanTheCallsIsSentOnce()
{
    m_bench->accept();
    m_bench->client.start(m_bench->peer.address());
    connect(&m_bench->link, &ServerLink::stateChanged, this, [this] {
        if (m_bench->link.isReady())
            m_bench->client.checkIn({*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), {}});
    });
    QTRY_COMPARE(m_bench->client.state(), StudentState::Present);
    bool isAnswered = false;
    m_bench->link.send(Ping{}, this, [&](const Outcome<PingReply> &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered); // another check-in would be answered by now, too
    QCOMPARE(m_bench->peer.received(u"checkin"_s).size(), 1);
    QCOMPARE(m_bench->client.state(), StudentState::Present);
}

void TestWaiting::itWaitsAfterTheWindowWasClosed()
{
    QVERIFY(m_bench->connectClient());
    QVERIFY(disconnect());
    QVERIFY(m_bench->attempt());
    QCOMPARE(Outbox(outbox()).waiting().size(), 1);
    const WaitingAttempt kept = Outbox(outbox()).waiting().first();
    QCOMPARE(kept.fingerprint, m_bench->link.expectedFingerprint());
    QCOMPARE(kept.server, u"Laboratório 3"_s);
    m_bench->client.discard(); // removes the earlier window's attempt from memory
    StudentClient &client = openAgain(kept);
    client.start(std::nullopt);
    QCOMPARE(client.state(), StudentState::Waiting);
    m_bench->accept();
    QVERIFY(m_bench->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.state(), StudentState::Present);
    QVERIFY(m_bench->find<QLabel>(u"Present"_s));
    QVERIFY(!QFile::exists(outbox()));
    QCOMPARE(m_bench->peer.received(u"checkin"_s).size(), 1);
}

void TestWaiting::itIsShownWhoseItIs()
{
    m_bench->peer.stop();
    openAgain(left()).start(m_bench->peer.address());
    QVERIFY(m_bench->find<QLabel>(u"Waiting"_s));
    QVERIFY(m_bench->shows(u"Student ID 2023001"_s));
    QVERIFY(m_bench->shows(u"Class 101"_s));
    QVERIFY(m_bench->shows(u"not registered yet"_s));
    QVERIFY(m_bench->shows(u"Laboratório 3"_s));
    QVERIFY(m_bench->shows(u"waiting since"_s));
    QVERIFY(!m_bench->shows(u"Present"_s));
}

void TestWaiting::itCanBeDiscarded()
{
    m_bench->peer.stop();
    StudentClient &client = openAgain(left());
    client.start(m_bench->peer.address());
    QVERIFY(m_bench->find<QPushButton>(u"Discard"_s));
    QTest::mouseClick(m_bench->find<QPushButton>(u"Discard"_s), Qt::LeftButton);
    QVERIFY(m_bench->find<QPushButton>(u"Check in"_s));
    QVERIFY(!QFile::exists(outbox()));
    QVERIFY(m_bench->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.calls().size(), 2);
    QVERIFY(m_bench->peer.received(u"checkin"_s).isEmpty());
}

void TestWaiting::anotherServerDoesNotGetIt()
{
    WaitingAttempt elsewhere = left();
    elsewhere.address = *ServerAddress::fromText(u"another.example:5050"_s);
    elsewhere.fingerprint = QByteArray(32, '\x01');
    StudentClient &client = openAgain(elsewhere);
    client.start(m_bench->peer.address());
    QTRY_COMPARE(client.calls().size(), 2);
    QCOMPARE(client.state(), StudentState::Waiting);
    QCOMPARE(client.waitingCount(), 1);
    QVERIFY(m_bench->peer.received(u"checkin"_s).isEmpty());
}

void TestWaiting::theSameServerAtAnotherAddressGetsIt()
{
    QVERIFY(m_bench->connectClient());
    WaitingAttempt moved = left();
    moved.address = *ServerAddress::fromText(u"before.example:5050"_s);
    moved.fingerprint = m_bench->link.shownFingerprint();
    m_bench->accept();
    StudentClient &client = openAgain(moved);
    m_bench->peer.dropConnections();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    client.retryNow();
    QTRY_COMPARE(client.state(), StudentState::Present);
}

void TestWaiting::theNextLecturesCallDoesNotGetIt_data()
{
    QTest::addColumn<int>("minutesBefore");
    QTest::addColumn<bool>("knewTheCall");
    QTest::addColumn<StudentState>("state");
    QTest::newRow("a call that was known") << 90 << true << StudentState::Ended;
    QTest::newRow("a call that was not known") << 90 << false << StudentState::Ended;
    QTest::newRow("a clock that is a little behind") << 5 << false << StudentState::Present;
}

void TestWaiting::theNextLecturesCallDoesNotGetIt()
{
    QFETCH(int, minutesBefore);
    QFETCH(bool, knewTheCall);
    QFETCH(StudentState, state);
    WaitingAttempt before = left();
    before.pressed.msecs = before.started->msecs - minutesBefore * 60'000LL;
    before.started = knewTheCall ? std::optional(before.pressed) : std::nullopt;
    m_bench->accept();
    StudentClient &client = openAgain(before);
    client.start(m_bench->peer.address());
    QTRY_COMPARE(client.state(), state);
    QCOMPARE(m_bench->peer.received(u"checkin"_s).size(), state == StudentState::Ended ? 0 : 1);
    QVERIFY(!QFile::exists(outbox()));
}

void TestWaiting::theCodeHasExpired()
{
    WaitingAttempt withCode = left();
    withCode.attempt.code = u"123456"_s;
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    StudentClient &client = openAgain(withCode);
    client.start(m_bench->peer.address());
    QTRY_COMPARE(client.state(), StudentState::CodeChanged);
    QCOMPARE(m_bench->peer.received(u"checkin"_s).first()["code"_L1].toString(), u"123456"_s);
}

void TestWaiting::closingAsks()
{
    m_bench->peer.stop();
    openAgain(left()).start(m_bench->peer.address());
    QVERIFY(!m_bench->window->close());
    QVERIFY(m_bench->window->isVisible());
    QVERIFY(m_bench->shows(u"What waits is not registered yet. It is kept"_s));
    QTest::mouseClick(m_bench->find<QPushButton>(u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_bench->window->isVisible());
    QCOMPARE(Outbox(outbox()).waiting().size(), 1);
}

void TestWaiting::closingDoesNotAskWithoutNeed()
{
    m_bench->peer.stop();
    StudentClient &client = openAgain(left());
    client.start(m_bench->peer.address());
    QVERIFY(!m_bench->window->close());
    m_bench->accept();
    QVERIFY(m_bench->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.state(), StudentState::Present);
    QVERIFY(!m_bench->shows(u"What waits"_s));
    QVERIFY(m_bench->window->close());
}

void TestWaiting::closingSaysWhatCannotBeKept()
{
    m_client = std::make_unique<StudentClient>(m_bench->link, m_bench->settings);
    m_bench->window = std::make_unique<StudentWindow>(*m_client, m_bench->search, m_bench->known, m_bench->book);
    m_bench->window->show();
    m_bench->peer.stop();
    m_client->start(m_bench->peer.address());
    m_client->checkIn(left().attempt);
    QVERIFY(!m_bench->window->close());
    QVERIFY(m_bench->shows(u"cannot be kept on this computer"_s));
    QVERIFY(m_bench->window->close());
}

CHAMADA_WINDOW_TEST(TestWaiting)

} // namespace chamada::test::tst_waiting

#include "tst_waiting.moc"
