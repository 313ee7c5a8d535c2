// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_loginpage {

using namespace teacher;

/// Tests the login pages: the server, the account, and refusals, by keys and mouse.
class TestLoginPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void connectsAndLogsIn();
    void theFirstAccountIsMade();
    void anInvitationIsTaken();
    void aWrongCodeIsSaidAndFocused_data();
    void aWrongCodeIsSaidAndFocused();
    void refusalsAreSaidInPlace_data();
    void refusalsAreSaidInPlace();
    void theCommandLineLogsIn();
    void theLastServerIsConnectedTo();
    void withoutAServerThisComputerIsOffered();
    void theLoginShowsWhereTheDiaryIs();

private:
    WindowOptions toPeer() const;

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestLoginPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

WindowOptions TestLoginPage::toPeer() const
{
    WindowOptions options;
    options.server = m_fixture->peer.address();
    return options;
}

void TestLoginPage::connectsAndLogsIn()
{
    m_fixture->open();
    QVERIFY(m_fixture->find<QLineEdit>(u"Server"_s));
    m_fixture->type(u"Server"_s, m_fixture->peer.address().toText());
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"User"_s));
    QVERIFY(m_fixture->shows(u"Laboratório 3"_s));
    QVERIFY(!m_fixture->find<QLineEdit>(u"Server"_s));
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"Type your password."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Password"_s)->echoMode(), QLineEdit::Password);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->press(u"Log in"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Start"_s));
    QVERIFY(m_fixture->shows(u"maria"_s));
}

void TestLoginPage::theFirstAccountIsMade()
{
    m_fixture->peer.hello()[u"setup"_s] = true;
    m_fixture->open(toPeer());
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Setup code"_s));
    m_fixture->type(u"Setup code"_s, u"ABCD-EFGH"_s);
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"too short"_s);
    m_fixture->press(u"Create account"_s);
    QVERIFY(m_fixture->shows(u"10 to 128 characters"_s));
    QVERIFY(m_fixture->peer.received(u"setup"_s).isEmpty());
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->press(u"Create account"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Start"_s));
}

void TestLoginPage::anInvitationIsTaken()
{
    m_fixture->open(toPeer());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Log in"_s));
    m_fixture->press(u"I have an invitation code"_s);
    m_fixture->type(u"Setup code"_s, u"INVITED"_s);
    m_fixture->type(u"User"_s, u"joao"_s);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Start"_s));
    QCOMPARE(m_fixture->peer.received(u"setup"_s).first().value("setup_code"_L1).toString(), u"INVITED"_s);
}

void TestLoginPage::aWrongCodeIsSaidAndFocused_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("first account") << true;
    QTest::newRow("invitation") << false;
}

void TestLoginPage::aWrongCodeIsSaidAndFocused()
{
    QFETCH(bool, first);
    m_fixture->peer.hello()[u"setup"_s] = first;
    m_fixture->peer.refuse(u"setup"_s, {.code = ErrorCode::BadLogin});
    m_fixture->open(toPeer());
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"User"_s));
    if (!first)
        m_fixture->press(u"I have an invitation code"_s);
    m_fixture->type(u"Setup code"_s, u"ABCD-EFGH"_s);
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"The code is wrong"_s));
    QVERIFY(m_fixture->find<QLineEdit>(u"Setup code"_s)->hasFocus());
    QCOMPARE(m_fixture->find<QLineEdit>(u"Password"_s)->text(), u"a good password"_s);
}

void TestLoginPage::refusalsAreSaidInPlace_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wrong") << ErrorCode::BadLogin << u"The user name or the password is wrong."_s;
    QTest::newRow("too often") << ErrorCode::TooManyAttempts << u"Try again in 30 second"_s;
    QTest::newRow("no TLS") << ErrorCode::TlsRequired << u"encrypted connection"_s;
    QTest::newRow("no disk") << ErrorCode::StorageUnavailable << u"could not store it"_s;
}

void TestLoginPage::refusalsAreSaidInPlace()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, sentence);
    m_fixture->peer.refuse(u"login"_s, {.code = code, .field = {}, .retryAfter = 30});
    m_fixture->open(toPeer());
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"User"_s));
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"something"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(sentence));
    QCOMPARE(m_fixture->find<QLineEdit>(u"User"_s)->text(), u"maria"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Password"_s)->text(), u"something"_s);
    m_fixture->press(u"Log in"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Start"_s));
}

void TestLoginPage::theCommandLineLogsIn()
{
    WindowOptions options = toPeer();
    options.user = u"maria"_s;
    options.classId = ClassId::fromNumber(101);
    m_fixture->open(options, u"a good password"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Start"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
}

void TestLoginPage::theLastServerIsConnectedTo()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->restart();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"User"_s));
    m_fixture->press(u"Another server"_s);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Server"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Server"_s)->text(), m_fixture->peer.address().toText());
}

void TestLoginPage::withoutAServerThisComputerIsOffered()
{
    m_fixture->open();
    m_fixture->press(u"Use this computer"_s);
    QTRY_VERIFY(m_fixture->shows(u"The server's program is not installed on this computer."_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"Use this computer"_s)->isEnabled());
}

void TestLoginPage::theLoginShowsWhereTheDiaryIs()
{
    m_fixture->open(toPeer());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(m_fixture->shows(u"Your diary is kept at"_s));
    QVERIFY(m_fixture->shows(u"diary.sqlite"_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"Change place…"_s));
}

CHAMADA_WINDOW_TEST(TestLoginPage)

} // namespace chamada::test::tst_loginpage

#include "tst_loginpage.moc"
