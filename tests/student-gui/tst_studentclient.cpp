// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentclient {

using namespace student;

class TestStudentClient : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void withoutAnyServerItSaysSo();
    void itConnectsToTheServerOfTheLastTime();
    void theServerAskedForComesFirst();
    void itFollowsTheCalls();
    void itSendsWhoWhereAndWhich();
    void presentOnlyAfterTheServersWord();
    void repeatedIsAlreadyPresent();
    void refusalsHaveTheirState_data();
    void refusalsHaveTheirState();
    void aRefusalKeepsTheServersTime();
    void withoutConnectionItWaitsAndIsSentLater();
    void anUnansweredOneIsSentAgain();
    void aCodeThatChangedWhileWaiting();
    void theCountdownEnds();
    void anotherClassMayWaitBesideTheShownOne();
    void aRestartIsTold();
    void aChangedCertificateNeedsAPerson();
    void itRemembersStudentAndServer();
    void aRefusedStudentIsNotRemembered();

private:
    static CheckInAttempt attempt(int number, const QString &code = {});
    QJsonObject lastCheckIn() const { return m_fixture->peer.received(u"checkin"_s).constLast(); }
    CheckInState state() const { return m_fixture->client.state(); }

    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentClient::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

CheckInAttempt TestStudentClient::attempt(int number, const QString &code)
{
    return {*ClassId::fromNumber(number), *StudentId::fromText(u"2023001"), code};
}

void TestStudentClient::withoutAnyServerItSaysSo()
{
    m_fixture->client.start(std::nullopt);
    QCOMPARE(state(), CheckInState::NoServer);
}

void TestStudentClient::itConnectsToTheServerOfTheLastTime()
{
    m_fixture->settings.setServer(m_fixture->peer.address());
    m_fixture->client.start(std::nullopt);
    QCOMPARE(state(), CheckInState::Looking);
    QTRY_COMPARE(state(), CheckInState::Ready);
}

void TestStudentClient::theServerAskedForComesFirst()
{
    m_fixture->settings.setServer({u"192.0.2.1"_s, 9});
    m_fixture->client.start(m_fixture->peer.address());
    QTRY_COMPARE(state(), CheckInState::Ready);
}

void TestStudentClient::itFollowsTheCalls()
{
    QVERIFY(m_fixture->connectClient());
    QCOMPARE(m_fixture->peer.received(u"calls"_s).constLast().value("follow"_L1), QJsonValue(true));
    const auto classId = [](int number) { return *ClassId::fromNumber(number); };
    QCOMPARE(m_fixture->client.calls().size(), 2);
    QVERIFY(!m_fixture->client.wantsCode(classId(101)));
    QVERIFY(m_fixture->client.wantsCode(classId(202)));

    QJsonObject event = CallsEvent{{StudentFixture::call(7, {}, u"Rui"_s)}, {classId(101)}}.toJson();
    event.insert(u"op"_s, u"calls"_s);
    m_fixture->peer.push(event);
    QTRY_VERIFY(m_fixture->client.openCall(classId(7)));
    QVERIFY(!m_fixture->client.openCall(classId(101)));
    QCOMPARE(m_fixture->client.calls().first().classId, classId(7));
}

void TestStudentClient::itSendsWhoWhereAndWhich()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->accept();
    QVERIFY(m_fixture->attempt(u"482913"_s));
    const QJsonObject sent = lastCheckIn();
    QCOMPARE(sent.value("class"_L1), QJsonValue(101));
    QCOMPARE(sent.value("student"_L1), QJsonValue(u"2023001"_s));
    QCOMPARE(sent.value("code"_L1), QJsonValue(u"482913"_s));
    QCOMPARE(sent.value("device"_L1).toString().size(), 64);
    QCOMPARE(sent.value("place"_L1).toString(), QSysInfo::machineHostName().left(64));
}

void TestStudentClient::presentOnlyAfterTheServersWord()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->accept({{u"name"_s, u"Ana"_s}, {u"flags"_s, QJsonArray{u"late"_s}}});
    m_fixture->client.checkIn(attempt(101));
    QCOMPARE(state(), CheckInState::Sending);
    QTRY_COMPARE(state(), CheckInState::Late);
    const Answer &answer = *m_fixture->client.answer();
    QCOMPARE(answer.time, *Timestamp::fromText(u"2026-11-22T08:00:15.250-03:00"_s));
    QCOMPARE(answer.title, u"Redes de Computadores"_s);
    QCOMPARE(answer.name, u"Ana"_s);
    QVERIFY(answer.flags.testFlag(Flag::Late));
}

void TestStudentClient::repeatedIsAlreadyPresent()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->accept({{u"repeated"_s, true}});
    QVERIFY(m_fixture->attempt());
    QCOMPARE(state(), CheckInState::AlreadyPresent);
}

