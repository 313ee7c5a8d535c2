// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordreader.h"
#include "tests/support/callids.h"
#include "tests/support/controls.h"
#include "tests/support/filelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/exportfixture.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_exportbar {

using namespace teacher;

/// Tests the export bar of a page by keys and mouse, with the real dialogs.
class TestExportBar : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void everyKindIsWritten_data();
    void everyKindIsWritten();
    void byTheMouse();
    void whatIsNotChosenIsNotWritten();
    void aFullDiskKeepsTheFileBefore();
    void aTextThatNoCellHolds();
    void aPlaceThatCannotBeWritten();
    void severalClassesFitNoSheet();
    void nothingToTake();
    void aDiaryThatCannotBeRead();
    void theSheetIsPrinted();
    void aPrinterThatIsNotThere();
    void noPrinterAtAll();
    void copiedForMessagesAndSpreadsheets();
    void everybodyCanUseIt();

private:
    std::unique_ptr<ExportFixture> m_fixture;
};

void TestExportBar::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ExportFixture>();
    QVERIFY(m_fixture->show());
}

void TestExportBar::everyKindIsWritten_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("file");
    QTest::newRow("spreadsheet") << 0 << u"calls.xlsx"_s;
    QTest::newRow("table") << 1 << u"calls.csv"_s;
    QTest::newRow("table for Excel") << 2 << u"calls.csv"_s;
    QTest::newRow("matrix as a spreadsheet") << 3 << u"calls.xlsx"_s;
    QTest::newRow("matrix") << 4 << u"calls.csv"_s;
    QTest::newRow("matrix for Excel") << 5 << u"calls.csv"_s;
    QTest::newRow("JSON") << 6 << u"calls.json"_s;
    QTest::newRow("PDF") << 7 << u"calls.pdf"_s;
}

void TestExportBar::everyKindIsWritten()
{
    QFETCH(const int, position);
    QFETCH(const QString, file);
    m_fixture->chooseKind(position);
    QVERIFY(m_fixture->answerDialog(m_fixture->path(file)));
    QTRY_VERIFY(m_fixture->said().contains(m_fixture->path(file)));
    const QByteArray expected = fileOf(static_cast<ExportKind>(position), semester(3, 8));
    if (static_cast<ExportKind>(position) == ExportKind::Pdf)
        QVERIFY(m_fixture->contents(file).startsWith("%PDF"));
    else if (file.endsWith(u".xlsx"_s)) // its properties hold the time
        QCOMPARE(recordsFromFile(m_fixture->path(file)), recordsFromBytes(expected));
    else
        QCOMPARE(m_fixture->contents(file), expected);
}

void TestExportBar::byTheMouse()
{
    QTest::mouseClick(m_fixture->button(u"Export…"_s), Qt::LeftButton);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QAction *json = menu->actions().at(6);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // A click that QTest makes closes a menu on the offscreen platform of Qt 6.8.
    menu->setActiveAction(json);
    QTest::keyClick(menu, Qt::Key_Return);
#else
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(json).center());
#endif
    // The program adds the suffix.
    QVERIFY(m_fixture->answerDialog(m_fixture->path(u"calls"_s)));
    QTRY_COMPARE(m_fixture->contents(u"calls.json"_s), fileOf(ExportKind::Json, semester(3, 8)));
}

void TestExportBar::whatIsNotChosenIsNotWritten()
{
    m_fixture->chooseKind(0);
    QTRY_VERIFY(m_fixture->dialog());
    QTest::keyClick(m_fixture->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog());
    QVERIFY(m_fixture->said().isEmpty());
}

void TestExportBar::aFullDiskKeepsTheFileBefore()
{
    m_fixture->bar->exportTo(ExportKind::Table, m_fixture->path(u"calls.csv"_s));
    const QByteArray before = m_fixture->contents(u"calls.csv"_s);
    QVERIFY(!before.isEmpty());
    m_fixture->calls = semester(5, 40);
    {
        const FileLimit limit(before.size() + 100);
        m_fixture->bar->exportTo(ExportKind::Table, m_fixture->path(u"calls.csv"_s));
    }
    QVERIFY(m_fixture->said().contains(u"could not be written"_s));
    QCOMPARE(m_fixture->contents(u"calls.csv"_s), before);
}

