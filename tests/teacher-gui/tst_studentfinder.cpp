// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/studentfinder.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentfinder {

using namespace teacher;

/// Tests which student a typed text selects.
class TestStudentFinder : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whoIsMeant_data();
    void whoIsMeant();
    void nobodyIsMeant_data();
    void nobodyIsMeant();
    void withoutARosterEveryIdIsTaken();
    void aSuggestionIsChosen();
    void ctrlZIsTheFieldsWhileItHasSomethingToUndo();

private:
    QAbstractItemView *popup() const { return m_finder->findChild<QCompleter *>()->popup(); }
    void listenTo(StudentFinder &finder);

    std::unique_ptr<TeacherFixture> m_fixture;
    std::unique_ptr<StudentFinder> m_finder;
    QStringList m_found;
    QString m_why;
};

void TestStudentFinder::init()
{
    failOnQtWarnings();
    m_found.clear();
    m_why.clear();
    m_fixture = std::make_unique<TeacherFixture>();
    m_fixture->calls.setRoster(101,
        {FakeCalls::line(u"2023001"_s, u"Ana Souza"_s), FakeCalls::line(u"2023002"_s, u"João Dias"_s),
            FakeCalls::line(u"2023003"_s, u"Ana Lima"_s), FakeCalls::line(u"EVA"_s, u"Eva Rocha"_s),
            FakeCalls::line(u"X-9"_s, u"Dias"_s)});
    QVERIFY(m_fixture->enter());
    Rosters &rosters = m_fixture->services().rosters;
    const ClassId classId = *ClassId::fromNumber(101);
    QSignalSpy changed(&rosters, &Rosters::changed);
    rosters.want(classId);
    QVERIFY(changed.wait());
    m_finder = std::make_unique<StudentFinder>(rosters, classId);
    listenTo(*m_finder);
    m_finder->show();
    m_finder->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_finder.get()));
}

void TestStudentFinder::listenTo(StudentFinder &finder)
{
    connect(&finder, &StudentFinder::found, this, [this](const StudentId &student) { m_found.append(student.text()); });
    connect(&finder, &StudentFinder::notUnderstood, this, [this](const QString &why) { m_why = why; });
}

void TestStudentFinder::cleanup()
{
    m_finder.reset();
    m_fixture.reset();
}

void TestStudentFinder::whoIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("student");
    QTest::newRow("student ID") << u" 2023001 "_s << u"2023001"_s;
    QTest::newRow("one of nobody in the class") << u"9999"_s << u"9999"_s;
    QTest::newRow("part of several, and whole") << u"2023"_s << u"2023"_s;
    QTest::newRow("name") << u"Ana Souza"_s << u"2023001"_s;
    QTest::newRow("part of a name") << u"souza"_s << u"2023001"_s;
    QTest::newRow("without accents") << u"joao"_s << u"2023002"_s;
    QTest::newRow("the whole name of one, part of another") << u"DIAS"_s << u"X-9"_s;
    QTest::newRow("letters that are an ID of the class") << u"eva"_s << u"EVA"_s;
    QTest::newRow("letters that nobody is called") << u"xyz"_s << u"XYZ"_s;
}

void TestStudentFinder::whoIsMeant()
{
    QFETCH(QString, typed);
    QTest::keyClicks(m_finder.get(), typed);
    QTest::keyClick(m_finder.get(), Qt::Key_Return);
    QCOMPARE(m_found.size(), 1);
    QTEST(m_found.first(), "student");
    QVERIFY(m_why.isEmpty());
}

void TestStudentFinder::nobodyIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << u" "_s << u"Type the student ID or the name first."_s;
    QTest::newRow("several") << u"ana"_s << u"2 student(s) of the class match."_s;
    QTest::newRow("nobody") << u"Zé da Silva"_s << u"Nobody on the list of the class has this name"_s;
}

void TestStudentFinder::nobodyIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, why);
    m_finder->setText(typed);
    m_finder->submit();
    QVERIFY(m_found.isEmpty());
    QVERIFY2(m_why.startsWith(why), qPrintable(m_why));
    QCOMPARE(m_finder->text(), typed);
}

void TestStudentFinder::withoutARosterEveryIdIsTaken()
{
    StudentFinder finder(m_fixture->services().rosters, *ClassId::fromNumber(202));
    listenTo(finder);
    finder.setText(u"ana"_s);
    finder.submit();
    QCOMPARE(m_found, QStringList{u"ANA"_s});
}

void TestStudentFinder::aSuggestionIsChosen()
{
    QTest::keyClicks(m_finder.get(), u"ANA"_s);
    QTRY_VERIFY(popup()->isVisible());
    QCOMPARE(TeacherFixture::column(*popup(), 0), (QStringList{u"Ana Souza · 2023001"_s, u"Ana Lima · 2023003"_s}));
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_found, QStringList{u"2023003"_s});
    QVERIFY(!popup()->isVisible());
}

void TestStudentFinder::ctrlZIsTheFieldsWhileItHasSomethingToUndo()
{
    QTest::keyClicks(m_finder.get(), u"12"_s);
    QTest::keyClick(m_finder.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_finder->text().isEmpty());
    QTest::keyClicks(m_finder.get(), u"34"_s);
    m_finder->startOver();
    QVERIFY(m_finder->text().isEmpty());
    QTest::keyClick(m_finder.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_finder->text().isEmpty());
}

CHAMADA_WINDOW_TEST(TestStudentFinder)

} // namespace chamada::test::tst_studentfinder

#include "tst_studentfinder.moc"
