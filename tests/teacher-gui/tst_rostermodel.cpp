// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/classesmodel.h"
#include "teacher-gui/roster/pages/rostermodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rostermodel {

using namespace teacher;

namespace {

RosterLine line(const QString &student, const QString &name)
{
    return {*StudentId::fromText(student), name};
}

KnownClass known(int number, const QString &title = {}, std::optional<qsizetype> students = {})
{
    return {*ClassId::fromNumber(number), title, students};
}

} // namespace

/// Tests the models of a roster and of the list of classes: small changes emit small signals, and invalid edits fail.
class TestRosterModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void rowsThatStayAreNotTouched();
    void aWholeListComesAtOnce();
    void anEditAsksForAChange();
    void aNewStudentIdTakesTheOldOneOff();
    void wrongEditsAreRefused_data();
    void wrongEditsAreRefused();
    void whatIsWrongWithANewStudent_data();
    void whatIsWrongWithANewStudent();
    void aChangeCanBeTakenBack();
    void classesComeAndGo();

private:
    QStringList names() const;

    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRosterModel::init()
{
    failOnQtWarnings();
    qRegisterMetaType<RosterChange>();
    m_model = std::make_unique<RosterModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setLines({line(u"1"_s, u"Ana"_s), line(u"3"_s, u"Caio"_s), line(u"5"_s, u"Eva"_s)});
}

void TestRosterModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

QStringList TestRosterModel::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, RosterModel::Name).data().toString());
    return names;
}

void TestRosterModel::rowsThatStayAreNotTouched()
{
    const QPersistentModelIndex caio = m_model->index(1, 0);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy edits(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setLines(
        {line(u"2"_s, u"Bia"_s), line(u"3"_s, u"Caio"_s), line(u"4"_s, u"Davi"_s), line(u"5"_s, u"Eva Dias"_s)});
    QCOMPARE(names(), (QStringList{u"Bia"_s, u"Caio"_s, u"Davi"_s, u"Eva Dias"_s}));
    QVERIFY(caio.isValid() && caio.row() == 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(edits.size(), 1);
    m_model->setLines({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestRosterModel::aWholeListComesAtOnce()
{
    QList<RosterLine> lines;
    for (int i = 10'000; i < 15'000; ++i)
        lines.append(line(QString::number(i), u"x"_s));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setLines(lines);
    QCOMPARE(m_model->rowCount(), 5'000);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(m_model->rowOf(*StudentId::fromText(u"10007")), 7);
    QCOMPARE(m_model->rowOf(*StudentId::fromText(u"1")), -1);
}

void TestRosterModel::anEditAsksForAChange()
{
    QSignalSpy asked(m_model.get(), &RosterModel::changeWanted);
    QVERIFY(m_model->setData(m_model->index(1, RosterModel::Name), u"  Caio   Alves "_s));
    QCOMPARE(asked.takeFirst().first().value<RosterChange>(), (RosterChange{{}, {line(u"3"_s, u"Caio Alves"_s)}}));
    QCOMPARE(names().at(1), u"Caio"_s); // until the server confirms it
    QVERIFY(!m_model->setData(m_model->index(1, RosterModel::Name), u"Caio"_s)); // unchanged
    QCOMPARE(asked.size(), 0);
}

void TestRosterModel::aNewStudentIdTakesTheOldOneOff()
{
    QSignalSpy asked(m_model.get(), &RosterModel::changeWanted);
    QVERIFY(m_model->setData(m_model->index(1, RosterModel::Student), u"ab-4"_s));
    QCOMPARE(asked.takeFirst().first().value<RosterChange>(),
        (RosterChange{{*StudentId::fromText(u"3")}, {line(u"AB-4"_s, u"Caio"_s)}}));
}

void TestRosterModel::wrongEditsAreRefused_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << int(RosterModel::Name) << u"  "_s << u"has a name"_s;
    QTest::newRow("a long name") << int(RosterModel::Name) << u"x"_s.repeated(129) << u"too long"_s;
    QTest::newRow("no ID") << int(RosterModel::Student) << QString() << u"Type the student ID first."_s;
    QTest::newRow("a bad ID") << int(RosterModel::Student) << u"20 23"_s << u"“20 23” is not a student ID"_s;
    QTest::newRow("another's ID") << int(RosterModel::Student) << u"5"_s << u"5 is on the list already: Eva."_s;
}

void TestRosterModel::wrongEditsAreRefused()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QSignalSpy asked(m_model.get(), &RosterModel::changeWanted);
    QSignalSpy refused(m_model.get(), &RosterModel::editRefused);
    QVERIFY(!m_model->setData(m_model->index(1, column), text));
    QCOMPARE(asked.size(), 0);
    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused.first().first().toString().contains(sentence), qPrintable(refused.first().first().toString()));
}

void TestRosterModel::whatIsWrongWithANewStudent_data()
{
    QTest::addColumn<QString>("student");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing typed") << QString() << QString() << u"Type the student ID first."_s;
    QTest::newRow("no name") << u"2"_s << u" "_s << u"Type the name, too."_s;
    QTest::newRow("a bad ID") << u"é"_s << u"Bia"_s << u"is not a student ID"_s;
    QTest::newRow("there already") << u" 3 "_s << u"Bia"_s << u"3 is on the list already: Caio."_s;
    QTest::newRow("a control character") << u"2"_s << u"B\x01"_s << u"characters that no name has"_s;
}

void TestRosterModel::whatIsWrongWithANewStudent()
{
    QFETCH(QString, student);
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    QVERIFY(m_model->problemWith(student, name).contains(sentence));
    QCOMPARE(m_model->problemWith(u"2"_s, u"Bia"_s), QString());
}

void TestRosterModel::aChangeCanBeTakenBack()
{
    const QList<RosterLine> before{line(u"1"_s, u"Ana"_s), line(u"3"_s, u"Caio"_s)};
    const RosterChange change{{*StudentId::fromText(u"1"), *StudentId::fromText(u"8")},
        {line(u"2"_s, u"Bia"_s), line(u"3"_s, u"Caio Alves"_s)}};
    const RosterChange back{{*StudentId::fromText(u"2")}, {line(u"1"_s, u"Ana"_s), line(u"3"_s, u"Caio"_s)}};
    QCOMPARE(undoing(change, before), back);
    QVERIFY(undoing({{}, before}, before).isEmpty());
}

void TestRosterModel::classesComeAndGo()
{
    ClassesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClasses({known(101, u"Redes"_s), known(303)});
    QCOMPARE(model.index(0, ClassesModel::Title).data().toString(), u"101 · Redes"_s);
    QVERIFY(!model.index(0, ClassesModel::Students).data().isValid());
    const QPersistentModelIndex last = model.index(1, 0);
    model.setClasses({known(101, u"Redes"_s, 42), known(202), known(303)});
    QCOMPARE(model.index(0, ClassesModel::Students).data().toInt(), 42);
    QCOMPARE(last.row(), 2);
    model.setClasses({known(202)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowOf(*ClassId::fromNumber(202)), 0);
    QCOMPARE(model.rowOf(*ClassId::fromNumber(101)), -1);
}

CHAMADA_WINDOW_TEST(TestRosterModel)

} // namespace chamada::test::tst_rostermodel

#include "tst_rostermodel.moc"
