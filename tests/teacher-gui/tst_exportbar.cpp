// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/export/exportbar.h"
#include "teacher-gui/export/importbutton.h"
#include "teacher-gui/export/records/recordreader.h"
#include "tests/support/controls.h"
#include "tests/support/filelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPrinter>
#include <QPrinterInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_exportbar {

/// Tests the export bar of a page by keys and mouse, with the real dialogs.
class TestExportBar : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyKindIsWritten_data();
    void everyKindIsWritten();
    void byTheMouse();
    void whatIsNotChosenIsNotWritten();
    void aFullDiskKeepsTheFileBefore();
    void aPlaceThatCannotBeWritten();
    void severalClassesFitNoSheet();
    void nothingToTake();
    void aDiaryThatCannotBeRead();
    void theSheetIsPrinted();
    void aPrinterThatIsNotThere();
    void noPrinterAtAll();
    void copiedForMessagesAndSpreadsheets();
    void aFileIsImported();
    void aWrongFileChangesNothing();
    void withoutADiaryNothingIsImported();
    void everybodyCanUseIt();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QPushButton *button(const QString &text) const;
    QByteArray contents(const QString &name) const;
    QString said() const { return m_strip->text(); }
    /// Opens the menu by its key and goes down to the entry at this position.
    void chooseKind(int position);
    /// Enters the path into the open dialog and accepts it; returns false if the dialog does not open or close.
    bool answerDialog(const QString &path);
    QFileDialog *dialog() const { return m_page->findChild<QFileDialog *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<DiaryLocation> m_shelf;
    std::unique_ptr<QWidget> m_page;
    std::variant<QList<RecordedCall>, DiaryError> m_calls;
    StatusStrip *m_strip = nullptr;
    ExportBar *m_bar = nullptr;
    ImportButton *m_import = nullptr;
};

void TestExportBar::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
    m_shelf = std::make_unique<DiaryLocation>(path(u"diary.sqlite"_s), *m_settings);
    m_shelf->open();
    m_calls = semester(3, 8);
    m_page = std::make_unique<QWidget>();
    m_strip = new StatusStrip;
    m_bar = new ExportBar([this] { return m_calls; }, *m_strip);
    m_import = new ImportButton(*m_shelf, *m_strip);
    auto *layout = new QVBoxLayout(m_page.get());
    layout->addWidget(m_strip);
    layout->addWidget(m_bar);
    layout->addWidget(m_import);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void TestExportBar::cleanup()
{
    m_page.reset();
    m_shelf.reset();
}

QPushButton *TestExportBar::button(const QString &text) const
{
    const auto buttons = m_page->findChildren<QPushButton *>();
    const auto found = std::find_if(
        buttons.begin(), buttons.end(), [&](const QPushButton *candidate) { return candidate->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

QByteArray TestExportBar::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportBar::chooseKind(int position)
{
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *menu = QApplication::activePopupWidget();
    for (int i = 0; i <= position; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

bool TestExportBar::answerDialog(const QString &path)
{
    if (!QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); }))
        return false;
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setFocus();
    name->selectAll();
    // The path is pasted, because the dialog completes typed text.
    QApplication::clipboard()->setText(path);
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !dialog(); });
}

void TestExportBar::everyKindIsWritten_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("file");
    QTest::newRow("table") << 0 << u"calls.csv"_s;
    QTest::newRow("table for Excel") << 1 << u"calls.csv"_s;
    QTest::newRow("matrix") << 2 << u"calls.csv"_s;
    QTest::newRow("matrix for Excel") << 3 << u"calls.csv"_s;
    QTest::newRow("JSON") << 4 << u"calls.json"_s;
    QTest::newRow("PDF") << 5 << u"calls.pdf"_s;
}

void TestExportBar::everyKindIsWritten()
{
    QFETCH(const int, position);
    QFETCH(const QString, file);
    chooseKind(position);
    QVERIFY(answerDialog(path(file)));
    QTRY_VERIFY(said().contains(path(file)));
    const QByteArray expected = fileOf(static_cast<ExportKind>(position), semester(3, 8));
    if (static_cast<ExportKind>(position) == ExportKind::Pdf)
        QVERIFY(contents(file).startsWith("%PDF"));
    else
        QCOMPARE(contents(file), expected);
}

void TestExportBar::byTheMouse()
{
    QTest::mouseClick(button(u"Export…"_s), Qt::LeftButton);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QAction *json = menu->actions().at(4);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // A click that QTest makes closes a menu on the offscreen platform of Qt 6.8.
    menu->setActiveAction(json);
    QTest::keyClick(menu, Qt::Key_Return);
#else
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(json).center());
#endif
    // The program adds the suffix.
    QVERIFY(answerDialog(path(u"calls"_s)));
    QTRY_COMPARE(contents(u"calls.json"_s), fileOf(ExportKind::Json, semester(3, 8)));
}

void TestExportBar::whatIsNotChosenIsNotWritten()
{
    chooseKind(0);
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(said().isEmpty());
}

void TestExportBar::aFullDiskKeepsTheFileBefore()
{
    m_bar->exportTo(ExportKind::Table, path(u"calls.csv"_s));
    const QByteArray before = contents(u"calls.csv"_s);
    QVERIFY(!before.isEmpty());
    m_calls = semester(5, 40);
    {
        const FileLimit limit(before.size() + 100);
        m_bar->exportTo(ExportKind::Table, path(u"calls.csv"_s));
    }
    QVERIFY(said().contains(u"could not be written"_s));
    QCOMPARE(contents(u"calls.csv"_s), before);
}

