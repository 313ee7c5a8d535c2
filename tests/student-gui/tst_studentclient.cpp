// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentclient {

class TestStudentClient : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

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
    static Attempt attempt(int number, const QString &code = {});
    QJsonObject lastCheckIn() const { return m_bench->peer.received(u"checkin"_s).constLast(); }
    StudentState state() const { return m_bench->client.state(); }

    std::unique_ptr<StudentBench> m_bench;
};

void TestStudentClient::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<StudentBench>();
}

Attempt TestStudentClient::attempt(int number, const QString &code)
{
    return {*ClassId::fromNumber(number), *StudentId::fromText(u"2023001"), code};
}

void TestStudentClient::withoutAnyServerItSaysSo()
{
    m_bench->client.start(std::nullopt);
    QCOMPARE(state(), StudentState::NoServer);
}

void TestStudentClient::itConnectsToTheServerOfTheLastTime()
{
    m_bench->settings.setServer(m_bench->peer.address());
    m_bench->client.start(std::nullopt);
    QCOMPARE(state(), StudentState::Looking);
    QTRY_COMPARE(state(), StudentState::Ready);
}

void TestStudentClient::theServerAskedForComesFirst()
{
    m_bench->settings.setServer({u"192.0.2.1"_s, 9});
    m_bench->client.start(m_bench->peer.address());
    QTRY_COMPARE(state(), StudentState::Ready);
}

void TestStudentClient::itFollowsTheCalls()
{
    QVERIFY(m_bench->connectClient());
    QCOMPARE(m_bench->peer.received(u"calls"_s).constLast().value("follow"_L1), QJsonValue(true));
    const auto classId = [](int number) { return *ClassId::fromNumber(number); };
    QCOMPARE(m_bench->client.calls().size(), 2);
    QVERIFY(!m_bench->client.wantsCode(classId(101)));
    QVERIFY(m_bench->client.wantsCode(classId(202)));

    QJsonObject event = CallsEvent{{StudentBench::call(7, {}, u"Rui"_s)}, {classId(101)}}.toJson();
    event.insert(u"op"_s, u"calls"_s);
    m_bench->peer.push(event);
    QTRY_VERIFY(m_bench->client.openCall(classId(7)));
    QVERIFY(!m_bench->client.openCall(classId(101)));
    QCOMPARE(m_bench->client.calls().first().classId, classId(7));
}

void TestStudentClient::itSendsWhoWhereAndWhich()
{
    QVERIFY(m_bench->connectClient());
    m_bench->accept();
    QVERIFY(m_bench->attempt(u"482913"_s));
    const QJsonObject sent = lastCheckIn();
    QCOMPARE(sent.value("class"_L1), QJsonValue(101));
    QCOMPARE(sent.value("student"_L1), QJsonValue(u"2023001"_s));
    QCOMPARE(sent.value("code"_L1), QJsonValue(u"482913"_s));
    QCOMPARE(sent.value("device"_L1).toString().size(), 64);
    QCOMPARE(sent.value("place"_L1).toString(), QSysInfo::machineHostName().left(64));
}

void TestStudentClient::presentOnlyAfterTheServersWord()
{
    QVERIFY(m_bench->connectClient());
    m_bench->accept({{u"name"_s, u"Ana"_s}, {u"flags"_s, QJsonArray{u"late"_s}}});
    m_bench->client.checkIn(attempt(101));
    QCOMPARE(state(), StudentState::Sending);
    QTRY_COMPARE(state(), StudentState::Late);
    const Answer &answer = *m_bench->client.answer();
    QCOMPARE(answer.time, *Timestamp::fromText(u"2026-11-22T08:00:15.250-03:00"_s));
    QCOMPARE(answer.title, u"Redes de Computadores"_s);
    QCOMPARE(answer.name, u"Ana"_s);
    QVERIFY(answer.flags.testFlag(Flag::Late));
}

void TestStudentClient::repeatedIsAlreadyPresent()
{
    QVERIFY(m_bench->connectClient());
    m_bench->accept({{u"repeated"_s, true}});
    QVERIFY(m_bench->attempt());
    QCOMPARE(state(), StudentState::AlreadyPresent);
}

void TestStudentClient::refusalsHaveTheirState_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("code");
    QTest::addColumn<StudentState>("state");
    const auto row = [](ErrorCode code) { return Failure{.code = code}; };
    QTest::newRow("no call") << row(ErrorCode::NoOpenCall) << QString() << StudentState::Refused;
    QTest::newRow("roster") << row(ErrorCode::NotOnRoster) << QString() << StudentState::Refused;
    QTest::newRow("storage") << row(ErrorCode::StorageUnavailable) << QString() << StudentState::Refused;
    QTest::newRow("code wanted") << row(ErrorCode::CodeRequired) << QString() << StudentState::CodeWanted;
    QTest::newRow("code wrong") << row(ErrorCode::WrongCode) << u"111111"_s << StudentState::CodeWrong;
    QTest::newRow("too many") << Failure{.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 90}
                              << u"111111"_s << StudentState::TooManyAttempts;
    QTest::newRow("bad field") << Failure{.code = ErrorCode::BadRequest, .field = u"student"_s} << QString()
                               << StudentState::Refused;
}

