// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/classlink.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentlink {

using namespace student;

/// Tests following a link to a class, with the window open or closed. Texts are in English, as no translation is
/// installed.
class TestStudentLink : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void onTheServerInUseItLeadsToTheClass();
    void itSendsNothing();
    void itLeavesAnAnswerThatIsOfAnotherClass();
    void itKeepsTheAnswerOfItsClass();
    void anotherServerWantsTheStudentsWord();
    void theLastServerIsKeptUntilThen();
    void checkingInWhereOneIsDeclines();
    void aLinkNeverTrustsACertificate();
    void aBadLinkIsSaid();

private:
    QString link(int classId) const;

    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentLink::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

QString TestStudentLink::link(int classId) const
{
    return ClassLink{m_fixture->peer.address(), *ClassId::fromNumber(classId)}.toText();
}

void TestStudentLink::onTheServerInUseItLeadsToTheClass()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->window->startAgain(link(202));
    QCOMPARE(m_fixture->classBox()->currentText(), u"202"_s);
    m_fixture->window->startAgain(QString());
    QCOMPARE(m_fixture->classBox()->currentText(), u"202"_s);
}

void TestStudentLink::itSendsNothing()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->type(u"Student ID"_s, u"2023001"_s);
    m_fixture->window->startAgain(link(101));
    QCOMPARE(m_fixture->client.state(), CheckInState::Ready);
    QCOMPARE(m_fixture->client.waitingCount(), 0);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
}

void TestStudentLink::itLeavesAnAnswerThatIsOfAnotherClass()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept();
    QVERIFY(m_fixture->attempt());
    m_fixture->window->startAgain(link(202));
    QVERIFY(!m_fixture->client.answer());
    QCOMPARE(m_fixture->classBox()->currentText(), u"202"_s);
}

void TestStudentLink::itKeepsTheAnswerOfItsClass()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept();
    QVERIFY(m_fixture->attempt());
    m_fixture->window->startAgain(link(101));
    QCOMPARE(m_fixture->client.state(), CheckInState::Present);
}

void TestStudentLink::anotherServerWantsTheStudentsWord()
{
    m_fixture->open();
    m_fixture->window->followLink(link(202));
    QVERIFY(m_fixture->shows(u"leads to class 202 on another server, "_s + m_fixture->peer.address().toText()));
    QCOMPARE(m_fixture->link.state(), ServerLink::State::Closed);
    QVERIFY(m_fixture->settings.server() == std::nullopt);

    // The first button of this name belongs to the address field of the page; the last one is the strip's.
    QPushButton *connect = nullptr;
    for (QPushButton *button : m_fixture->window->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Connect"_s)
            connect = button;
    QVERIFY(connect);
    connect->click();
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTRY_COMPARE(m_fixture->classBox()->currentText(), u"202"_s);
    QVERIFY(!m_fixture->shows(u"another server"_s));
}

void TestStudentLink::theLastServerIsKeptUntilThen()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->window->startAgain(u"chamada://192.0.2.1/101"_s);
    QVERIFY(m_fixture->shows(u"another server, 192.0.2.1"_s));
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
    QCOMPARE(m_fixture->settings.server(), std::optional(m_fixture->peer.address()));
    // A link to the current server replaces the offer.
    m_fixture->window->startAgain(link(202));
    QVERIFY(!m_fixture->shows(u"another server"_s));
}

void TestStudentLink::checkingInWhereOneIsDeclines()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->window->startAgain(u"chamada://192.0.2.1/101"_s);
    m_fixture->accept();
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->client.state(), CheckInState::Present);
    QVERIFY(!m_fixture->shows(u"another server"_s));
}

void TestStudentLink::aLinkNeverTrustsACertificate()
{
    const ServerAddress address = m_fixture->peer.address();
    QVERIFY(m_fixture->known.remember({address, u"Laboratório 3"_s, QByteArray(32, 'x')}));
    m_fixture->open();
    m_fixture->window->followLink(link(101));
    m_fixture->client.open(address);
    QVERIFY(m_fixture->waitFor(ServerLink::State::Stopped));
    m_fixture->window->followLink(link(101));
    QCOMPARE(m_fixture->link.state(), ServerLink::State::Stopped);
    QCOMPARE(m_fixture->client.state(), CheckInState::CertificateChanged);
    QCOMPARE(m_fixture->known.fingerprint(address), QByteArray(32, 'x'));
}

void TestStudentLink::aBadLinkIsSaid()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->window->startAgain(u"chamada://lab3/<b>101</b>"_s);
    QVERIFY(m_fixture->shows(u"“chamada://lab3/<b>101</b>” is no link to a class."_s));
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
    m_fixture->find<QPushButton>(u"Close"_s)->click();
    QVERIFY(!m_fixture->shows(u"is no link"_s));
}

CHAMADA_WINDOW_TEST(TestStudentLink)

} // namespace chamada::test::tst_studentlink

#include "tst_studentlink.moc"
