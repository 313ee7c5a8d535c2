// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_starting {

using namespace teacher;

/// Tests starting a call in one action: by a number and Enter, or by the card of a class with its last options.
class TestStarting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void aCardStartsTheClassAsTheLastTime_data();
    void aCardStartsTheClassAsTheLastTime();
    void aCardTellsOfItsClass();
    void anOpenClassHasNoCard();
    void theNumberBringsItsOptions();
    void optionsChosenByHandStay();
    void onlyTheListIsSent();
    void aRefusalOfACardIsSaid();
    void cardsAreForEveryone();

private:
    void remember(int classNumber, const CallOptions &options, const QString &day = u"2026-11-20"_s);
    QAbstractButton *card(const QString &name) const { return m_fixture->find<QAbstractButton>(name); }
    QList<QJsonObject> starts() const { return m_fixture->peer.received(u"start"_s); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestStarting::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestStarting::remember(int classNumber, const CallOptions &options, const QString &day)
{
    m_fixture->services().recent.remember(
        {*ClassId::fromNumber(classNumber), options, Timestamp::fromText(u"%1T08:00:00.000-03:00"_s.arg(day))});
}

void TestStarting::aCardStartsTheClassAsTheLastTime_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by a click") << false;
    QTest::newRow("by Enter") << true;
}

void TestStarting::aCardStartsTheClassAsTheLastTime()
{
    QFETCH(bool, byKey);
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->type(u"Title"_s, u"Redes"_s);
    m_fixture->press(u"Options"_s);
    m_fixture->press(u"Ask students for a code"_s);
    m_fixture->type(u"Late after"_s, u"10"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
    m_fixture->calls.endByServer(101);
    m_fixture->restart();

    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(card(u"Start Class 101 · Redes"_s));
    if (byKey) {
        card(u"Start Class 101 · Redes"_s)->setFocus();
        m_fixture->key(Qt::Key_Return);
    } else {
        m_fixture->press(u"Start Class 101 · Redes"_s);
    }
    QTRY_COMPARE(starts().size(), 2);
    QCOMPARE(starts().last().value("class"_L1), QJsonValue(101));
    QCOMPARE(starts().last().value("title"_L1), QJsonValue(u"Redes"_s));
    QCOMPARE(starts().last().value("code"_L1), QJsonValue(true));
    QCOMPARE(starts().last().value("late_after"_L1), QJsonValue(10));
}

void TestStarting::aCardTellsOfItsClass()
{
    m_fixture->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}, {*StudentId::fromText(u"2"), u"Bia"_s}});
    remember(101, {.title = u"Redes"_s, .code = true, .rosterOnly = true, .lateAfter = 10, .endsAfter = {}});
    remember(202, {});
    QVERIFY(m_fixture->openEntered());
    const auto told = [this](const QString &name) { return card(name)->accessibleDescription(); };
    QTRY_VERIFY(told(u"Start Class 101 · Redes"_s).startsWith(u"2 on the list · last on "_s));
    QTRY_VERIFY(told(u"Start Class 202"_s).startsWith(u"no list"_s));
    QVERIFY(card(u"Start Class 101 · Redes"_s)->toolTip().endsWith(u"code · only the list · late after 10 min"_s));
    QVERIFY(card(u"Start Class 202"_s)->y() < card(u"Start Class 101 · Redes"_s)->y()); // the latest one first
}

void TestStarting::anOpenClassHasNoCard()
{
    remember(101, {});
    remember(202, {});
    QVERIFY(m_fixture->openEntered());
    m_fixture->press(u"Start Class 101"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
    QVERIFY(!card(u"Start Class 101"_s));
    QVERIFY(card(u"Start Class 202"_s));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(card(u"Start Class 101"_s));
}

void TestStarting::theNumberBringsItsOptions()
{
    remember(101, {.title = u"Redes"_s, .code = true, .rosterOnly = false, .lateAfter = {}, .endsAfter = 90});
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    QVERIFY(m_fixture->shows(u"code · ends after 90 min"_s)); // visible although the options are collapsed
    m_fixture->press(u"Options"_s);
    QVERIFY(m_fixture->find<QCheckBox>(u"Ask students for a code"_s)->isChecked());
    QCOMPARE(m_fixture->find<QLineEdit>(u"Ends after"_s)->text(), u"90"_s);
    QVERIFY(!m_fixture->shows(u"code · ends after"_s));
    m_fixture->type(u"Class number"_s, u"1"_s); // another class
    QVERIFY(!m_fixture->find<QCheckBox>(u"Ask students for a code"_s)->isChecked());
    QCOMPARE(m_fixture->find<QLineEdit>(u"Ends after"_s)->text(), QString());
}

void TestStarting::optionsChosenByHandStay()
{
    remember(101, {.title = {}, .code = true, .rosterOnly = false, .lateAfter = {}, .endsAfter = {}});
    QVERIFY(m_fixture->openEntered());
    m_fixture->press(u"Options"_s);
    m_fixture->type(u"Late after"_s, u"15"_s);
    m_fixture->type(u"Class number"_s, u"101"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Late after"_s)->text(), u"15"_s);
    QVERIFY(!m_fixture->find<QCheckBox>(u"Ask students for a code"_s)->isChecked());
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(starts().size(), 1);
    QCOMPARE(starts().first().value("late_after"_L1), QJsonValue(15));
}

void TestStarting::onlyTheListIsSent()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->press(u"Options"_s);
    m_fixture->press(u"Only students on the list"_s);
    m_fixture->press(u"Start"_s);
    QTRY_COMPARE(starts().size(), 1);
    QCOMPARE(starts().first().value("roster_only"_L1), QJsonValue(true));
}

void TestStarting::aRefusalOfACardIsSaid()
{
    remember(101, {});
    m_fixture->peer.refuse(u"start"_s, {.code = ErrorCode::CallOpen});
    QVERIFY(m_fixture->openEntered());
    m_fixture->press(u"Start Class 101"_s);
    QTRY_VERIFY(m_fixture->shows(u"Another teacher has this class's roll call open."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
    m_fixture->press(u"Start Class 101"_s); // a second attempt
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
}

void TestStarting::cardsAreForEveryone()
{
    remember(101, {.title = u"Redes"_s, .code = true, .rosterOnly = false, .lateAfter = {}, .endsAfter = {}});
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(card(u"Start Class 101 · Redes"_s));
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
}

CHAMADA_WINDOW_TEST(TestStarting)

} // namespace chamada::test::tst_starting

#include "tst_starting.moc"
