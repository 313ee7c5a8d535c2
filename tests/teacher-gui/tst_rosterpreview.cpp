// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/rosterfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QProcess>
#include <QProgressBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterpreview {

using namespace teacher;

/// Tests the import of lists as other programs write them: the questions, marks and removals of the preview.
class TestRosterPreview : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void aListIsTaken_data();
    void aListIsTaken();
    void aListThatCannotBeTaken_data();
    void aListThatCannotBeTaken();
    void aStudentWhoLeftIsTakenIfMarked();
    void studentsNotInTheTableAreTakenOff();
    void oneClassOfSeveralIsChosen();
    void anotherSheetIsChosen();
    void twoColumnsWouldDo();
    void aSlowFileIsCancelled();

private:
    /// Drops the list of a folder of tests/data/class-lists.
    void dropList(const QString &folder);
    QStringList preview(int column) const;

    std::unique_ptr<RosterFixture> m_fixture;
};

void TestRosterPreview::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
}

void TestRosterPreview::dropList(const QString &folder)
{
    const QDir lists(QStringLiteral(CHAMADA_CLASS_LISTS) + u'/' + folder);
    QStringList files = lists.entryList(QDir::Files);
    files.removeAll(u"expected.txt"_s);
    files.removeAll(u"roster.txt"_s);
    QCOMPARE(files.size(), 1);
    m_fixture->dropAndRead(lists.filePath(files.constFirst()));
}

QStringList TestRosterPreview::preview(int column) const
{
    const auto *table = m_fixture->find<QTableView>(u"What would be taken"_s);
    return table ? TeacherFixture::column(*table, column) : QStringList();
}

void TestRosterPreview::aListIsTaken_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("listed");
    const QStringList three{u"2023001 Ana Souza"_s, u"2023002 Bia Lima"_s, u"2023003 Caio Reis"_s};
    QTest::newRow("name and surname in two columns")
        << u"moodle-participants-en"_s << u"3 new"_s
        << QStringList{u"2023001 Ana Souza Teste"_s, u"2023002 Bia Lima Inventada"_s, u"2023003 Caio Reis Ficticio"_s};
    QTest::newRow("lines above the titles") << u"preamble-rows"_s << u"3 line(s) above the titles were skipped."_s
                                            << QStringList{u"20230001 ANA SOUZA TESTE"_s,
                                                   u"20230002 BIA LIMA INVENTADA"_s, u"20230003 CAIO REIS FICTICIO"_s};
    QTest::newRow("points that a spreadsheet put in")
        << u"float-ids"_s << u"The \".0\" that a spreadsheet put"_s << three;
    QTest::newRow("social names") << u"nome-social"_s << u"Where the list has a social name, it is taken."_s
                                  << QStringList{
                                         u"2023001 Ana Souza"_s, u"2023002 Joana Lima"_s, u"2023003 Caio Reis"_s};
    QTest::newRow("code page 850") << u"dos-codepage"_s << u"2 new"_s
                                   << QStringList{u"2023001 José Conceição"_s, u"2023002 Antônia Araújo"_s};
    QTest::newRow("a page of HTML under the name .xls")
        << u"html-xls"_s << u"2 new"_s << QStringList{u"2023001 Ana Souza"_s, u"2023002 Bia Lima"_s};
}

void TestRosterPreview::aListIsTaken()
{
    QFETCH(QString, folder);
    QFETCH(QString, said);
    QFETCH(QStringList, listed);
    dropList(folder);
    QVERIFY(m_fixture->shows(said));
    m_fixture->key(Qt::Key_Space); // the button to take them has the focus
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), listed);
    m_fixture->press(u"Undo"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList());
}

void TestRosterPreview::aListThatCannotBeTaken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("said");
    const QString lists = QStringLiteral(CHAMADA_CLASS_LISTS) + u'/';
    const QString sheets = QStringLiteral(CHAMADA_SHEET_FILES) + u'/';
    QTest::newRow("IDs that a spreadsheet shortened")
        << lists + u"excel-shortened/alunos.csv"_s << u"2 row(s) cannot be taken and stand first."_s;
    QTest::newRow("with a password") << sheets + u"encrypted.xlsx"_s << u"The spreadsheet has a password."_s;
    QTest::newRow("an old format") << sheets + u"libreoffice.xls"_s << u"in a format that only Excel reads"_s;
}

void TestRosterPreview::aListThatCannotBeTaken()
{
    QFETCH(QString, path);
    QFETCH(QString, said);
    m_fixture->dropAndRead(path);
    QVERIFY(m_fixture->shows(said));
    if (!m_fixture->list()) {
        QVERIFY(!m_fixture->find<QAbstractButton>(u"Nothing to take"_s)->isEnabled());
        m_fixture->press(u"Cancel"_s);
    }
    QCOMPARE(m_fixture->listed(), QStringList());
}

void TestRosterPreview::aStudentWhoLeftIsTakenIfMarked()
{
    dropList(u"situacao"_s);
    QVERIFY(m_fixture->shows(u"2 row(s) are taken only if you mark them. On the list of the class: 1 new."_s));
    QCOMPARE(preview(3),
        (QStringList{u"Not taken. The list says: TRANCADO"_s, u"Not taken. The list says: CANCELADO"_s, u"New"_s}));
    auto *table = m_fixture->find<QTableView>(u"What would be taken"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 2));
    m_fixture->key(Qt::Key_Space);
    QCOMPARE(preview(3).constFirst(), u"Is taken"_s);
    m_fixture->press(u"Take 2 student(s)"_s);
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 Bia Lima"_s}));
}