void TestStudentClient::refusalsHaveTheirState()
{
    QFETCH(const Failure, failure);
    QFETCH(const QString, code);
    QFETCH(const StudentState, state);
    QVERIFY(m_bench->connectClient());
    m_bench->peer.refuse(u"checkin"_s, failure);
    QVERIFY(m_bench->attempt(code));
    QCOMPARE(m_bench->client.state(), state);
    QCOMPARE(m_bench->client.answer()->failure.code, failure.code);
    m_bench->client.dismiss();
    QCOMPARE(m_bench->client.state(), StudentState::Ready);
    const bool aboutCode = state == StudentState::CodeWanted || state == StudentState::CodeWrong;
    QCOMPARE(m_bench->client.wantsCode(*ClassId::fromNumber(101)), aboutCode);
}

void TestStudentClient::aRefusalKeepsTheServersTime()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QVERIFY(m_bench->attempt());
    QCOMPARE(m_bench->client.answer()->time, *Timestamp::fromText(u"2026-11-22T08:00:00.000-03:00"_s));
}

void TestStudentClient::withoutConnectionItWaitsAndIsSentLater()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->client.checkIn(attempt(101));
    QCOMPARE(state(), StudentState::Waiting);
    m_bench->accept();
    QVERIFY(m_bench->peer.resume());
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::Present);
    QCOMPARE(m_bench->peer.received(u"checkin"_s).size(), 1);
}

void TestStudentClient::anUnansweredOneIsSentAgain()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.ignore(u"checkin"_s);
    m_bench->client.checkIn(attempt(101));
    QTRY_COMPARE(m_bench->peer.received(u"checkin"_s).size(), 1);
    QCOMPARE(state(), StudentState::Sending);
    m_bench->accept({{u"repeated"_s, true}});
    m_bench->peer.dropConnections();
    QTRY_COMPARE(state(), StudentState::Waiting);
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::AlreadyPresent);
    QCOMPARE(m_bench->peer.received(u"checkin"_s).size(), 2);
}

void TestStudentClient::aCodeThatChangedWhileWaiting()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->client.checkIn(attempt(202, u"111111"_s));
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    QVERIFY(m_bench->peer.resume());
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::CodeChanged);
}

void TestStudentClient::theCountdownEnds()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QVERIFY(m_bench->attempt(u"111111"_s));
    QSignalSpy ticks(&m_bench->client, &StudentClient::stateChanged);
    QTRY_COMPARE(m_bench->client.secondsLeft(), 0);
    QTRY_VERIFY(ticks.count() > 0);
    QCOMPARE(state(), StudentState::TooManyAttempts);
}

void TestStudentClient::anotherClassMayWaitBesideTheShownOne()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->client.checkIn(attempt(101));
    m_bench->client.dismiss();
    m_bench->client.checkIn(attempt(303));
    m_bench->accept();
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QList<Answer> others;
    connect(
        &m_bench->client, &StudentClient::otherAnswered, this, [&](const Answer &answer) { others.append(answer); });
    QVERIFY(m_bench->peer.resume());
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::Refused);
    QCOMPARE(others.size(), 1);
    QCOMPARE(others.first().state, StudentState::Present);
    QCOMPARE(others.first().attempt, attempt(101));
}

void TestStudentClient::aRestartIsTold()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    QCOMPARE(m_bench->link.problem(), LinkProblem::ShuttingDown);
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::ServerRestarted);
    m_bench->accept();
    QVERIFY(m_bench->attempt());
    m_bench->client.dismiss();
    QCOMPARE(state(), StudentState::Ready);
}

void TestStudentClient::aChangedCertificateNeedsAPerson()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.setIdentity(secondIdentity());
    m_bench->peer.dropConnections();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->client.checkIn(attempt(101));
    m_bench->client.retryNow();
    QTRY_COMPARE(state(), StudentState::CertificateChanged);
    m_bench->accept();
    m_bench->link.trustShownCertificate();
    QTRY_COMPARE(state(), StudentState::Present);
}

void TestStudentClient::itRemembersStudentAndServer()
{
    QVERIFY(m_bench->connectClient());
    m_bench->accept();
    QVERIFY(m_bench->attempt());
    QCOMPARE(m_bench->settings.student()->text(), u"2023001"_s);
    QCOMPARE(*m_bench->settings.server(), m_bench->peer.address());
}

void TestStudentClient::aRefusedStudentIsNotRemembered()
{
    QVERIFY(m_bench->connectClient());
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    QVERIFY(m_bench->attempt());
    QVERIFY(!m_bench->settings.student());
}

CHAMADA_TEST(TestStudentClient)

} // namespace chamada::test::tst_studentclient

#include "tst_studentclient.moc"
