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

/// Tests the session of the teacher's client, without a window.
class TestTeacherClient : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

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
    TeacherClient &client() { return m_bench->desk().client; }

    std::unique_ptr<TeacherBench> m_bench;
};

void TestTeacherClient::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

void TestTeacherClient::logsIn()
{
    client().connectTo(m_bench->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QSignalSpy opened(&client(), &TeacherClient::opened);
    client().logIn(u"maria"_s, u"a good password"_s);
    QCOMPARE(client().state(), TeacherClient::State::LoggingIn);
    QTRY_COMPARE(client().state(), TeacherClient::State::Open);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(client().user(), u"maria"_s);
    const QJsonObject sent = m_bench->peer.received(u"login"_s).first();
    QCOMPARE(sent.value("user"_L1).toString(), u"maria"_s);
    QCOMPARE(sent.value("password"_L1).toString(), u"a good password"_s);
}

void TestTeacherClient::theInstallationIsKnownAgain()
{
    const auto deviceOf = [this](TeacherBench &bench) {
        Desk desk(bench.places());
        desk.client.connectTo(m_bench->peer.address());
        desk.client.logIn(u"maria"_s, u"a good password"_s);
        return QTest::qWaitFor([&desk] { return desk.client.isOpen(); })
            ? m_bench->peer.received(u"login"_s).constLast().value("device"_L1).toString()
            : QString();
    };
    const QString first = deviceOf(*m_bench);
    QVERIFY(!first.isEmpty() && isValid(first, textrule::shortText));
    QCOMPARE(deviceOf(*m_bench), first);
    TeacherBench elsewhere;
    QVERIFY(deviceOf(elsewhere) != first);
}

void TestTeacherClient::aWrongPasswordIsTold()
{
    m_bench->peer.refuse(u"login"_s, {.code = ErrorCode::BadLogin});
    QSignalSpy refused(&client(), &TeacherClient::loginRefused);
    client().connectTo(m_bench->peer.address());
    client().logIn(u"maria"_s, u"wrong"_s);
    QVERIFY(refused.wait());
    QCOMPARE(refused[0][0].value<Failure>().code, ErrorCode::BadLogin);
    QCOMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QVERIFY(!client().isEntered());
}

void TestTeacherClient::anOpenServerNeedsNoLogin()
{
    m_bench->peer.hello()[u"login"_s] = false;
    client().connectTo(m_bench->peer.address());
    QTRY_VERIFY(client().isOpen());
    QVERIFY(m_bench->peer.received(u"login"_s).isEmpty());
    QVERIFY(client().user().isEmpty());
}

void TestTeacherClient::theFirstAccountIsMade()
{
    m_bench->peer.hello()[u"setup"_s] = true;
    client().connectTo(m_bench->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsAccount);
    client().createAccount(u"ABCD-EFGH"_s, u"maria"_s, u"a good password"_s);
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_bench->peer.received(u"setup"_s).first().value("setup_code"_L1).toString(), u"ABCD-EFGH"_s);
    client().logOut();
    QCOMPARE(client().state(), TeacherClient::State::NeedsLogin); // an account exists now
}

void TestTeacherClient::aLostAnswerToSetupIsFoundOut()
{
    m_bench->peer.hello()[u"setup"_s] = true;
    client().connectTo(m_bench->peer.address());
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsAccount);
    m_bench->peer.ignore(u"setup"_s);
    client().createAccount(u"ABCD-EFGH"_s, u"maria"_s, u"a good password"_s);
    QTRY_COMPARE(m_bench->peer.received(u"setup"_s).size(), 1);
    m_bench->peer.hello()[u"setup"_s] = false;
    m_bench->peer.refuse(u"setup"_s, {.code = ErrorCode::SetupDone});
    m_bench->peer.dropConnections();
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_bench->peer.received(u"login"_s).size(), 1);
}

void TestTeacherClient::logsInAgainByItself()
{
    QVERIFY(m_bench->enter());
    m_bench->peer.dropConnections();
    QTRY_VERIFY(!client().isOpen());
    QVERIFY(client().isEntered());
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(m_bench->peer.received(u"login"_s).size(), 2);
}

void TestTeacherClient::thePasswordIsOnNoDisk()
{
    QVERIFY(m_bench->enter());
    m_bench->desk().settings.sync();
    QDirIterator files(m_bench->folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("a good password"), qPrintable(file.fileName()));
    }
}

void TestTeacherClient::loggingOutForgets()
{
    QVERIFY(m_bench->enter());
    client().logOut();
    QTRY_COMPARE(m_bench->peer.received(u"logout"_s).size(), 1);
    m_bench->peer.dropConnections();
    QTRY_COMPARE(client().state(), TeacherClient::State::Offline);
    QTRY_COMPARE(client().state(), TeacherClient::State::NeedsLogin);
    QCOMPARE(m_bench->peer.received(u"login"_s).size(), 1);
}

void TestTeacherClient::aServerThatIsBusyIsAskedAgain()
{
    QVERIFY(m_bench->enter());
    m_bench->peer.refuse(u"login"_s, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QSignalSpy refused(&client(), &TeacherClient::loginRefused);
    m_bench->peer.dropConnections();
    QTRY_COMPARE(m_bench->peer.received(u"login"_s).size(), 3);
    QTRY_VERIFY(client().isOpen());
    QCOMPARE(refused.count(), 0);
}

CHAMADA_TEST(TestTeacherClient)

} // namespace chamada::test::tst_teacherclient

#include "tst_teacherclient.moc"
