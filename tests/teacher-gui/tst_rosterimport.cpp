// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/importwords.h"
#include "teacher-gui/roster/pages/importmodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterimport {

using namespace teacher;

using Obstacle = RosterImport::Obstacle;

/// Tests importing a table into a roster: bad tables are refused with a reason, and wrong guesses can be corrected.
class TestRosterImport : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whatCannotBeTaken_data();
    void whatCannotBeTaken();
    void filesThatCannotBeRead();
    void anotherEncoding();
    void anotherSeparator();
    void otherColumns();
    void columnsHaveTitlesAndValues();
    void aQuestionIsAnsweredByColumns();
    void oneClassOfSeveral();
    void whatIsSaidOfTheTable();
    void aSimilarIdIsTakenOnlyIfMarked();
    void whatWouldHappen();

private:
    static QStringList rows(const ImportModel &model);
    static RosterLine line(const QString &student, const QString &name)
    {
        return {*StudentId::fromText(student), name};
    }
};

void TestRosterImport::whatCannotBeTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::newRow("nothing") << QByteArray() << Obstacle::Empty;
    QTest::newRow("blank lines") << QByteArray("\r\n ; \n") << Obstacle::Empty;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << Obstacle::Image;
    QTest::newRow("a cut spreadsheet") << QByteArray("PK\x03\x04\x14") << Obstacle::Damaged;
    QTest::newRow("an old document") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << Obstacle::NotATable;
    QTest::newRow("a web page") << QByteArray("<!doctype html><p>Log in") << Obstacle::WebPage;
    QTest::newRow("a meeting's report") << QByteArray("Name,Join Time,Leave Time\nAna,8:00,9:40\n")
                                        << Obstacle::MeetingReport;
    QTest::newRow("row numbers alone") << QByteArray("1;Ana\n2;Bia\n") << Obstacle::NoStudentColumn;
    QTest::newRow("marks alone") << QByteArray("Nome;Nota\nAna;8,5\nBia;9\n") << Obstacle::NoStudentColumn;
    QTest::newRow("two columns of numbers")
        << QByteArray("2023001;77001;Ana\n2023002;77002;Bia\n") << Obstacle::SeveralStudentColumns;
    QTest::newRow("two columns of names")
        << QByteArray("2023001;Ana Souza;Rita Lima\n2023002;Bia Lima;Eva Dias\n") << Obstacle::SeveralNameColumns;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.4\n") << Obstacle::Pdf;
    QTest::newRow("a program") << QByteArray("\x7f\x45LF\0\0\0\x01\x02", 9) << Obstacle::Binary;
    QTest::newRow("a letter") << QByteArray("Dear all,\nsee you on Monday.\n") << Obstacle::NoStudents;
    QTest::newRow("titles alone") << QByteArray("Nome;Matr\xc3\xad"
                                                "cula\n")
                                  << Obstacle::NoStudents;
    QTest::newRow("names alone") << QByteArray("Ana\nBia\n") << Obstacle::NoStudents;
    QTest::newRow("100,000 lines") << QByteArray("2023001;Ana\n").repeated(100'000) << Obstacle::TooManyRows;
    QTest::newRow("one line too many") << QByteArray("2023001;Ana\n").repeated(RosterImport::MaxRows + 1)
                                       << Obstacle::TooManyRows;
}

void TestRosterImport::whatCannotBeTaken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Obstacle, obstacle);
    const RosterImport import = RosterImport::ofBytes(bytes);
    QCOMPARE(import.obstacle(), obstacle);
    QVERIFY(import.reading().students.isEmpty());
    QVERIFY(!inWords(obstacle).isEmpty());
}

