// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/rosterfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterfiles {

/// Tests lists from files and spreadsheets: the preview before the import, and reports of invalid rows.
class TestRosterFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void aDroppedFileIsShownBeforeItIsTaken();
    void cellsArePasted();
    void whatIsGuessedWrongIsSetRight();
    void badFilesChangeNothing_data();
    void badFilesChangeNothing();
    void aHalfTakenListIsSaid();
    void loggingOutDoesNotWaitForAnImport();

private:
    std::unique_ptr<RosterBench> m_bench;
};

void TestRosterFiles::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<RosterBench>();
}

void TestRosterFiles::aDroppedFileIsShownBeforeItIsTaken()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    m_bench->add(u"2023001"_s, u"Ana"_s);
    QTRY_COMPARE(m_bench->listed().size(), 1);
    m_bench->drop("Matr\xed"
                  "cula;Nome\r\n2023001;Ana Souza\r\n2023002;Jo\xe3o\r\n2023003;\r\n2023002;Bia\r\n");
    auto *preview = m_bench->find<QTableView>(u"What would be taken"_s);
    QVERIFY(preview);
    QVERIFY(m_bench->shows(u"Class 101: students from turma.csv"_s));
    QCOMPARE(TeacherBench::column(*preview, 0), (QStringList{u"4"_s, u"5"_s, u"2"_s, u"3"_s}));
    QVERIFY(m_bench->shows(
        u"2 row(s) cannot be taken and stand first. On the list of the class: 1 new, 1 with a new name."_s));
    m_bench->press(u"Cancel"_s);
    QCOMPARE(m_bench->listed(), QStringList{u"2023001 Ana"_s});

    m_bench->drop("2023001;Ana Souza\n2023002;Jo\xe3o\n");
    m_bench->key(Qt::Key_Space); // the button has the focus
    QTRY_VERIFY(m_bench->list());
    QTRY_COMPARE(m_bench->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 João"_s}));
    QVERIFY(m_bench->shows(u"2 student(s) taken."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2023001 Ana"_s});
}

void TestRosterFiles::cellsArePasted()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    QApplication::clipboard()->clear();
    m_bench->list()->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->shows(u"There is no text on the clipboard."_s));
    QApplication::clipboard()->setText(u"Ana Souza\t2023001\nBia\t2023002\n"_s);
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 2 student(s)"_s));
    m_bench->press(u"Take 2 student(s)"_s);
    QTRY_VERIFY(m_bench->list());
    QTRY_COMPARE(m_bench->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 Bia"_s}));
    // Pasting a table into a field works, too; a single word goes into the field.
    QApplication::clipboard()->setText(u"2023003\tCaio\n"_s);
    m_bench->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 1 student(s)"_s));
    QVERIFY(m_bench->combo(u"Separator"_s));
    QVERIFY(!m_bench->combo(u"Encoding"_s)); // only a file has one
    m_bench->press(u"Cancel"_s);
    QApplication::clipboard()->setText(u"2023003"_s);
    m_bench->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_bench->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"2023003"_s);
}

void TestRosterFiles::whatIsGuessedWrongIsSetRight()
{
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    m_bench->drop("11;2023001;Ana\n12;2023002;Jo\xc3\xa3o\n");
    auto *student = m_bench->combo(u"Student ID column"_s);
    QCOMPARE(student->currentText(), u"2 · 2023001"_s);
    student->setFocus();
    m_bench->key(Qt::Key_Up);
    auto *preview = m_bench->find<QTableView>(u"What would be taken"_s);
    QCOMPARE(TeacherBench::column(*preview, 1), (QStringList{u"11"_s, u"12"_s}));
    auto *encoding = m_bench->combo(u"Encoding"_s);
    QCOMPARE(encoding->currentText(), u"UTF-8"_s);
    encoding->setFocus();
    m_bench->key(Qt::Key_End);
    QCOMPARE(encoding->currentText(), u"Latin-1"_s);
    QCOMPARE(TeacherBench::column(*preview, 2), (QStringList{u"Ana"_s, u"JoÃ£o"_s}));
    m_bench->press(u"The first row has the titles"_s);
    QCOMPARE(preview->model()->rowCount(), 1);
    m_bench->key(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->list());
    QVERIFY(m_bench->calls.rosterOf(101).isEmpty());
}

void TestRosterFiles::badFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"This is a picture, not a table."_s;
    QTest::newRow("a spreadsheet's file") << QByteArray("PK\x03\x04") << u"copy the cells, then press Ctrl+V"_s;
    QTest::newRow("100,000 lines") << QByteArray("1;Ana\n").repeated(100'000) << u"These are too many rows"_s;
    QTest::newRow("a letter") << QByteArray("Dear all,\n") << u"No row gives a student."_s;
    QTest::newRow("nothing") << QByteArray() << u"There is nothing in it."_s;
}

void TestRosterFiles::badFilesChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    m_bench->drop(bytes);
    QVERIFY(m_bench->shows(sentence));
    if (!m_bench->list()) { // another separator may help
        QVERIFY(!m_bench->find<QAbstractButton>(u"Nothing to take"_s)->isEnabled());
        m_bench->press(u"Cancel"_s);
    }
    QCOMPARE(m_bench->listed(), QStringList{u"1 Ana"_s});
    QVERIFY(m_bench->peer.received(u"roster-add"_s).isEmpty());
}

void TestRosterFiles::aHalfTakenListIsSaid()
{
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    QByteArray file;
    for (int i = 0; i < 250; ++i)
        file += QByteArray::number(10'000 + i) + ";Ana\n";
    m_bench->peer.reply(u"roster-add"_s, {{u"count"_s, 100}});
    m_bench->peer.refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    m_bench->drop(file);
    m_bench->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(m_bench->shows(u"100 student(s) are on the list, the others are not."_s));
    QCOMPARE(m_bench->peer.received(u"roster-add"_s).size(), 2); // nothing is sent after the refusal
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Take 250 student(s)"_s)->isEnabled()); // once the server works again
    m_bench->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(m_bench->list());
    QTRY_COMPARE(m_bench->listed().size(), 250);
    QVERIFY(m_bench->shows(u"250 student(s) taken."_s));
}

void TestRosterFiles::loggingOutDoesNotWaitForAnImport()
{
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    m_bench->peer.ignore(u"roster-add"_s);
    m_bench->drop("1;Ana\n");
    m_bench->press(u"Take 1 student(s)"_s);
    m_bench->press(u"Log out"_s);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Password"_s));
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->list());
    m_bench->openClass(u"202"_s);
    m_bench->drop("2;Bia\n");
    m_bench->press(u"Take 1 student(s)"_s);
    QTRY_VERIFY(m_bench->list());
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2 Bia"_s});
}

CHAMADA_WINDOW_TEST(TestRosterFiles)

} // namespace chamada::test::tst_rosterfiles

#include "tst_rosterfiles.moc"