void TestRosterPreview::studentsNotInTheTableAreTakenOff()
{
    const QStringList before{u"2023001 Ana S."_s, u"2023002 Bia Lima"_s, u"2023003 Caio Reis"_s};
    m_fixture->add(u"2023001"_s, u"Ana S."_s);
    m_fixture->add(u"2023002"_s, u"Bia Lima"_s);
    m_fixture->add(u"2023003"_s, u"Caio Reis"_s);
    QTRY_COMPARE(m_fixture->listed(), before);
    dropList(u"reimport-dropped"_s);
    QVERIFY(m_fixture->shows(u"On the list of the class: 1 with a new name, 1 unchanged, 1 not in the table."_s));
    QCOMPARE(preview(3).constFirst(), u"Not in the table; stays on the list"_s);
    QVERIFY(m_fixture->find<QAbstractButton>(u"Take 1 student(s)"_s)); // nobody is taken off without a click
    m_fixture->press(u"Take the 1 student(s) off the list who are not in the table"_s);
    QCOMPARE(preview(3).constFirst(), u"Is taken off the list"_s);
    m_fixture->press(u"Take 1, take 1 off"_s);
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023003 Caio Reis"_s}));
    QVERIFY(m_fixture->shows(u"1 student(s) taken. 1 student(s) taken off the list."_s));
    m_fixture->press(u"Undo"_s); // all of it at once
    QTRY_COMPARE(m_fixture->listed(), before);
}

void TestRosterPreview::oneClassOfSeveralIsChosen()
{
    dropList(u"two-classes"_s);
    auto *classes = m_fixture->combo(u"Class"_s);
    QVERIFY(classes);
    QCOMPARE(classes->currentText(), u"All classes"_s);
    const qsizetype all = preview(1).size();
    classes->setFocus();
    m_fixture->key(Qt::Key_Down);
    QVERIFY(preview(1).size() < all);
    QVERIFY(m_fixture->shows(u"of other classes were skipped."_s));
    QVERIFY(classes->isVisible());
}

void TestRosterPreview::anotherSheetIsChosen()
{
    m_fixture->dropAndRead(QStringLiteral(CHAMADA_SHEET_FILES "/libreoffice.ods"));
    auto *sheets = m_fixture->combo(u"Sheet"_s);
    QVERIFY(sheets);
    QCOMPARE(sheets->currentText(), u"Turma 101"_s);
    QVERIFY(!m_fixture->combo(u"Separator"_s));
    QVERIFY(preview(1).contains(u"00042"_s)); // a number that is shown with zeros
    // The student of a row that the spreadsheet hides is not taken by itself.
    QVERIFY(preview(3).contains(u"Not taken. The spreadsheet hides this row"_s));
    sheets->setFocus();
    m_fixture->key(Qt::Key_End);
    QVERIFY(m_fixture->find<QAbstractButton>(u"Nothing to take"_s));
    m_fixture->key(Qt::Key_Home);
    QVERIFY(preview(1).contains(u"00042"_s));
}

void TestRosterPreview::twoColumnsWouldDo()
{
    m_fixture->drop("2023001;77001;Ana\n2023002;77002;Bia\n");
    QVERIFY(m_fixture->shows(u"More than one column may hold the student IDs. Choose the right one."_s));
    auto *student = m_fixture->combo(u"Student ID column"_s);
    QCOMPARE(student->currentIndex(), -1);
    QCOMPARE(student->itemText(1), u"77001, 77002"_s);
    student->setFocus();
    m_fixture->key(Qt::Key_End);
    m_fixture->key(Qt::Key_Up);
    QCOMPARE(preview(1), (QStringList{u"77001"_s, u"77002"_s}));
}

/// Returns how many threads this process has; 0 where the system does not say.
static qsizetype threadCount()
{
    return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

void TestRosterPreview::aSlowFileIsCancelled()
{
    const qsizetype threads = threadCount();
    // A pipe to which nobody writes is a drive that hangs.
    const QString pipe = m_fixture->folder.filePath(u"turma.xlsx"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    m_fixture->dropFile(pipe);
    QTRY_VERIFY(m_fixture->find<QProgressBar>(u"Share of the file that was read"_s));
    QVERIFY(m_fixture->shows(u"Reading turma.xlsx…"_s));
    m_fixture->key(Qt::Key_Escape);
    QTRY_VERIFY(m_fixture->list());
    m_fixture->drop("2023001;Ana\n", u"outra.csv"_s);
    QVERIFY(m_fixture->find<QAbstractButton>(u"Take 1 student(s)"_s));
    QFile writer(pipe);
    QVERIFY(writer.open(QIODevice::WriteOnly));
    writer.close(); // the end of the file ends the thread
    QTRY_VERIFY(threadCount() <= threads);
}

CHAMADA_WINDOW_TEST(TestRosterPreview)

} // namespace chamada::test::tst_rosterpreview

#include "tst_rosterpreview.moc"
