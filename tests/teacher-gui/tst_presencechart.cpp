// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/presencechart.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/classfixture.h"

#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_presencechart {

using namespace teacher;

/// Tests the chart of a class, by keys and by mouse, and the meeting that it opens.
class TestPresenceChart : public QObject {
    Q_OBJECT

private slots:
    void init();

    void theChartIsReadByKeys();
    void theChartOpensAMeeting();
    void aClickOnTheChart();
    void aCorrectionChangesTheFrequency();

private:
    QTableView *table() const { return m_fixture->table(); }
    PresenceChart *chart() const { return m_fixture->find<PresenceChart>(u"Presence by meeting"_s); }

    std::unique_ptr<ClassFixture> m_fixture;
};

void TestPresenceChart::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ClassFixture>();
    QVERIFY(m_fixture->openFrequency());
}

void TestPresenceChart::theChartIsReadByKeys()
{
    QVERIFY(chart()->text().startsWith(u"8 meeting(s), 81% present on average"_s));
    chart()->setFocus();
    m_fixture->key(Qt::Key_End);
    QVERIFY(chart()->text().endsWith(u"1 of 4 present (25%)"_s));
    QVERIFY(m_fixture->shows(u"1 of 4 present (25%)"_s));
    m_fixture->key(Qt::Key_Left);
    QVERIFY(chart()->text().endsWith(u"2 of 4 present (50%)"_s));
    m_fixture->key(Qt::Key_Home);
    QVERIFY(chart()->text().endsWith(u"4 of 4 present (100%)"_s));
    QVERIFY(chart()->accessibleDescription().contains(u"4 of 4 present"_s));
}

void TestPresenceChart::theChartOpensAMeeting()
{
    chart()->setFocus();
    m_fixture->key(Qt::Key_End);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Students of the meeting"_s));
    QVERIFY(m_fixture->shows(u"1 of 4 present"_s));
    m_fixture->press(u"Back to the diary"_s);
    QTRY_VERIFY(table()); // the previous page
}

void TestPresenceChart::aClickOnTheChart()
{
    QTest::mouseClick(chart(), Qt::LeftButton, {}, {chart()->width() - 1, 20}); // beside the bars
    QVERIFY(chart()->text().startsWith(u"8 meeting(s)"_s));
    m_fixture->find<QTableView>(u"Frequency of the students"_s)->setFocus();
    int x = 0;
    while (x < chart()->width() && !chart()->text().endsWith(u"(100%)"_s))
        QTest::mouseClick(chart(), Qt::LeftButton, {}, {x += 4, 20});
    QVERIFY(chart()->text().endsWith(u"4 of 4 present (100%)"_s));
    QVERIFY(chart()->hasFocus());
}

void TestPresenceChart::aCorrectionChangesTheFrequency()
{
    chart()->setFocus();
    m_fixture->key(Qt::Key_End);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Students of the meeting"_s));
    auto *students = m_fixture->find<QTableView>(u"Students of the meeting"_s);
    students->selectRow(3);
    QTest::keyClick(students, Qt::Key_P);
    m_fixture->press(u"Back to the diary"_s);
    QTRY_VERIFY(table());
    QVERIFY(m_fixture->shows(u"Of 4 student(s): 0 over the limit, 2 near it."_s));
}

CHAMADA_WINDOW_TEST(TestPresenceChart)

} // namespace chamada::test::tst_presencechart

#include "tst_presencechart.moc"
