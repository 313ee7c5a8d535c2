// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/attendancesheetprinter.h"
#include "teacher-gui/export/sheetpainter.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_attendancesheetprinter {

using namespace teacher;

/// Tests the printed sheet: all students, on as many pages as needed, and a line for the signature.
class TestAttendanceSheetPrinter : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void pagesHoldEverythingOnce_data();
    void pagesHoldEverythingOnce();
    void theSignatureHasRoomOnTheLastPage();
    void oneCallTellsWhenEachAnswered();
    void correctionsAreWhatIsPrinted();
    void aClassHasAColumnPerMeeting();
    void pdfPages_data();
    void pdfPages();
    void theLineForTheSignatureIsDrawn();
    void textsThatAreTooLongStayInTheirCell();

private:
    static QImage draw(const SheetContent &sheet, const SheetPage &page, int number, int count);
    static int darkest(const QImage &image, const QRect &within);
    static double dots(double millimetres) { return millimetres * DotsPerMillimetre; }
    static constexpr double DotsPerMillimetre = 6;
};

void TestAttendanceSheetPrinter::pagesHoldEverythingOnce_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    for (const int rows : {0, 1, 26, 27, 30, 31, 45, 60, 300})
        for (const int columns : {0, 1, 20, 21, 64})
            QTest::addRow("%d rows, %d columns", rows, columns) << rows << columns;
}

void TestAttendanceSheetPrinter::pagesHoldEverythingOnce()
{
    QFETCH(const int, rows);
    QFETCH(const int, columns);
    const SheetCapacity room{30, 26, 20};
    QList<int> seen(static_cast<qsizetype>(rows) * std::max(columns, 1), 0);
    const QList<SheetPage> pages = cutIntoPages(rows, columns, room);
    for (const SheetPage &page : pages) {
        QVERIFY(page.rows <= room.rows && page.columns <= room.columns);
        for (qsizetype row = page.firstRow; row < page.firstRow + page.rows; ++row)
            for (qsizetype column = page.firstColumn; column < page.firstColumn + std::max<qsizetype>(page.columns, 1);
                ++column)
                ++seen[row * std::max(columns, 1) + column];
    }
    QCOMPARE(seen.count(1), seen.size());
    QVERIFY(pages.last().rows <= room.rowsAboveSignature);
}

void TestAttendanceSheetPrinter::theSignatureHasRoomOnTheLastPage()
{
    const QList<SheetPage> expected{{0, 26, 0, 0}, {26, 2, 0, 0}};
    QCOMPARE(cutIntoPages(28, 0, {30, 26, 20}), expected);
}

void TestAttendanceSheetPrinter::oneCallTellsWhenEachAnswered()
{
    const RecordedCall call = semester(1, 12).constFirst();
    const SheetContent sheet = sheetOf(call);
    QCOMPARE(sheet.title, u"Class 101 · Redes de Computadores"_s);
    QVERIFY(sheet.facts.last().contains(u"maria"_s) && sheet.facts.last().contains(u"Laboratório 3"_s));
    QCOMPARE(sheet.rows.size(), 12);
    QVERIFY(!sheet.isWide());
    const QString first = call.entry.report.entries.constFirst().time.toLocal().toString(u"HH:mm:ss"_s);
    QCOMPARE(sheet.rows[0], (QStringList{u"1"_s, u"2023001"_s, u"Aluno 1"_s, u"late"_s, first, u"late"_s}));
    const auto absent = std::find_if(
        sheet.rows.begin(), sheet.rows.end(), [](const QStringList &row) { return row[1] == u"2023004"_s; });
    QCOMPARE(absent->mid(3), (QStringList{u"absent"_s, {}, {}}));
}

void TestAttendanceSheetPrinter::correctionsAreWhatIsPrinted()
{
    RecordedCall call = semester(1, 12).constFirst();
    call.corrected.insert(*StudentId::fromText(u"2023004"), {AttendanceStatus::Justified, u"atestado"_s});
    const SheetContent sheet = sheetOf(call);
    const auto row = std::find_if(
        sheet.rows.begin(), sheet.rows.end(), [](const QStringList &cells) { return cells[1] == u"2023004"_s; });
    QCOMPARE(row->mid(3), (QStringList{u"justified"_s, {}, u"atestado"_s}));
}

