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

using namespace teacher;

/// Tests lists from files and spreadsheets: the preview before the import, and reports of invalid rows.
class TestRosterFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void aDroppedFileIsShownBeforeItIsTaken();
    void cellsArePasted();
    void whatIsGuessedWrongIsSetRight();
    void badFilesChangeNothing_data();
    void badFilesChangeNothing();
    void aHalfTakenListIsSaid();
    void loggingOutDoesNotWaitForAnImport();

private:
    std::unique_ptr<RosterFixture> m_fixture;
};

void TestRosterFiles::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
}

void TestRosterFiles::aDroppedFileIsShownBeforeItIsTaken()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->add(u"2023001"_s, u"Ana"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    m_fixture->drop("Matr\xed"
                    "cula;Nome\r\n2023001;Ana Souza\r\n2023002;Jo\xe3o\r\n2023003;\r\n2023002;Bia\r\n");
    auto *preview = m_fixture->find<QTableView>(u"What would be taken"_s);
    QVERIFY(preview);
    QVERIFY(m_fixture->shows(u"Class 101: students from turma.csv"_s));
    QCOMPARE(TeacherFixture::column(*preview, 0), (QStringList{u"4"_s, u"5"_s, u"2"_s, u"3"_s}));
    QVERIFY(m_fixture->shows(
        u"2 row(s) cannot be taken and stand first. On the list of the class: 1 new, 1 with a new name."_s));
    m_fixture->press(u"Cancel"_s);
    QCOMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});

    m_fixture->drop("2023001;Ana Souza\n2023002;Jo\xe3o\n");
    m_fixture->key(Qt::Key_Space); // the button has the focus
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 João"_s}));
    QVERIFY(m_fixture->shows(u"2 student(s) taken."_s));
    m_fixture->press(u"Undo"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});
}

void TestRosterFiles::cellsArePasted()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    QApplication::clipboard()->clear();
    m_fixture->list()->setFocus();
    m_fixture->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->shows(u"There is no text on the clipboard."_s));
    QApplication::clipboard()->setText(u"Ana Souza\t2023001\nBia\t2023002\n"_s);
    m_fixture->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Take 2 student(s)"_s));
    m_fixture->press(u"Take 2 student(s)"_s);
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"2023001 Ana Souza"_s, u"2023002 Bia"_s}));
    // Pasting a table into a field works, too; a single word goes into the field.
    QApplication::clipboard()->setText(u"2023003\tCaio\n"_s);
    m_fixture->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_fixture->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Take 1 student(s)"_s));
    QVERIFY(m_fixture->combo(u"Separator"_s));
    QVERIFY(!m_fixture->combo(u"Encoding"_s)); // only a file has one
    m_fixture->press(u"Cancel"_s);
    QApplication::clipboard()->setText(u"2023003"_s);
    m_fixture->find<QLineEdit>(u"Student ID"_s)->setFocus();
    m_fixture->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023003"_s);
}

void TestRosterFiles::whatIsGuessedWrongIsSetRight()
{
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    m_fixture->drop("11;2023001;Ana\n12;2023002;Jo\xc3\xa3o\n");
    auto *student = m_fixture->combo(u"Student ID column"_s);
    QCOMPARE(student->currentText(), u"2023001, 2023002"_s);
    student->setFocus();
    m_fixture->key(Qt::Key_Up);
    auto *preview = m_fixture->find<QTableView>(u"What would be taken"_s);
    QCOMPARE(TeacherFixture::column(*preview, 1), (QStringList{u"11"_s, u"12"_s}));
    auto *encoding = m_fixture->combo(u"Encoding"_s);
    QCOMPARE(encoding->currentText(), u"UTF-8"_s);
    encoding->setFocus();
    m_fixture->key(Qt::Key_End);
    QCOMPARE(encoding->currentText(), u"Latin-1"_s);
    QCOMPARE(TeacherFixture::column(*preview, 2), (QStringList{u"Ana"_s, u"JoÃ£o"_s}));
    m_fixture->press(u"The first row has the titles"_s);
    QCOMPARE(preview->model()->rowCount(), 1);
    m_fixture->key(Qt::Key_Escape);
    QTRY_VERIFY(m_fixture->list());
    QVERIFY(m_fixture->calls.rosterOf(101).isEmpty());
}

void TestRosterFiles::badFilesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"This is a picture, not a table."_s;
    QTest::newRow("a spreadsheet's file") << QByteArray("PK\x03\x04") << u"The spreadsheet is damaged"_s;
    QTest::newRow("100,000 lines") << QByteArray("1;Ana\n").repeated(100'000) << u"These are too many rows"_s;
    QTest::newRow("a letter") << QByteArray("Dear all,\n") << u"No row gives a student."_s;
    QTest::newRow("nothing") << QByteArray() << u"There is nothing in it."_s;
}

void TestRosterFiles::badFilesChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    m_fixture->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    m_fixture->drop(bytes);
    QVERIFY(m_fixture->shows(sentence));
    if (!m_fixture->list()) { // another separator may help
        QVERIFY(!m_fixture->find<QAbstractButton>(u"Nothing to take"_s)->isEnabled());
        m_fixture->press(u"Cancel"_s);
    }
    QCOMPARE(m_fixture->listed(), QStringList{u"1 Ana"_s});
    QVERIFY(m_fixture->peer.received(u"roster-add"_s).isEmpty());
}

void TestRosterFiles::aHalfTakenListIsSaid()
{
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    QByteArray file;
    for (int i = 0; i < 250; ++i)
        file += QByteArray::number(10'000 + i) + ";Ana\n";
    m_fixture->peer.reply(u"roster-add"_s, {{u"count"_s, 100}});
    m_fixture->peer.refuse(u"roster-add"_s, {.code = ErrorCode::StorageUnavailable});
    m_fixture->drop(file);
    m_fixture->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(m_fixture->shows(u"100 student(s) are on the list, the others are not."_s));
    QCOMPARE(m_fixture->peer.received(u"roster-add"_s).size(), 2); // nothing is sent after the refusal
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Take 250 student(s)"_s)->isEnabled()); // once the server works again
    m_fixture->press(u"Take 250 student(s)"_s);
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed().size(), 250);
    QVERIFY(m_fixture->shows(u"250 student(s) taken."_s));
}

void TestRosterFiles::loggingOutDoesNotWaitForAnImport()
{
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    m_fixture->peer.ignore(u"roster-add"_s);
    m_fixture->drop("2023001;Ana\n");
    m_fixture->press(u"Take 1 student(s)"_s);
    m_fixture->press(u"Log out"_s);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Password"_s));
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->list());
    m_fixture->openClass(u"202"_s);
    m_fixture->drop("2023002;Bia\n");
    m_fixture->press(u"Take 1 student(s)"_s);
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023002 Bia"_s});
}

CHAMADA_WINDOW_TEST(TestRosterFiles)

} // namespace chamada::test::tst_rosterfiles

#include "tst_rosterfiles.moc"
