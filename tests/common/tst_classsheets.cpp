// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/listdescription.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classsheets {

namespace {

const QDir sheets(QStringLiteral(CHAMADA_CLASS_SHEETS));

QStringList workbooks()
{
    return sheets.entryList({u"*.xlsx"_s, u"*.ods"_s}, QDir::Files);
}

QList<WorkbookSheet> sheetsOf(const QString &workbook)
{
    const WorkbookRead read = readWorkbookFile(sheets.filePath(workbook));
    const auto *list = std::get_if<QList<WorkbookSheet>>(&read);
    return list ? *list : QList<WorkbookSheet>();
}

/// Returns the name of the file with what is expected of the sheet.
QString expectedOf(const QString &sheet)
{
    return QString(sheet).replace(u' ', u'-') + u".txt"_s;
}

} // namespace

/// Tests the class lists of tests/data/class-sheets: each sheet is one, each workbook has all of them by another
/// writer, and beside the workbooks stands what must come of each sheet (in the form of tst_classlists).
class TstClassSheets : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everySheetIsReadRightly_data();
    void everySheetIsReadRightly();
    void everySheetIsExpected();
};

void TstClassSheets::everySheetIsReadRightly_data()
{
    QTest::addColumn<QString>("workbook");
    QTest::addColumn<QString>("expected");
    QCOMPARE(workbooks().size(), 6);
    const QStringList expected = sheets.entryList({u"*.txt"_s}, QDir::Files);
    QVERIFY(expected.size() >= 17);
    for (const QString &workbook : workbooks())
        for (const QString &name : expected)
            QTest::newRow(qPrintable(workbook + u' ' + name.chopped(4))) << workbook << name;
}

void TstClassSheets::everySheetIsReadRightly()
{
    QFETCH(const QString, workbook);
    QFETCH(const QString, expected);
    const QList<WorkbookSheet> list = sheetsOf(workbook);
    const auto sheet = std::find_if(
        list.begin(), list.end(), [&](const WorkbookSheet &each) { return expectedOf(each.name) == expected; });
    QVERIFY(sheet != list.end());
    // openpyxl stores no results, and a cell without a result is no student ID.
    const bool isCalculated = sheet->uncalculated == 0;
    QFile file(sheets.filePath(isCalculated ? expected : QString(u"uncalculated/"_s + expected)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(described(sheet->rows).join(u'\n') + u'\n', QString::fromUtf8(file.readAll()));
}

void TstClassSheets::everySheetIsExpected()
{
    for (const QString &workbook : workbooks())
        for (const WorkbookSheet &sheet : sheetsOf(workbook))
            QVERIFY2(sheets.exists(expectedOf(sheet.name)), qPrintable(workbook + u": "_s + sheet.name));
}

CHAMADA_TEST(TstClassSheets)

} // namespace chamada::test::tst_classsheets

#include "tst_classsheets.moc"