void TestAttendanceSheetPrinter::aClassHasAColumnPerMeeting()
{
    const SheetContent sheet = sheetOf(sideBySide(semester(30, 45)), u"maria"_s);
    QVERIFY(sheet.isWide());
    QCOMPARE(sheet.columns.size(), sheet.repeated + 30);
    QCOMPARE(sheet.rows.size(), 45);
    for (const QStringList &row : sheet.rows)
        QCOMPARE(row.size(), sheet.columns.size());
    const QDateTime first = semester(1, 1)[0].entry.report.started.toLocal();
    QVERIFY(sheet.columns[3].heading.endsWith(first.toString(u"HH:mm"_s)));
    QVERIFY(sheet.facts.first().contains(u"30"_s));
    QVERIFY(sheet.legend.contains(u"J justified"_s));
}

void TestAttendanceSheetPrinter::pdfPages_data()
{
    QTest::addColumn<int>("meetings");
    QTest::addColumn<int>("students");
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("landscape");
    QTest::newRow("one call") << 1 << 30 << 1 << false;
    QTest::newRow("one call of many") << 1 << 100 << 3 << false;
    QTest::newRow("nobody") << 1 << 0 << 1 << false;
    QTest::newRow("a short course") << 10 << 20 << 1 << true;
    QTest::newRow("more meetings than a page is wide") << 40 << 20 << 2 << true;
}

void TestAttendanceSheetPrinter::pdfPages()
{
    QFETCH(const int, meetings);
    QFETCH(const int, students);
    QFETCH(const int, pages);
    QFETCH(const bool, landscape);
    const QByteArray pdf = AttendanceSheetPrinter(sheetOf(semester(meetings, students))).toPdf();
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pdf.count("/Type /Page\n"), pages);
    const QRegularExpression box(u"/MediaBox \\[0 0 (\\d+)[.\\d]* (\\d+)"_s);
    const QRegularExpressionMatch size = box.match(QString::fromLatin1(pdf));
    QCOMPARE(size.captured(1).toInt() > size.captured(2).toInt(), landscape);
}

QImage TestAttendanceSheetPrinter::draw(const SheetContent &sheet, const SheetPage &page, int number, int count)
{
    constexpr QSize a4(210, 297);
    QImage image(a4 * DotsPerMillimetre, QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(DotsPerMillimetre * 1000));
    image.setDotsPerMeterY(static_cast<int>(DotsPerMillimetre * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    SheetPainter(painter, sheet).drawPage(page, number, count);
    return image;
}

int TestAttendanceSheetPrinter::darkest(const QImage &image, const QRect &within)
{
    int dark = 255;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            dark = std::min(dark, qGray(image.pixel(x, y)));
    return dark;
}

void TestAttendanceSheetPrinter::theLineForTheSignatureIsDrawn()
{
    const SheetContent sheet = sheetOf(semester(1, 10).constFirst());
    const QImage last = draw(sheet, {0, 10, 0, 0}, 1, 1);
    const QImage other = draw(sheet, {0, 10, 0, 0}, 1, 2);
    const QRect below(0, static_cast<int>(dots(95)), last.width() / 2, static_cast<int>(dots(40)));
    QVERIFY(darkest(last, below) < 128);
    QCOMPARE(darkest(other, below), 255);
}

void TestAttendanceSheetPrinter::textsThatAreTooLongStayInTheirCell()
{
    RecordedCall call = semester(1, 3).constFirst();
    SheetContent sheet = sheetOf(call);
    const QImage before = draw(sheet, {0, 3, 0, 0}, 1, 1);
    sheet.rows[0][2] = QString(500, u'W');
    const QImage after = draw(sheet, {0, 3, 0, 0}, 1, 1);
    // The columns to the right of the name are unchanged.
    const QRect right(before.width() - static_cast<int>(dots(94)), 0, static_cast<int>(dots(94)), before.height() / 2);
    QCOMPARE(after.copy(right), before.copy(right));
    QVERIFY(after != before);
}

CHAMADA_WINDOW_TEST(TestAttendanceSheetPrinter)

} // namespace chamada::test::tst_attendancesheetprinter

#include "tst_attendancesheetprinter.moc"
