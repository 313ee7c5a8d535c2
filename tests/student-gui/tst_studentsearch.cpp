// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverlistwidget.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentsearch {

using namespace student;

/// Tests the list of found servers and the choice of one. Texts are in English, as no translation is installed.
class TestStudentSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void fromTheFirstStartToTheFormWithoutAnAddress();
    void nothingFoundSaysWhatToDo();
    void severalAreChosenFromByKeyboard();
    void oneIsChosenByMouse();
    void whoTypesIsNotInterrupted();
    void aKnownUserIsOfferedTheNewOneOnTheForm();
    void eachIsDescribed();

private:
    void announceTwo();
    QListWidget *list() const { return m_fixture->find<QListWidget>(u"Servers"_s); }

    ScriptedPeer m_other;
    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentSearch::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestStudentSearch::announceTwo()
{
    m_other.setIdentity(secondIdentity());
    m_fixture->network.announce(m_fixture->peer, u"Laboratório 3"_s, firstIdentity());
    m_fixture->network.announce(m_other, u"Laboratório 4"_s, secondIdentity());
}

void TestStudentSearch::fromTheFirstStartToTheFormWithoutAnAddress()
{
    m_fixture->setCalls({StudentFixture::call(7, u"Redes"_s, u"Rui"_s)});
    m_fixture->network.announce(m_fixture->peer, u"Laboratório 3"_s, firstIdentity());
    m_fixture->open();
    m_fixture->client.start(std::nullopt);
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTRY_COMPARE(m_fixture->classBox()->currentText(), u"7 · Redes — Rui"_s);
    // Only one field is still empty.
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QLineEdit>(u"Student ID"_s));
    m_fixture->accept({{u"class"_s, 7}});
    QTest::keyClicks(QApplication::focusWidget(), u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
}

void TestStudentSearch::nothingFoundSaysWhatToDo()
{
    m_fixture->open();
    m_fixture->search.begin();
    QVERIFY(m_fixture->shows(u"Looking for servers on this network…"_s));
    QTRY_VERIFY(m_fixture->shows(u"No server was found on this network. Ask the teacher for its address"_s));
    QVERIFY(!list());
}

void TestStudentSearch::severalAreChosenFromByKeyboard()
{
    announceTwo();
    m_fixture->open();
    m_fixture->find<QLineEdit>(u"Server"_s)->setFocus();
    m_fixture->search.begin();
    QTRY_COMPARE(QApplication::focusWidget(), list());
    QVERIFY(m_fixture->shows(u"Choose your server:"_s));
    QCOMPARE(m_fixture->client.state(), CheckInState::NoServer);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Up);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
}

void TestStudentSearch::oneIsChosenByMouse()
{
    announceTwo();
    m_fixture->open();
    m_fixture->search.begin();
    QTRY_VERIFY(list() && list()->count() == 2);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(1)).center());
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->link.address(), m_other.address());
}

void TestStudentSearch::whoTypesIsNotInterrupted()
{
    announceTwo();
    m_fixture->open();
    m_fixture->type(u"Server"_s, u"lab"_s);
    m_fixture->search.begin();
    QTRY_COMPARE(m_fixture->search.phase(), ServerSelection::Phase::Looked);
    QCOMPARE(QApplication::focusWidget(), m_fixture->find<QLineEdit>(u"Server"_s));
}

void TestStudentSearch::aKnownUserIsOfferedTheNewOneOnTheForm()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->known.remember({gone.address(), u"Casa"_s, fingerprintOf(secondIdentity())});
    m_fixture->network.announce(m_fixture->peer, u"Laboratório 3"_s, firstIdentity());
    m_fixture->open();
    m_fixture->client.start(gone.address());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Others found"_s));
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Others found"_s), Qt::LeftButton);
    QVERIFY(list());
    QCOMPARE(list()->item(0)->data(Qt::AccessibleTextRole).toString(),
        u"Laboratório 3, %1 · on this computer · new"_s.arg(m_fixture->peer.address().toText()));
    QVERIFY(list()->item(1)->text().endsWith(u"used before, does not answer now"_s));
    QCOMPARE(m_fixture->peer.connectionCount(), 0);
}

void TestStudentSearch::eachIsDescribed()
{
    using Trust = ServerCandidate::Trust;
    const auto detail = [](std::optional<FoundBy> by, Trust trust) {
        return detailOf(ServerCandidate{{u"lab3"_s}, u"Lab"_s, {}, by, trust});
    };
    QCOMPARE(detail(FoundBy::LocalNetwork, Trust::Known), u"found on this network · known"_s);
    QCOMPARE(detail(FoundBy::ThisComputer, Trust::New), u"on this computer · new"_s);
    QCOMPARE(detail(FoundBy::LocalNetwork, Trust::Suspicious),
        u"found on this network · not the one you know: its certificate is another"_s);
    QCOMPARE(detail(std::nullopt, Trust::Known), u"used before, does not answer now"_s);
}

CHAMADA_WINDOW_TEST(TestStudentSearch)

} // namespace chamada::test::tst_studentsearch

#include "tst_studentsearch.moc"
