// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/answertext.h"
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

using namespace student;

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
    PendingCheckIn left() const;
    /// Opens a client that has this attempt in its outbox.
    StudentClient &openAgain(const PendingCheckIn &waiting);
    QString outbox() const { return m_fixture->folder.filePath(u"outbox.json"_s); }
    bool disconnect();

    std::unique_ptr<StudentFixture> m_fixture;
    std::unique_ptr<StudentClient> m_client;
};

void TestWaiting::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestWaiting::cleanup()
{
    m_fixture->window.reset();
    m_client.reset();
    m_fixture.reset();
}

PendingCheckIn TestWaiting::left() const
{
    const Timestamp started = StudentFixture::call(101, {}, {}).started;
    return {{*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"_s), {}}, {started.msecs + 60'000},
        m_fixture->peer.address(), {}, u"Laboratório 3"_s, started};
}

StudentClient &TestWaiting::openAgain(const PendingCheckIn &waiting)
{
    Outbox(outbox()).add(waiting);
    m_client = std::make_unique<StudentClient>(m_fixture->link, m_fixture->settings, outbox());
    m_fixture->window =
        std::make_unique<StudentWindow>(*m_client, m_fixture->search, m_fixture->known, m_fixture->book);
    m_fixture->window->show();
    return *m_client;
}

bool TestWaiting::disconnect()
{
    m_fixture->peer.stop();
    return m_fixture->waitFor(ServerLink::State::Waiting);
}

void TestWaiting::whoIsQuickerThanTheCallsIsSentOnce()
{
    m_fixture->accept();
    m_fixture->client.start(m_fixture->peer.address());
    connect(&m_fixture->link, &ServerLink::stateChanged, this, [this] {
        if (m_fixture->link.isReady())
            m_fixture->client.checkIn({*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), {}});
    });
    QTRY_COMPARE(m_fixture->client.state(), CheckInState::Present);
    bool isAnswered = false;
    m_fixture->link.send(PingRequest{}, this, [&](const Outcome<PingReply> &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered); // another check-in would be answered by now, too
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
    QCOMPARE(m_fixture->client.state(), CheckInState::Present);
}

void TestWaiting::itWaitsAfterTheWindowWasClosed()
{
    QVERIFY(m_fixture->connectClient());
    QVERIFY(disconnect());
    QVERIFY(m_fixture->attempt());
    QCOMPARE(Outbox(outbox()).waiting().size(), 1);
    const PendingCheckIn kept = Outbox(outbox()).waiting().first();
    QCOMPARE(kept.fingerprint, m_fixture->link.expectedFingerprint());
    QCOMPARE(kept.server, u"Laboratório 3"_s);
    m_fixture->client.discard(); // removes the earlier window's attempt from memory
    StudentClient &client = openAgain(kept);
    client.start(std::nullopt);
    QCOMPARE(client.state(), CheckInState::Waiting);
    m_fixture->accept();
    QVERIFY(m_fixture->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.state(), CheckInState::Present);
    QVERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QVERIFY(!QFile::exists(outbox()));
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
}

void TestWaiting::itIsShownWhoseItIs()
{
    m_fixture->peer.stop();
    openAgain(left()).start(m_fixture->peer.address());
    QVERIFY(m_fixture->find<QLabel>(u"Waiting"_s));
    QVERIFY(m_fixture->shows(u"Student ID 2023001"_s));
    QVERIFY(m_fixture->shows(u"Class 101"_s));
    QVERIFY(m_fixture->shows(u"not registered yet"_s));
    QVERIFY(m_fixture->shows(u"Laboratório 3"_s));
    QVERIFY(m_fixture->shows(u"waiting since"_s));
    QVERIFY(!m_fixture->shows(u"Present"_s));
}

void TestWaiting::itCanBeDiscarded()
{
    m_fixture->peer.stop();
    StudentClient &client = openAgain(left());
    client.start(m_fixture->peer.address());
    QVERIFY(m_fixture->find<QPushButton>(u"Discard"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Discard"_s), Qt::LeftButton);
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QVERIFY(!QFile::exists(outbox()));
    QVERIFY(m_fixture->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.calls().size(), 2);
    QVERIFY(m_fixture->peer.received(u"checkin"_s).isEmpty());
}

void TestWaiting::anotherServerDoesNotGetIt()
{
    PendingCheckIn elsewhere = left();
    elsewhere.address = *ServerAddress::fromText(u"another.example:5050"_s);
    elsewhere.fingerprint = QByteArray(32, '\x01');
    StudentClient &client = openAgain(elsewhere);
    client.start(m_fixture->peer.address());
    QTRY_COMPARE(client.calls().size(), 2);
    QCOMPARE(client.state(), CheckInState::Waiting);
    QCOMPARE(client.waitingCount(), 1);
    QVERIFY(m_fixture->peer.received(u"checkin"_s).isEmpty());
}

void TestWaiting::theSameServerAtAnotherAddressGetsIt()
{
    QVERIFY(m_fixture->connectClient());
    PendingCheckIn moved = left();
    moved.address = *ServerAddress::fromText(u"before.example:5050"_s);
    moved.fingerprint = m_fixture->link.shownFingerprint();
    m_fixture->accept();
    StudentClient &client = openAgain(moved);
    m_fixture->peer.dropConnections();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    client.retryNow();
    QTRY_COMPARE(client.state(), CheckInState::Present);
}

void TestWaiting::theNextLecturesCallDoesNotGetIt_data()
{
    QTest::addColumn<int>("minutesBefore");
    QTest::addColumn<bool>("knewTheCall");
    QTest::addColumn<CheckInState>("state");
    QTest::newRow("a call that was known") << 90 << true << CheckInState::Ended;
    QTest::newRow("a call that was not known") << 90 << false << CheckInState::Ended;
    QTest::newRow("a clock that is a little behind") << 5 << false << CheckInState::Present;
}

void TestWaiting::theNextLecturesCallDoesNotGetIt()
{
    QFETCH(int, minutesBefore);
    QFETCH(bool, knewTheCall);
    QFETCH(CheckInState, state);
    PendingCheckIn before = left();
    before.pressed.msecs = before.started->msecs - minutesBefore * 60'000LL;
    before.started = knewTheCall ? std::optional(before.pressed) : std::nullopt;
    m_fixture->accept();
    StudentClient &client = openAgain(before);
    client.start(m_fixture->peer.address());
    QTRY_COMPARE(client.state(), state);
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), state == CheckInState::Ended ? 0 : 1);
    QVERIFY(!QFile::exists(outbox()));
}

void TestWaiting::theCodeHasExpired()
{
    PendingCheckIn withCode = left();
    withCode.attempt.code = u"123456"_s;
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    StudentClient &client = openAgain(withCode);
    client.start(m_fixture->peer.address());
    QTRY_COMPARE(client.state(), CheckInState::CodeChanged);
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).first()["code"_L1].toString(), u"123456"_s);
}