void TestStudentClient::refusalsHaveTheirState_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("code");
    QTest::addColumn<CheckInState>("state");
    const auto row = [](ErrorCode code) { return Failure{.code = code}; };
    QTest::newRow("no call") << row(ErrorCode::NoOpenCall) << QString() << CheckInState::Refused;
    QTest::newRow("roster") << row(ErrorCode::NotOnRoster) << QString() << CheckInState::Refused;
    QTest::newRow("storage") << row(ErrorCode::StorageUnavailable) << QString() << CheckInState::Refused;
    QTest::newRow("code wanted") << row(ErrorCode::CodeRequired) << QString() << CheckInState::CodeWanted;
    QTest::newRow("code wrong") << row(ErrorCode::WrongCode) << u"111111"_s << CheckInState::CodeWrong;
    QTest::newRow("too many") << Failure{.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 90}
                              << u"111111"_s << CheckInState::TooManyAttempts;
    QTest::newRow("bad field") << Failure{.code = ErrorCode::BadRequest, .field = u"student"_s} << QString()
                               << CheckInState::Refused;
}

void TestStudentClient::refusalsHaveTheirState()
{
    QFETCH(const Failure, failure);
    QFETCH(const QString, code);
    QFETCH(const CheckInState, state);
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.refuse(u"checkin"_s, failure);
    QVERIFY(m_fixture->attempt(code));
    QCOMPARE(m_fixture->client.state(), state);
    QCOMPARE(m_fixture->client.answer()->failure.code, failure.code);
    m_fixture->client.dismiss();
    QCOMPARE(m_fixture->client.state(), CheckInState::Ready);
    const bool aboutCode = state == CheckInState::CodeWanted || state == CheckInState::CodeWrong;
    QCOMPARE(m_fixture->client.wantsCode(*ClassId::fromNumber(101)), aboutCode);
}

void TestStudentClient::aRefusalKeepsTheServersTime()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QVERIFY(m_fixture->attempt());
    QCOMPARE(m_fixture->client.answer()->time, *Timestamp::fromText(u"2026-11-22T08:00:00.000-03:00"_s));
}

void TestStudentClient::withoutConnectionItWaitsAndIsSentLater()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.checkIn(attempt(101));
    QCOMPARE(state(), CheckInState::Waiting);
    m_fixture->accept();
    QVERIFY(m_fixture->peer.resume());
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::Present);
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
}

void TestStudentClient::anUnansweredOneIsSentAgain()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.ignore(u"checkin"_s);
    m_fixture->client.checkIn(attempt(101));
    QTRY_COMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
    QCOMPARE(state(), CheckInState::Sending);
    m_fixture->accept({{u"repeated"_s, true}});
    m_fixture->peer.dropConnections();
    QTRY_COMPARE(state(), CheckInState::Waiting);
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::AlreadyPresent);
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), 2);
}

void TestStudentClient::aCodeThatChangedWhileWaiting()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.checkIn(attempt(202, u"111111"_s));
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    QVERIFY(m_fixture->peer.resume());
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::CodeChanged);
}

void TestStudentClient::theCountdownEnds()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QVERIFY(m_fixture->attempt(u"111111"_s));
    QSignalSpy ticks(&m_fixture->client, &StudentClient::stateChanged);
    QTRY_COMPARE(m_fixture->client.secondsLeft(), 0);
    QTRY_VERIFY(ticks.count() > 0);
    QCOMPARE(state(), CheckInState::TooManyAttempts);
}

void TestStudentClient::anotherClassMayWaitBesideTheShownOne()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.checkIn(attempt(101));
    m_fixture->client.dismiss();
    m_fixture->client.checkIn(attempt(303));
    m_fixture->accept();
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QList<Answer> others;
    connect(
        &m_fixture->client, &StudentClient::otherAnswered, this, [&](const Answer &answer) { others.append(answer); });
    QVERIFY(m_fixture->peer.resume());
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::Refused);
    QCOMPARE(others.size(), 1);
    QCOMPARE(others.first().state, CheckInState::Present);
    QCOMPARE(others.first().attempt, attempt(101));
}

void TestStudentClient::aRestartIsTold()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    QCOMPARE(m_fixture->link.problem(), LinkProblem::ShuttingDown);
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::ServerRestarted);
    m_fixture->accept();
    QVERIFY(m_fixture->attempt());
    m_fixture->client.dismiss();
    QCOMPARE(state(), CheckInState::Ready);
}

void TestStudentClient::aChangedCertificateNeedsAPerson()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.setIdentity(secondIdentity());
    m_fixture->peer.dropConnections();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.checkIn(attempt(101));
    m_fixture->client.retryNow();
    QTRY_COMPARE(state(), CheckInState::CertificateChanged);
    m_fixture->accept();
    m_fixture->link.trustShownCertificate();
    QTRY_COMPARE(state(), CheckInState::Present);
}

void TestStudentClient::itRemembersStudentAndServer()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->accept();
    QVERIFY(m_fixture->attempt());
    QCOMPARE(m_fixture->settings.student()->text(), u"2023001"_s);
    QCOMPARE(*m_fixture->settings.server(), m_fixture->peer.address());
}

void TestStudentClient::aRefusedStudentIsNotRemembered()
{
    QVERIFY(m_fixture->connectClient());
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    QVERIFY(m_fixture->attempt());
    QVERIFY(!m_fixture->settings.student());
}

CHAMADA_TEST(TestStudentClient)

} // namespace chamada::test::tst_studentclient

#include "tst_studentclient.moc"