void TestExportBar::aTextThatNoCellHolds()
{
    QList<RecordedCall> calls = semester(1, 2);
    calls[0].entry.report.title = QString(32'768, u'x');
    m_fixture->calls = calls;
    m_fixture->bar->exportTo(ExportKind::XlsxTable, m_fixture->path(u"calls.xlsx"_s));
    QVERIFY2(m_fixture->said().contains(u"a text is too long for a cell"_s), qPrintable(m_fixture->said()));
    QVERIFY(!QFile::exists(m_fixture->path(u"calls.xlsx"_s)));
}

void TestExportBar::aPlaceThatCannotBeWritten()
{
    for (const QString &place : {m_fixture->path(u"no/such/folder.csv"_s), m_fixture->folder.path()}) {
        m_fixture->bar->exportTo(ExportKind::Table, place);
        QVERIFY2(m_fixture->said().contains(u"could not be written"_s), qPrintable(m_fixture->said()));
    }
}

void TestExportBar::severalClassesFitNoSheet()
{
    QList<RecordedCall> calls = semester(2, 3);
    calls[1].entry.report.classId = *ClassId::fromNumber(202);
    m_fixture->calls = calls;
    m_fixture->bar->exportTo(ExportKind::Pdf, m_fixture->path(u"calls.pdf"_s));
    QVERIFY(m_fixture->said().contains(u"one class"_s));
    QVERIFY(m_fixture->contents(u"calls.pdf"_s).isEmpty());
    m_fixture->bar->exportTo(ExportKind::Table, m_fixture->path(u"calls.csv"_s));
    QCOMPARE(std::get<QList<RecordedCall>>(recordsFromFile(m_fixture->path(u"calls.csv"_s))), calls);
}

void TestExportBar::nothingToTake()
{
    m_fixture->calls = QList<RecordedCall>();
    for (const QString &text : {u"Print…"_s, u"Copy"_s}) {
        m_fixture->strip->clear();
        QTest::mouseClick(m_fixture->button(text), Qt::LeftButton);
        QVERIFY(m_fixture->said().contains(u"nothing here"_s));
    }
    m_fixture->chooseKind(0);
    QVERIFY(!m_fixture->dialog());
}

void TestExportBar::aDiaryThatCannotBeRead()
{
    m_fixture->calls = DiaryError{DiaryError::Kind::Damaged, m_fixture->path(u"diary.sqlite"_s), {}};
    QTest::mouseClick(m_fixture->button(u"Copy"_s), Qt::LeftButton);
    QVERIFY(m_fixture->said().contains(u"damaged"_s));
}

void TestExportBar::theSheetIsPrinted()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_fixture->path(u"paper"_s));
    m_fixture->bar->printTo(printer);
    QCOMPARE(m_fixture->said(), u"Sent to the printer."_s);
    QVERIFY(m_fixture->contents(u"paper"_s).startsWith("%PDF"));
}

void TestExportBar::aPrinterThatIsNotThere()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_fixture->path(u"no/such/paper"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QPainter::begin"_s));
    m_fixture->bar->printTo(printer);
    QVERIFY2(m_fixture->said().contains(u"did not take"_s), qPrintable(m_fixture->said()));
}

void TestExportBar::noPrinterAtAll()
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        QSKIP("this computer has a printer");
    QTest::keyClick(&m_fixture->page, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->said().contains(u"has no printer"_s));
    QTest::mouseClick(m_fixture->button(u"Export PDF…"_s), Qt::LeftButton);
    QVERIFY(m_fixture->answerDialog(m_fixture->path(u"calls.pdf"_s)));
    QTRY_VERIFY(m_fixture->contents(u"calls.pdf"_s).startsWith("%PDF"));
}

void TestExportBar::copiedForMessagesAndSpreadsheets()
{
    m_fixture->calls = QList<RecordedCall>{fullCall(u"a"_callId)};
    QTest::keyClick(&m_fixture->page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->said().contains(u"Copied"_s));
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 6); // headings, three that answered, two absent, one added by hand
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), lines.first().count(u'\t'));
    QVERIFY(data->text().contains(u"\t=\"=1+1\"\t"_s));
    QVERIFY(data->text().contains(u"\t=\"0023001\"\t"_s));
    QVERIFY(data->html().contains(u">'=1+1</td>"_s));
    QVERIFY(data->html().contains(u"<td style='mso-number-format:\"\\@\"' sdnum='1033;0;@'>0023001</td>"_s));
    QVERIFY(data->html().contains(u"João &quot;Jota&quot;"_s));
    const QByteArray cells = data->data(u"application/x-gnumeric"_s);
    QVERIFY(cells.contains(R"( ValueType="60">0023001</gnm:Cell>)"));
    QVERIFY(cells.contains(R"( ValueType="60">=1+1</gnm:Cell>)"));
    QVERIFY(cells.contains(R"( ValueType="40">101</gnm:Cell>)"));
    QVERIFY(cells.contains(R"( ValueType="40" ValueFormat="yyyy-mm-dd">46348</gnm:Cell>)")); // 2026-11-22
}

void TestExportBar::everybodyCanUseIt()
{
    QCOMPARE(namelessControls(m_fixture->page), QString());
    QCOMPARE(controlsWithoutKeyboard(m_fixture->page), QString());
}

CHAMADA_WINDOW_TEST(TestExportBar)

} // namespace chamada::test::tst_exportbar

#include "tst_exportbar.moc"