void TestExportBar::aPlaceThatCannotBeWritten()
{
    for (const QString &place : {path(u"no/such/folder.csv"_s), m_folder->path()}) {
        m_bar->exportTo(ExportKind::Table, place);
        QVERIFY2(said().contains(u"could not be written"_s), qPrintable(said()));
    }
}

void TestExportBar::severalClassesFitNoSheet()
{
    QList<RecordedCall> calls = semester(2, 3);
    calls[1].entry.report.classId = *ClassId::fromNumber(202);
    m_calls = calls;
    m_bar->exportTo(ExportKind::Pdf, path(u"calls.pdf"_s));
    QVERIFY(said().contains(u"one class"_s));
    QVERIFY(contents(u"calls.pdf"_s).isEmpty());
    m_bar->exportTo(ExportKind::Table, path(u"calls.csv"_s));
    QCOMPARE(std::get<QList<RecordedCall>>(recordsFromFile(path(u"calls.csv"_s))), calls);
}

void TestExportBar::nothingToTake()
{
    m_calls = QList<RecordedCall>();
    for (const QString &text : {u"Print…"_s, u"Copy"_s}) {
        m_strip->clear();
        QTest::mouseClick(button(text), Qt::LeftButton);
        QVERIFY(said().contains(u"nothing here"_s));
    }
    chooseKind(0);
    QVERIFY(!dialog());
}

void TestExportBar::aDiaryThatCannotBeRead()
{
    m_calls = DiaryError{DiaryError::Kind::Damaged, path(u"diary.sqlite"_s), {}};
    QTest::mouseClick(button(u"Copy"_s), Qt::LeftButton);
    QVERIFY(said().contains(u"damaged"_s));
}

void TestExportBar::theSheetIsPrinted()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(u"paper"_s));
    m_bar->printTo(printer);
    QCOMPARE(said(), u"Sent to the printer."_s);
    QVERIFY(contents(u"paper"_s).startsWith("%PDF"));
}

void TestExportBar::aPrinterThatIsNotThere()
{
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path(u"no/such/paper"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QPainter::begin"_s));
    m_bar->printTo(printer);
    QVERIFY2(said().contains(u"did not take"_s), qPrintable(said()));
}

void TestExportBar::noPrinterAtAll()
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        QSKIP("this computer has a printer");
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(said().contains(u"has no printer"_s));
    QTest::mouseClick(button(u"Export PDF…"_s), Qt::LeftButton);
    QVERIFY(answerDialog(path(u"calls.pdf"_s)));
    QTRY_VERIFY(contents(u"calls.pdf"_s).startsWith("%PDF"));
}

void TestExportBar::copiedForMessagesAndSpreadsheets()
{
    m_calls = QList<RecordedCall>{fullCall(u"a"_s)};
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(said().contains(u"Copied"_s));
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 6); // headings, three that answered, two absent, one added by hand
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), lines.first().count(u'\t'));
    QVERIFY(data->text().contains(u"\t'=1+1\t"_s));
    QVERIFY(data->html().contains(u"<td style='mso-number-format:\"\\@\"' sdnum='1033;0;@'>0023001</td>"_s));
    QVERIFY(data->html().contains(u"João &quot;Jota&quot;"_s));
}

void TestExportBar::aFileIsImported()
{
    m_bar->exportTo(ExportKind::ExcelTable, path(u"calls.csv"_s));
    QTest::mouseClick(m_import, Qt::LeftButton);
    QVERIFY(answerDialog(path(u"calls.csv"_s)));
    QTRY_COMPARE(said(), u"3 roll call(s) imported into the diary."_s);
    QCOMPARE(std::get<QList<DiaryLine>>(m_shelf->diary()->lines()).size(), 3);
    m_calls = semester(4, 8);
    m_bar->exportTo(ExportKind::Json, path(u"calls.json"_s));
    m_import->importFrom(path(u"calls.json"_s));
    QCOMPARE(said(), u"1 roll call(s) imported into the diary. 3 were in it before."_s);
    m_import->importFrom(path(u"calls.json"_s));
    QCOMPARE(said(), u"The diary had all of its roll calls before."_s);
}

void TestExportBar::aWrongFileChangesNothing()
{
    m_bar->grab().save(path(u"picture.png"_s));
    QTest::mouseClick(m_import, Qt::LeftButton);
    QVERIFY(answerDialog(path(u"picture.png"_s)));
    QTRY_VERIFY(said().startsWith(u"Nothing was imported from picture.png. It is no text"_s));
    QVERIFY(std::get<QList<DiaryLine>>(m_shelf->diary()->lines()).isEmpty());
}

void TestExportBar::withoutADiaryNothingIsImported()
{
    m_bar->exportTo(ExportKind::Json, path(u"calls.json"_s));
    m_settings->clear();
    m_shelf = std::make_unique<DiaryLocation>(path(u"calls.json/diary.sqlite"_s), *m_settings);
    m_shelf->open();
    delete m_import;
    m_import = new ImportButton(*m_shelf, *m_strip, m_page.get());
    m_import->importFrom(path(u"calls.json"_s));
    QVERIFY(said().startsWith(u"Nothing was imported"_s));
}

void TestExportBar::everybodyCanUseIt()
{
    QCOMPARE(namelessControls(*m_page), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_page), QString());
}

CHAMADA_WINDOW_TEST(TestExportBar)

} // namespace chamada::test::tst_exportbar

#include "tst_exportbar.moc"
