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

namespace chamada::test::tst_entrance {

/// Tests the login pages: the server, the account, and refusals, by keys and mouse.
class TestEntrance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

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

    std::unique_ptr<TeacherBench> m_bench;
};

void TestEntrance::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

WindowOptions TestEntrance::toPeer() const
{
    WindowOptions options;
    options.server = m_bench->peer.address();
    return options;
}

void TestEntrance::connectsAndLogsIn()
{
    m_bench->open();
    QVERIFY(m_bench->find<QLineEdit>(u"Server"_s));
    m_bench->type(u"Server"_s, m_bench->peer.address().toText());
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"User"_s));
    QVERIFY(m_bench->shows(u"Laboratório 3"_s));
    QVERIFY(!m_bench->find<QLineEdit>(u"Server"_s));
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"Type your password."_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Password"_s)->echoMode(), QLineEdit::Password);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->press(u"Log in"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Start"_s));
    QVERIFY(m_bench->shows(u"maria"_s));
}

void TestEntrance::theFirstAccountIsMade()
{
    m_bench->peer.hello()[u"setup"_s] = true;
    m_bench->open(toPeer());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Setup code"_s));
    m_bench->type(u"Setup code"_s, u"ABCD-EFGH"_s);
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"too short"_s);
    m_bench->press(u"Create account"_s);
    QVERIFY(m_bench->shows(u"10 to 128 characters"_s));
    QVERIFY(m_bench->peer.received(u"setup"_s).isEmpty());
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->press(u"Create account"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Start"_s));
}

void TestEntrance::anInvitationIsTaken()
{
    m_bench->open(toPeer());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Log in"_s));
    m_bench->press(u"I have an invitation code"_s);
    m_bench->type(u"Setup code"_s, u"INVITED"_s);
    m_bench->type(u"User"_s, u"joao"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Start"_s));
    QCOMPARE(m_bench->peer.received(u"setup"_s).first().value("setup_code"_L1).toString(), u"INVITED"_s);
}

void TestEntrance::aWrongCodeIsSaidAndFocused_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("first account") << true;
    QTest::newRow("invitation") << false;
}

void TestEntrance::aWrongCodeIsSaidAndFocused()
{
    QFETCH(bool, first);
    m_bench->peer.hello()[u"setup"_s] = first;
    m_bench->peer.refuse(u"setup"_s, {.code = ErrorCode::BadLogin});
    m_bench->open(toPeer());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"User"_s));
    if (!first)
        m_bench->press(u"I have an invitation code"_s);
    m_bench->type(u"Setup code"_s, u"ABCD-EFGH"_s);
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(u"The code is wrong"_s));
    QVERIFY(m_bench->find<QLineEdit>(u"Setup code"_s)->hasFocus());
    QCOMPARE(m_bench->find<QLineEdit>(u"Password"_s)->text(), u"a good password"_s);
}

void TestEntrance::refusalsAreSaidInPlace_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wrong") << ErrorCode::BadLogin << u"The user name or the password is wrong."_s;
    QTest::newRow("too often") << ErrorCode::TooManyAttempts << u"Try again in 30 second"_s;
    QTest::newRow("no TLS") << ErrorCode::TlsRequired << u"encrypted connection"_s;
    QTest::newRow("no disk") << ErrorCode::StorageUnavailable << u"could not store it"_s;
}

void TestEntrance::refusalsAreSaidInPlace()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, sentence);
    m_bench->peer.refuse(u"login"_s, {.code = code, .field = {}, .retryAfter = 30});
    m_bench->open(toPeer());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"User"_s));
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"something"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(sentence));
    QCOMPARE(m_bench->find<QLineEdit>(u"User"_s)->text(), u"maria"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Password"_s)->text(), u"something"_s);
    m_bench->press(u"Log in"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Start"_s));
}

void TestEntrance::theCommandLineLogsIn()
{
    WindowOptions options = toPeer();
    options.user = u"maria"_s;
    options.classId = ClassId::fromNumber(101);
    m_bench->open(options, u"a good password"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Start"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Present students"_s));
}

void TestEntrance::theLastServerIsConnectedTo()
{
    QVERIFY(m_bench->openEntered());
    m_bench->restart();
    m_bench->open();
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"User"_s));
    m_bench->press(u"Another server"_s);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Server"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Server"_s)->text(), m_bench->peer.address().toText());
}

void TestEntrance::withoutAServerThisComputerIsOffered()
{
    m_bench->open();
    m_bench->press(u"Use this computer"_s);
    QTRY_VERIFY(m_bench->shows(u"The server's program is not installed on this computer."_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Use this computer"_s)->isEnabled());
}

void TestEntrance::theLoginShowsWhereTheDiaryIs()
{
    m_bench->open(toPeer());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(m_bench->shows(u"Your diary is kept at"_s));
    QVERIFY(m_bench->shows(u"diary.sqlite"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Change place…"_s));
}

CHAMADA_WINDOW_TEST(TestEntrance)

} // namespace chamada::test::tst_entrance

#include "tst_entrance.moc"
