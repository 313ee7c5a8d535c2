// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/roster/rosterpage.h"
#include "tests/endtoend/serverprocess.h"
#include "tests/support/controls.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

/// The page of the classes and their rosters, by keys and mouse, with a real server.
class TestRosterPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void aClassIsFoundByItsNumber();
    void wrongNumbersAreSaid();
    void studentsAreAddedByHand();
    void wrongStudentsAreSaidAndKept();
    void cellsAreEditedInPlace();
    void aWrongEditStaysInItsCell();
    void whoIsRemovedComesBack();
    void theFilterLeavesWhoMatches();
    void aDroppedFileIsShownBeforeItIsTaken();
    void cellsArePasted();
    void whatIsGuessedWrongIsSetRight();
    void badFilesChangeNothing_data();
    void badFilesChangeNothing();
    void aHalfTakenListIsSaid();
    void withoutAConnectionNothingIsLost();
    void loggingOutDoesNotWaitForAnImport();
    void everyControlIsForEveryone();

private:
    void openOnServer();
    void openOnScript();
    void openClass(const QString &number);
    void drop(const QByteArray &bytes, const QString &name = u"turma.csv"_s);
    QTableView *list() const { return m_bench->find<QTableView>(u"Students on the list"_s); }
    /// "2023001 Ana" …
    QStringList students() const;
    void add(const QString &student, const QString &name);
    /// A screen reader has a box's name from its label; the box itself says what is chosen.
    QComboBox *box(const QString &name) const;

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<TeacherBench> m_bench;
};

void TestRosterPage::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

void TestRosterPage::cleanup()
{
    m_bench.reset();
    m_server.reset();
}

void TestRosterPage::openOnServer()
{
    if (!m_server) {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start({u"--open"_s}));
    }
    WindowOptions options;
    options.server = ServerAddress::fromText(m_server->address());
    m_bench->open(options);
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTRY_VERIFY(m_bench->desk().client.isOpen());
    m_bench->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(list());
}

void TestRosterPage::openOnScript()
{
    QVERIFY(m_bench->openEntered());
    m_bench->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(list());
}

void TestRosterPage::openClass(const QString &number)
{
    m_bench->type(u"Show class"_s, number);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Import…"_s)->isEnabled());
}

void TestRosterPage::drop(const QByteArray &bytes, const QString &name)
{
    QFile file(m_bench->folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    auto *page = m_bench->window->findChild<RosterPage *>();
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &event);
}

QStringList TestRosterPage::students() const
{
    QStringList students = TeacherBench::column(*list(), 0);
    const QStringList names = TeacherBench::column(*list(), 1);
    for (qsizetype i = 0; i < students.size(); ++i)
        students[i] += QString(u' ' + names[i]);
    return students;
}

void TestRosterPage::add(const QString &student, const QString &name)
{
    m_bench->type(u"Student ID"_s, student);
    m_bench->type(u"Name"_s, name);
    m_bench->key(Qt::Key_Return);
}

QComboBox *TestRosterPage::box(const QString &name) const
{
    const auto boxes = m_bench->window->findChildren<QComboBox *>();
    const auto found = std::find_if(boxes.begin(), boxes.end(),
        [&](const QComboBox *box) { return box->isVisible() && box->accessibleName() == name; });
    return found == boxes.end() ? nullptr : *found;
}

void TestRosterPage::aClassIsFoundByItsNumber()
{
    openOnServer();
    openClass(u"101"_s);
    QVERIFY(m_bench->shows(u"Class 101"_s));
    QVERIFY(m_bench->shows(u"No list yet"_s));
    add(u"2023001"_s, u"Ana"_s);
    openClass(u"202"_s);
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    auto *classes = m_bench->find<QTableView>(u"Classes"_s);
    QCOMPARE(TeacherBench::column(*classes, 0), (QStringList{u"101"_s, u"202"_s}));
    QTRY_COMPARE(TeacherBench::column(*classes, 1), (QStringList{u"1"_s, u"0"_s}));
    classes->setFocus();
    m_bench->key(Qt::Key_Up);
    QTRY_COMPARE(students(), QStringList{u"2023001 Ana"_s});
    // Every window has it.
    m_bench->restart();
    openOnServer();
    openClass(u"101"_s);
    QTRY_COMPARE(students(), QStringList{u"2023001 Ana"_s});
}

