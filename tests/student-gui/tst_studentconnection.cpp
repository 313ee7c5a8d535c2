// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/enterkey.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentconnection {

using namespace student;

/// Tests how the window finds and loses its server, and what it shows meanwhile. Texts are in English, as no
/// translation is installed.
class TestStudentConnection : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, Appearance::Light);
        letEnterPress(*qApp);
    }
    void init();
    void cleanup() { m_fixture.reset(); }

    void noServer();
    void addressByHandIsChecked();
    void addressByHandConnects();
    void aWrongAddressStaysOnThePageAndSaysWhy();
    void looking();
    void theRememberedServerNeedsNoPage();
    void connectionLostOnTheForm();
    void serverRestarted();
    void certificateChangedAndDeclined();
    void certificateChangedAndTrusted();
    void anotherServerAndBack();

    void theNetworkIsTestedWithoutAConnectionToo();

private:
    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentConnection::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestStudentConnection::noServer()
{
    m_fixture->open();
    QCOMPARE(m_fixture->client.state(), CheckInState::NoServer);
    QVERIFY(m_fixture->find<QLineEdit>(u"Server"_s));
    QVERIFY(m_fixture->shows(u"Which server takes your roll call?"_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Back"_s));
}

void TestStudentConnection::addressByHandIsChecked()
{
    m_fixture->open();
    m_fixture->find<QPushButton>(u"Connect"_s)->click();
    QVERIFY(m_fixture->shows(u"Type the server's address first."_s));
    m_fixture->type(u"Server"_s, u"lab 3:99999"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"This is not an address."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Server"_s)->text(), u"lab 3:99999"_s);
}

void TestStudentConnection::addressByHandConnects()
{
    m_fixture->open();
    m_fixture->type(u"Server"_s, m_fixture->peer.address().toText());
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QVERIFY(m_fixture->find<QLabel>(u"Laboratório 3"_s));
}

void TestStudentConnection::aWrongAddressStaysOnThePageAndSaysWhy()
{
    m_fixture->open();
    m_fixture->peer.stop();
    const QString address = m_fixture->peer.address().toText();
    m_fixture->type(u"Server"_s, address);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"no Chamada server is running there"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Server"_s)->text(), address);
}

void TestStudentConnection::looking()
{
    m_fixture->peer.ignore(u"hello"_s);
    m_fixture->client.start(m_fixture->peer.address());
    m_fixture->open();
    QCOMPARE(m_fixture->client.state(), CheckInState::Looking);
    QVERIFY(m_fixture->shows(wordOf(CheckInState::Looking)));
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
}

void TestStudentConnection::theRememberedServerNeedsNoPage()
{
    m_fixture->peer.ignore(u"hello"_s);
    m_fixture->settings.setServer(m_fixture->peer.address());
    m_fixture->open();
    m_fixture->client.start(std::nullopt);
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
}

void TestStudentConnection::connectionLostOnTheForm()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->fill(u"101"_s, u"2023001"_s);
    const QPoint before = m_fixture->find<QPushButton>(u"Check in"_s)->mapTo(m_fixture->window.get(), QPoint());
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->shows(u"was lost. Connecting again…"_s));
    QCOMPARE(m_fixture->find<QPushButton>(u"Check in"_s)->mapTo(m_fixture->window.get(), QPoint()), before);
    QVERIFY(m_fixture->peer.resume());
    m_fixture->client.retryNow();
    QTRY_VERIFY(!m_fixture->shows(u"Connecting again…"_s) && m_fixture->link.isReady());
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
}

void TestStudentConnection::serverRestarted()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    QTRY_VERIFY(m_fixture->shows(u"was shut down"_s));
    m_fixture->client.retryNow();
    QTRY_VERIFY(m_fixture->shows(wordOf(CheckInState::ServerRestarted)));
}

void TestStudentConnection::certificateChangedAndDeclined()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.setIdentity(secondIdentity());
    m_fixture->peer.dropConnections();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.retryNow();
    QTRY_VERIFY(m_fixture->shows(u"Is this still the same server?"_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QPushButton>(u"Do not connect"_s));
    m_fixture->press(Qt::Key_Space);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Server"_s));
    QCOMPARE(m_fixture->client.state(), CheckInState::NoServer);
}

void TestStudentConnection::certificateChangedAndTrusted()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.setIdentity(secondIdentity());
    m_fixture->peer.dropConnections();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->client.retryNow();
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"The fingerprint is right: trust it"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"The fingerprint is right: trust it"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTRY_VERIFY(m_fixture->link.isReady());
}

void TestStudentConnection::anotherServerAndBack()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->find<QPushButton>(u"Change server"_s)->click();
    QCOMPARE(m_fixture->find<QLineEdit>(u"Server"_s)->text(), m_fixture->peer.address().toText());
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Back"_s), Qt::LeftButton);
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
}

void TestStudentConnection::theNetworkIsTestedWithoutAConnectionToo()
{
    QVERIFY(m_fixture->openReady());
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Test the network"_s), Qt::LeftButton);
    QVERIFY(m_fixture->find<QPushButton>(u"Start the test"_s)->hasFocus());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    QVERIFY(m_fixture->find<QPushButton>(u"Start the test"_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"no Chamada server is running there"_s));
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->find<QLineEdit>(u"Student ID"_s));
}

CHAMADA_WINDOW_TEST(TestStudentConnection)

} // namespace chamada::test::tst_studentconnection

#include "tst_studentconnection.moc"
