// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/roster/core/rosterimport.h"
#include "teacher-gui/roster/pages/rosterexport.h"
#include "tests/support/filelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/rosterfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterexport {

using namespace teacher;

/// Tests that the list of a class leaves the page Classes whole, and can be imported again.
class TestRosterExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void withoutAListNothingIsOffered();
    void theListIsWrittenByTheMenu();
    void csvComesBack();
    void theFilterLeavesNobodyOut();
    void itIsCopiedAndPasted();
    void aFullDiskKeepsTheFileBefore();

private:
    void open();
    QString path(const QString &name) const { return m_fixture->folder.filePath(name); }
    QByteArray contents(const QString &name) const;
    RosterExport *exporting() const { return m_fixture->window->findChild<RosterExport *>(); }

    const QList<RosterLine> m_roster{FakeCalls::line(u"0042"_s, u"Ana \"Bia\" Souza Teste"_s),
        FakeCalls::line(u"12/3"_s, u"-Caio Reis"_s), FakeCalls::line(u"2023001"_s, u"José da Conceição"_s)};
    std::unique_ptr<RosterFixture> m_fixture;
};

void TestRosterExport::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
}

void TestRosterExport::open()
{
    m_fixture->calls.setRoster(101, m_roster);
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    QTRY_COMPARE(m_fixture->listed().size(), m_roster.size());
}

QByteArray TestRosterExport::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRosterExport::withoutAListNothingIsOffered()
{
    m_fixture->openOnScript();
    m_fixture->openClass(u"202"_s);
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Export…"_s)->isEnabled());
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Copy"_s)->isEnabled());
}

void TestRosterExport::theListIsWrittenByTheMenu()
{
    open();
    m_fixture->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    const auto dialog = [this] { return m_fixture->window->findChild<QFileDialog *>(); };
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QCOMPARE(name->text(), u"class-101_students.xlsx"_s);
    name->selectAll();
    QApplication::clipboard()->setText(path(u"list"_s)); // pasted, because the dialog completes typed text
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(path(u"list.xlsx"_s)));
    QVERIFY(contents(u"list.xlsx"_s).startsWith("PK")); // tst_xlsxfile reads such a file
}

void TestRosterExport::csvComesBack()
{
    open();
    exporting()->exportTo(RosterExport::Format::Csv, path(u"list.csv"_s));
    QVERIFY(m_fixture->shows(path(u"list.csv"_s)));
    QVERIFY2(contents(u"list.csv"_s).startsWith("\xEF\xBB\xBFStudent ID,Name\r\n\"=\"\"0042\"\"\",\"Ana \"\"Bia\"\" "),
        contents(u"list.csv"_s).constData());
    const RosterImport import = RosterImport::ofFile(path(u"list.csv"_s));
    QList<RosterLine> read;
    for (const RosterRow &row : import.reading().students)
        read.append(row.student);
    QCOMPARE(read, m_roster);
}

void TestRosterExport::theFilterLeavesNobodyOut()
{
    open();
    m_fixture->type(u"Filter"_s, u"Caio"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    m_fixture->press(u"Copy"_s);
    QVERIFY(m_fixture->shows(u"3 student(s) copied. Paste them into a spreadsheet or a message."_s));
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 1 + 3);
}

void TestRosterExport::itIsCopiedAndPasted()
{
    open();
    m_fixture->key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(),
        u"Student ID\tName\n=\"0042\"\tAna \"Bia\" Souza Teste\n=\"12/3\"\t=\"-Caio Reis\"\n2023001\tJosé da Conceição\n"_s);
    m_fixture->openClass(u"202"_s);
    QTRY_VERIFY(m_fixture->listed().isEmpty());
    m_fixture->press(u"Paste"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"What would be taken"_s));
    m_fixture->key(Qt::Key_Space); // the button has the focus
    QTRY_VERIFY(m_fixture->list());
    QTRY_COMPARE(m_fixture->listed(),
        (QStringList{u"0042 Ana \"Bia\" Souza Teste"_s, u"12/3 -Caio Reis"_s, u"2023001 José da Conceição"_s}));
}

void TestRosterExport::aFullDiskKeepsTheFileBefore()
{
    open();
    exporting()->exportTo(RosterExport::Format::Csv, path(u"list.csv"_s));
    const QByteArray before = contents(u"list.csv"_s);
    QVERIFY(!before.isEmpty());
    {
        const FileLimit limit(before.size() - 1);
        exporting()->exportTo(RosterExport::Format::Csv, path(u"list.csv"_s));
    }
    QVERIFY(m_fixture->shows(u"could not be written. Choose another place and try again."_s));
    QCOMPARE(contents(u"list.csv"_s), before);
}

CHAMADA_WINDOW_TEST(TestRosterExport)

} // namespace chamada::test::tst_rosterexport

#include "tst_rosterexport.moc"