void TestRosterImport::filesThatCannotBeRead()
{
    QTemporaryDir folder;
    QCOMPARE(RosterImport::ofFile(folder.filePath(u"none.csv"_s)).obstacle(), Obstacle::Unreadable);
    QCOMPARE(RosterImport::ofFile(folder.path()).obstacle(), Obstacle::Unreadable);
    QFile large(folder.filePath(u"large.csv"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(RosterImport::MaxBytes + 1));
    QCOMPARE(RosterImport::ofFile(large.fileName()).obstacle(), Obstacle::TooLarge);
    QCOMPARE(RosterImport::ofText(QString(RosterImport::MaxBytes + 1, u'x')).obstacle(), Obstacle::TooLarge);
}

void TestRosterImport::anotherEncoding()
{
    RosterImport import = RosterImport::ofBytes("2023001;Jo\xc3\xa3o Li\n"); // UTF-8
    QCOMPARE(import.encoding(), TextEncoding::Utf8);
    import.setEncoding(TextEncoding::Latin1);
    QCOMPARE(import.reading().students.first().student.name, u"JoÃ£o Li"_s);
    import.setEncoding(TextEncoding::Utf16); // an odd number of bytes
    QCOMPARE(import.obstacle(), Obstacle::WrongEncoding);
    QVERIFY(import.reading().students.isEmpty());
    import.setEncoding(TextEncoding::Utf8);
    QCOMPARE(import.obstacle(), Obstacle::None);
    QCOMPARE(import.reading().students.first().student.name, u"João Li"_s);
    QVERIFY(!RosterImport::ofText(u"2023001;Ana"_s).encoding());
}

void TestRosterImport::anotherSeparator()
{
    RosterImport import = RosterImport::ofText(u"2023001;Souza, Ana\n2023002;Lima, Bia"_s);
    QCOMPARE(import.separator(), Separator::Semicolon);
    import.setSeparator(Separator::Comma);
    QCOMPARE(import.obstacle(), Obstacle::NoStudents);
    import.setSeparator(Separator::Semicolon);
    QCOMPARE(import.reading().students.size(), 2);
}

void TestRosterImport::otherColumns()
{
    RosterImport import = RosterImport::ofText(u"2023001;77;Ana\n2023002;78;Bia"_s);
    QCOMPARE(import.columns(), (RosterColumns{.student = 0, .name = 2}));
    import.setColumns({.student = 1, .name = 2, .titleRow = 0});
    QCOMPARE(import.reading().students, (QList<RosterRow>{{2, line(u"78"_s, u"Bia"_s)}}));
}

void TestRosterImport::columnsHaveTitlesAndValues()
{
    QCOMPARE(RosterImport::ofText(u"Nome;RA;;\nAna;1;;x"_s).columnChoices(),
        (QList<ColumnCandidate>{{0, u"Nome"_s, {u"Ana"_s}}, {1, u"RA"_s, {u"1"_s}}, {3, {}, {u"x"_s}}}));
}

void TestRosterImport::aQuestionIsAnsweredByColumns()
{
    RosterImport import = RosterImport::ofText(u"2023001;77001;Ana\n2023002;77002;Bia"_s);
    QCOMPARE(import.questions().size(), 1);
    QCOMPARE(import.questions().constFirst().candidates,
        (QList<ColumnCandidate>{{0, {}, {u"2023001"_s, u"2023002"_s}}, {1, {}, {u"77001"_s, u"77002"_s}}}));
    RosterColumns columns = import.columns();
    columns.student = 1;
    import.setColumns(columns);
    QCOMPARE(import.obstacle(), Obstacle::None);
    QVERIFY(import.questions().isEmpty());
    QCOMPARE(import.reading().students.first().student, line(u"77001"_s, u"Ana"_s));
}

void TestRosterImport::oneClassOfSeveral()
{
    RosterImport import = RosterImport::ofRows({{1, {u"Turma"_s, u"RA"_s, u"Nome"_s}},
        {2, {u"A"_s, u"23001"_s, u"Ana"_s}}, {3, {u"B"_s, u"23002"_s, u"Bia"_s}}});
    QVERIFY(!import.separator());
    QCOMPARE(import.reading().students.size(), 2);
    QCOMPARE(inWords(import.reading().notices),
        u"The list has students of several classes: A, B. Choose yours, or take all."_s);
    import.setOnlyClass(u"B"_s);
    QCOMPARE(import.classNames(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(import.reading().students, (QList<RosterRow>{{3, line(u"23002"_s, u"Bia"_s)}}));
    QCOMPARE(inWords(import.reading().notices), u"1 row(s) of other classes were skipped."_s);
}

void TestRosterImport::whatIsSaidOfTheTable()
{
    const RosterImport import = RosterImport::ofText(
        u"Lista\nMatrícula;Nome;Situação\n2.023.001;Ana;TRANCADO\n2.023.002;Bia;ATIVO\n2.023.002;Bia;ATIVO\nTotal;2\n"_s);
    QCOMPARE(inWords(import.reading().notices),
        u"1 line(s) above the titles were skipped. 1 row(s) repeat a student, who is taken once. The points that a "
        "spreadsheet put into 3 student ID(s) were removed."_s);
    QCOMPARE(
        inWords(import.reading().notices.constFirst()), u"Line 1 stands above the titles and was skipped: Lista"_s);
    QStringList problems;
    for (const RosterProblem &problem : import.reading().problems)
        problems.append(inWords(problem));
    QCOMPARE(problems, (QStringList{u"The list says: TRANCADO"_s, u"This row is no student"_s}));
    QCOMPARE(offeredStudent(import.reading().problems.constFirst()), line(u"2023001"_s, u"Ana"_s));
}

void TestRosterImport::aSimilarIdIsTakenOnlyIfMarked()
{
    ImportModel model;
    const RosterImport import = RosterImport::ofText(u"12345;Ana Souza\n12346;Bia Lima\n"_s);
    model.set(import.reading(), {line(u"0012345"_s, u"Ana Souza"_s)});
    QCOMPARE(rows(model),
        (QStringList{u"1|12345|Ana Souza|Not taken. Is on the list as 0012345"_s, u"2|12346|Bia Lima|New"_s}));
    QCOMPARE(model.counts(), (ImportModel::Counts{.added = 1, .doubtful = 1}));
    QCOMPARE(model.change().put, QList<RosterLine>{line(u"12346"_s, u"Bia Lima"_s)});
    const QModelIndex box = model.index(0, ImportModel::Line);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!model.index(1, ImportModel::Line).data(Qt::CheckStateRole).isValid());
    QVERIFY(model.setData(box, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(
        model.change().put, (QList<RosterLine>{line(u"12346"_s, u"Bia Lima"_s), line(u"12345"_s, u"Ana Souza"_s)}));
}

QStringList TestRosterImport::rows(const ImportModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ImportModel::ColumnCount; ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

void TestRosterImport::whatWouldHappen()
{
    ImportModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RosterImport import = RosterImport::ofText(u"Student ID;Name\n1;Ana Souza\n2;Bia\n3;Caio\n2;Davi\n4;\n"_s);
    model.set(import.reading(), {line(u"1"_s, u"Ana"_s), line(u"3"_s, u"Caio"_s), line(u"9"_s, u"Zeca"_s)});
    QCOMPARE(rows(model),
        (QStringList{u"5|2|Davi|Not taken. Is on line 3 already, which counts"_s, u"6|4||Not taken. There is no name"_s,
            u"|9|Zeca|Not in the table; stays on the list"_s, u"2|1|Ana Souza|New name; until now Ana"_s,
            u"3|2|Bia|New"_s, u"4|3|Caio|Is on the list already"_s}));
    QCOMPARE(model.counts(), (ImportModel::Counts{1, 1, 1, 2, 0, 1}));
    RosterChange expected{{}, {line(u"1"_s, u"Ana Souza"_s), line(u"2"_s, u"Bia"_s)}};
    QCOMPARE(model.change(), expected);
    model.setGoneMarked(true);
    expected.take.append(line(u"9"_s, u"Zeca"_s).student);
    QCOMPARE(model.change(), expected);
}

CHAMADA_WINDOW_TEST(TestRosterImport)

} // namespace chamada::test::tst_rosterimport

#include "tst_rosterimport.moc"