void TestRosterPage::wrongNumbersAreSaid()
{
    openOnScript();
    m_bench->type(u"Show class"_s, u"10a"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"Type it with digits alone"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Show class"_s)->text(), u"10a"_s);
}

void TestRosterPage::studentsAreAddedByHand()
{
    openOnServer();
    openClass(u"101"_s);
    m_bench->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Student ID"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"ab-2"_s);
    m_bench->key(Qt::Key_Return); // on to the name
    QTest::keyClicks(QApplication::focusWidget(), u" Bia  Lima "_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(students(), QStringList{u"AB-2 Bia Lima"_s});
    QVERIFY(m_bench->find<QLineEdit>(u"Student ID"_s)->hasFocus()); // for the next one
    QVERIFY(m_bench->shows(u"Bia Lima was put on the list."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(students(), QStringList());
}

void TestRosterPage::wrongStudentsAreSaidAndKept()
{
    openOnServer();
    openClass(u"101"_s);
    add(u"20 23"_s, u"Ana"_s);
    QVERIFY(m_bench->shows(u"“20 23” is not a student ID"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"20 23"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Ana"_s);
    add(u"2023"_s, u"Ana"_s);
    QTRY_COMPARE(students(), QStringList{u"2023 Ana"_s});
    add(u"2023"_s, u"Bia"_s);
    QVERIFY(m_bench->shows(u"2023 is on the list already: Ana."_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(students(), QStringList{u"2023 Ana"_s});
}

void TestRosterPage::cellsAreEditedInPlace()
{
    openOnServer();
    openClass(u"101"_s);
    add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(students().size(), 1);
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 1));
    m_bench->key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Ana Souza"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(students(), QStringList{u"1 Ana Souza"_s});
    list()->setFocus();
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(students(), QStringList{u"1 Ana"_s});
    // The student ID too: nobody is on the list twice afterwards.
    list()->setCurrentIndex(list()->model()->index(0, 0));
    m_bench->key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(students(), QStringList{u"2 Ana"_s});
}

void TestRosterPage::aWrongEditStaysInItsCell()
{
    openOnServer();
    openClass(u"101"_s);
    add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(students().size(), 1);
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    m_bench->key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"1 x"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"“1 x” is not a student ID"_s));
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor && editor->text() == u"1 x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(list()->hasFocus());
    QCOMPARE(students(), QStringList{u"1 Ana"_s});
}

void TestRosterPage::whoIsRemovedComesBack()
{
    openOnServer();
    openClass(u"101"_s);
    for (const QString &student : {u"1"_s, u"2"_s, u"3"_s}) {
        add(student, u"Ana "_s + QString(student.toInt(), u'x'));
        QTRY_COMPARE(students().size(), student.toInt());
    }
    list()->setFocus();
    list()->selectRow(0);
    m_bench->key(Qt::Key_Down, Qt::ShiftModifier);
    m_bench->key(Qt::Key_Delete);
    QTRY_COMPARE(students(), QStringList{u"3 Ana xxx"_s});
    QVERIFY(m_bench->shows(u"2 student(s) taken off the list."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(students(), (QStringList{u"1 Ana x"_s, u"2 Ana xx"_s, u"3 Ana xxx"_s}));
}

void TestRosterPage::theFilterLeavesWhoMatches()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}, {*StudentId::fromText(u"2"), u"Bia"_s}});
    openOnScript();
    openClass(u"101"_s);
    QTRY_COMPARE(students().size(), 2);
    m_bench->key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Filter"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"bI"_s);
    QCOMPARE(students(), QStringList{u"2 Bia"_s});
}

void TestRosterPage::aDroppedFileIsShownBeforeItIsTaken()
{
    openOnServer();
    openClass(u"101"_s);
    add(u"2023001"_s, u"Ana"_s);
    QTRY_COMPARE(students().size(), 1);
    drop("Matr\xed"
         "cula;Nome\r\n2023001;Ana Souza\r\n2023002;Jo\xe3o\r\n2023003;\r\n2023002;Bia\r\n");
    auto *preview = m_bench->find<QTableView>(u"What would be taken"_s);
    QVERIFY(preview);
    QVERIFY(m_bench->shows(u"Class 101: students from turma.csv"_s));
    QCOMPARE(TeacherBench::column(*preview, 0), (QStringList{u"4"_s, u"5"_s, u"2"_s, u"3"_s}));
    QVERIFY(m_bench->shows(u"2 row(s) cannot be taken and stand first. 1 new, 1 with a new name."_s));
    m_bench->press(u"Cancel"_s);
    QCOMPARE(students(), QStringList{u"2023001 Ana"_s});

    drop("2023001;Ana Souza\n2023002;Jo\xe3o\n");
    m_bench->key(Qt::Key_Space); // the button has the focus
    QTRY_VERIFY(list());
    QTRY_COMPARE(students(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 João"_s}));
    QVERIFY(m_bench->shows(u"2 student(s) taken."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(students(), QStringList{u"2023001 Ana"_s});
}

void TestRosterPage::cellsArePasted()
{
    openOnServer();
    openClass(u"101"_s);
    QApplication::clipboard()->clear();
    list()->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->shows(u"There is no text on the clipboard."_s));
    QApplication::clipboard()->setText(u"Ana Souza\t2023001\nBia\t2023002\n"_s);
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 2 student(s)"_s));
    m_bench->press(u"Take 2 student(s)"_s);
    QTRY_VERIFY(list());
    QTRY_COMPARE(students(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 Bia"_s}));
    // From a field, too; a word goes into the field.
    QApplication::clipboard()->setText(u"2023003\tCaio\n"_s);
    m_bench->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 1 student(s)"_s));
    m_bench->press(u"Cancel"_s);
    QApplication::clipboard()->setText(u"2023003"_s);
    m_bench->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"2023003"_s);
}

void TestRosterPage::whatIsGuessedWrongIsSetRight()
{
    openOnScript();
    openClass(u"101"_s);
    drop("11;2023001;Ana\n12;2023002;Jo\xc3\xa3o\n");
    auto *student = box(u"Student ID column"_s);
    QCOMPARE(student->currentText(), u"2 · 2023001"_s);
    student->setFocus();
    m_bench->key(Qt::Key_Up);
    auto *preview = m_bench->find<QTableView>(u"What would be taken"_s);
    QCOMPARE(TeacherBench::column(*preview, 1), (QStringList{u"11"_s, u"12"_s}));
    auto *encoding = box(u"Encoding"_s);
    QCOMPARE(encoding->currentText(), u"UTF-8"_s);
    encoding->setFocus();
    m_bench->key(Qt::Key_End);
    QCOMPARE(encoding->currentText(), u"Latin-1"_s);
    QCOMPARE(TeacherBench::column(*preview, 2), (QStringList{u"Ana"_s, u"JoÃ£o"_s}));
    m_bench->press(u"The first row has the titles"_s);
    QCOMPARE(preview->model()->rowCount(), 1);
    m_bench->key(Qt::Key_Escape);
    QTRY_VERIFY(list());
    QVERIFY(m_bench->calls.rosterOf(101).isEmpty());
}

void TestRosterPage::badFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"This is a picture, not a table."_s;
    QTest::newRow("a spreadsheet's file") << QByteArray("PK\x03\x04") << u"copy the cells, then press Ctrl+V"_s;
    QTest::newRow("100,000 lines") << QByteArray("1;Ana\n").repeated(100'000) << u"These are too many rows"_s;
    QTest::newRow("a letter") << QByteArray("Dear all,\n") << u"No row gives a student."_s;
    QTest::newRow("nothing") << QByteArray() << u"There is nothing in it."_s;
}

void TestRosterPage::badFilesChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    openOnScript();
    openClass(u"101"_s);
    drop(bytes);
    QVERIFY(m_bench->shows(sentence));
    if (!list()) { // another separator may help
        QVERIFY(!m_bench->find<QAbstractButton>(u"Nothing to take"_s)->isEnabled());
        m_bench->press(u"Cancel"_s);
    }
    QCOMPARE(students(), QStringList{u"1 Ana"_s});
    QVERIFY(m_bench->peer.received(u"roster-add"_s).isEmpty());
}

void TestRosterPage::aHalfTakenListIsSaid()
{
    openOnScript();
    openClass(u"101"_s);
    QByteArray file;
    for (int i = 0; i < 250; ++i)
        file += QByteArray::number(10'000 + i) + ";Ana\n";
    m_bench->peer.reply(u"roster-add"_s, {{u"count"_s, 100}});
    m_bench->peer.refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    drop(file);
    m_bench->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(m_bench->shows(u"100 student(s) are on the list, the others are not."_s));
    QCOMPARE(m_bench->peer.received(u"roster-add"_s).size(), 2); // nothing more went after the refusal
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 250 student(s)"_s)->isEnabled()); // as the server says now
    m_bench->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(list());
    QTRY_COMPARE(students().size(), 250);
    QVERIFY(m_bench->shows(u"250 student(s) taken."_s));
}

void TestRosterPage::withoutAConnectionNothingIsLost()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    openOnScript();
    openClass(u"101"_s);
    m_bench->peer.stop();
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Try now"_s));
    add(u"2"_s, u"Bia"_s);
    QVERIFY(m_bench->shows(u"There is no connection to the server now"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(students(), QStringList{u"1 Ana"_s});
    QVERIFY(m_bench->peer.resume());
    m_bench->press(u"Try now"_s);
    QTRY_VERIFY(m_bench->desk().client.isOpen());
    m_bench->press(u"Add"_s);
    QTRY_COMPARE(students(), (QStringList{u"1 Ana"_s, u"2 Bia"_s}));
}

void TestRosterPage::loggingOutDoesNotWaitForAnImport()
{
    openOnScript();
    openClass(u"101"_s);
    m_bench->peer.ignore(u"roster-add"_s);
    drop("1;Ana\n");
    m_bench->press(u"Take 1 student(s)"_s);
    m_bench->press(u"Log out"_s);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Password"_s));
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(list());
    openClass(u"202"_s);
    drop("2;Bia\n");
    m_bench->press(u"Take 1 student(s)"_s);
    QTRY_VERIFY(list());
    QTRY_COMPARE(students(), QStringList{u"2 Bia"_s});
}

void TestRosterPage::everyControlIsForEveryone()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    openOnScript();
    QCOMPARE(namelessControls(*m_bench->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
    openClass(u"101"_s);
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
    drop("2;Bia\n;x\n");
    QCOMPARE(namelessControls(*m_bench->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
}

} // namespace chamada::test

QTEST_MAIN(chamada::test::TestRosterPage)
#include "tst_rosterpage.moc"
