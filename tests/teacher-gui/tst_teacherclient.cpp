// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teacherclient {

using namespace teacher;

/// Tests the session of the teacher's client, without a window.
class TestTeacherClient : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void logsIn();
    void theInstallationIsKnownAgain();
    void aWrongPasswordIsTold();
    void anOpenServerNeedsNoLogin();
    void theFirstAccountIsMade();
    void aLostAnswerToSetupIsFoundOut();
    void logsInAgainByItself();
    void thePasswordIsOnNoDisk();
    void loggingOutForgets();
    void aServerThatIsBusyIsAskedAgain();

private:
    TeacherClient &client() { return m_fixture->services().client; }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestTeacherClient::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestTeacherClient::logsIn()
{
    client().connectTo(m_fixture->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QSignalSpy opened(&client(), &TeacherClient::opened);
    client().logIn(u"maria"_s, u"a good password"_s);
    QCOMPARE(client().state(), TeacherClient::State::LoggingIn);
    QTRY_COMPARE(client().state(), TeacherClient::State::Open);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(client().user(), u"maria"_s);
    const QJsonObject sent = m_fixture->peer.received(u"login"_s).first();
    QCOMPARE(sent.value("user"_L1).toString(), u"maria"_s);
    QCOMPARE(sent.value("password"_L1).toString(), u"a good password"_s);
}

void TestTeacherClient::theInstallationIsKnownAgain()
{
    const auto deviceOf = [this](TeacherFixture &fixture) {
        TeacherServices services(fixture.places());
        services.client.connectTo(m_fixture->peer.address());
        services.client.logIn(u"maria"_s, u"a good password"_s);
        return QTest::qWaitFor([&services] { return services.client.isOpen(); })
            ? m_fixture->peer.received(u"login"_s).constLast().value("device"_L1).toString()
            : QString();
    };
    const QString first = deviceOf(*m_fixture);
    QVERIFY(!first.isEmpty() && isValid(first, textrule::shortText));
    QCOMPARE(deviceOf(*m_fixture), first);
    TeacherFixture elsewhere;
    QVERIFY(deviceOf(elsewhere) != first);
}

void TestTeacherClient::aWrongPasswordIsTold()
{
    m_fixture->peer.refuse(u"login"_s, {.code = ErrorCode::BadLogin});
    QSignalSpy refused(&client(), &TeacherClient::loginRefused);
    client().connectTo(m_fixture->peer.address());
    client().logIn(u"maria"_s, u"wrong"_s);
    QVERIFY(refused.wait());
    QCOMPARE(refused[0][0].value<Failure>().code, ErrorCode::BadLogin);
    QCOMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QVERIFY(!client().isEntered());
}

void TestTeacherClient::anOpenServerNeedsNoLogin()
{
    m_fixture->peer.hello()[u"login"_s] = false;
    client().connectTo(m_fixture->peer.address());
    QTRY_VERIFY(client().isOpen());
    QVERIFY(m_fixture->peer.received(u"login"_s).isEmpty());
    QVERIFY(client().user().isEmpty());
}

void TestTeacherClient::theFirstAccountIsMade()
{
    m_fixture->peer.hello()[u"setup"_s] = true;
    client().connectTo(m_fixture->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsAccount);
    client().createAccount(u"ABCD-EFGH"_s, u"maria"_s, u"a good password"_s);
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_fixture->peer.received(u"setup"_s).first().value("setup_code"_L1).toString(), u"ABCD-EFGH"_s);
    client().logOut();
    QCOMPARE(client().state(), TeacherClient::State::NeedsLogin); // an account exists now
}

void TestTeacherClient::aLostAnswerToSetupIsFoundOut()
{
    m_fixture->peer.hello()[u"setup"_s] = true;
    client().connectTo(m_fixture->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsAccount);
    m_fixture->peer.ignore(u"setup"_s);
    client().createAccount(u"ABCD-EFGH"_s, u"maria"_s, u"a good password"_s);
    QTRY_COMPARE(m_fixture->peer.received(u"setup"_s).size(), 1);
    m_fixture->peer.hello()[u"setup"_s] = false;
    m_fixture->peer.refuse(u"setup"_s, {.code = ErrorCode::SetupDone});
    m_fixture->peer.dropConnections();
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_fixture->peer.received(u"login"_s).size(), 1);
}

void TestTeacherClient::logsInAgainByItself()
{
    QVERIFY(m_fixture->enter());
    m_fixture->peer.dropConnections();
    QTRY_VERIFY(!client().isOpen());
    QVERIFY(client().isEntered());
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_fixture->peer.received(u"login"_s).size(), 2);
}

void TestTeacherClient::thePasswordIsOnNoDisk()
{
    QVERIFY(m_fixture->enter());
    m_fixture->services().settings.sync();
    QDirIterator files(m_fixture->folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("a good password"), qPrintable(file.fileName()));
    }
}

void TestTeacherClient::loggingOutForgets()
{
    QVERIFY(m_fixture->enter());
    client().logOut();
    QTRY_COMPARE(m_fixture->peer.received(u"logout"_s).size(), 1);
    m_fixture->peer.dropConnections();
    QTRY_COMPARE(client().state(), TeacherClient::State::Offline);
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QCOMPARE(m_fixture->peer.received(u"login"_s).size(), 1);
}

void TestTeacherClient::aServerThatIsBusyIsAskedAgain()
{
    QVERIFY(m_fixture->enter());
    m_fixture->peer.refuse(u"login"_s, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QSignalSpy refused(&client(), &TeacherClient::loginRefused);
    m_fixture->peer.dropConnections();
    QTRY_COMPARE(m_fixture->peer.received(u"login"_s).size(), 3);
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(refused.count(), 0);
}

CHAMADA_TEST(TestTeacherClient)

} // namespace chamada::test::tst_teacherclient

#include "tst_teacherclient.moc"