void TestWaiting::closingAsks()
{
    m_fixture->peer.stop();
    openAgain(left()).start(m_fixture->peer.address());
    QVERIFY(!m_fixture->window->close());
    QVERIFY(m_fixture->window->isVisible());
    QVERIFY(m_fixture->shows(u"What waits is not registered yet. It is kept"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_fixture->window->isVisible());
    QCOMPARE(Outbox(outbox()).waiting().size(), 1);
}

void TestWaiting::closingDoesNotAskWithoutNeed()
{
    m_fixture->peer.stop();
    StudentClient &client = openAgain(left());
    client.start(m_fixture->peer.address());
    QVERIFY(!m_fixture->window->close());
    m_fixture->accept();
    QVERIFY(m_fixture->peer.resume());
    client.retryNow();
    QTRY_COMPARE(client.state(), CheckInState::Present);
    QVERIFY(!m_fixture->shows(u"What waits"_s));
    QVERIFY(m_fixture->window->close());
}

void TestWaiting::closingSaysWhatCannotBeKept()
{
    m_client = std::make_unique<StudentClient>(m_fixture->link, m_fixture->settings);
    m_fixture->window =
        std::make_unique<StudentWindow>(*m_client, m_fixture->search, m_fixture->known, m_fixture->book);
    m_fixture->window->show();
    m_fixture->peer.stop();
    m_client->start(m_fixture->peer.address());
    m_client->checkIn(left().attempt);
    QVERIFY(!m_fixture->window->close());
    QVERIFY(m_fixture->shows(u"cannot be kept on this computer"_s));
    QVERIFY(m_fixture->window->close());
}

CHAMADA_WINDOW_TEST(TestWaiting)

} // namespace chamada::test::tst_waiting

#include "tst_waiting.moc"
