// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_workbookfiles {

namespace {

const QDir files(QStringLiteral(CHAMADA_SHEET_FILES));

/// The content of the list that script/make-sheets writes.
const QString whole = u"Turma 101\n"
                      "1: Redes de Computadores\n"
                      "3: Matrícula|Nome|Nascimento|Ativo|Média|Nota\n"
                      "4: 00042|Ana Souza Teste|2004-02-29|TRUE|7.5|42/B\n"
                      "5: 0012302|Bia Lima|2024-03-01T13:30:00|FALSE|8.5\n"
                      "6: 2023001|  José  &  <Conceição>||||#N/A\n"
                      "7*: 20230000000000|Caio Reis Fictício\n"
                      "9: 2023002|Davi_x0041_Melo|||75%\n"
                      "Vazia\n"
                      "Oculta*\n"
                      "3: ||segredo"_s;

/// openpyxl calculates no formula, and writes what stands for a character as it is.
const QString fromOpenpyxl = QString(whole)
                                 .replace(u"|42/B"_s, QString())
                                 .replace(u"|8.5"_s, QString())
                                 .replace(u"||||#N/A"_s, QString())
                                 .replace(u"_x0041_"_s, u"A"_s)
                                 .replace(u"\nVazia"_s, u"\nuncalculated: 3\nVazia"_s);

const QString fromLibreOfficeHtml = u"\n"
                                    "1: Redes de Computadores\n"
                                    "3: Matrícula|Nome|Nascimento|Ativo|Média|Nota\n"
                                    "4: 00042|Ana Souza Teste|29/02/2004|TRUE|7.5|42/B\n"
                                    "5: 0012302|Bia Lima|1 Mar 2024 13:30|FALSE|8.5\n"
                                    "6: 2023001|José & <Conceição>||||#N/A\n"
                                    "8: 2023002|Davi_x0041_Melo|||75%"_s;

const QString fromGnumericHtml = u"\n"
                                 "1: Redes de Computadores\n"
                                 "3: Matrícula|Nome|Nascimento|Ativo|Média|Nota\n"
                                 "4: 00042|Ana Souza Teste|29/02/2004|TRUE|7.5|42/B\n"
                                 "5: 0012302|Bia Lima|1 Mar 2024 13:30|FALSE|8.5\n"
                                 "6: 2,023,001|José & <Conceição>||||#N/A\n"
                                 "7: 2.02E+13|Caio Reis Fictício\n"
                                 "9: 2023002.00|Davi_x005F_x0041_Melo|||75%\n"
                                 "11: segredo"_s;

QString problem(WorkbookProblem::Kind kind)
{
    return shown(WorkbookProblem{kind, {}});
}

} // namespace

/// Tests the files of real writers.
class TstWorkbookFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aFileIsRead_data();
    void aFileIsRead();
    void everyFileIsTested();
};

void TstWorkbookFiles::aFileIsRead_data()
{
    const QString chart = u"\nGráfico"_s; // a sheet of its own in XlsxWriter's file, and converted to cells
    const QString notHidden = QString(whole).replace(u"Oculta*"_s, u"Oculta"_s);
    const QString unprotected = QString(whole).replace(u"_x0041_"_s, u"A"_s);
    QTest::addColumn<QString>("content");
    QTest::newRow("xlsxwriter.xlsx") << whole;
    QTest::newRow("xlsxwriter-constant-memory.xlsx") << whole;
    QTest::newRow("libxlsxwriter.xlsx") << unprotected;
    QTest::newRow("libxlsxwriter-constant-memory.xlsx") << unprotected;
    QTest::newRow("openpyxl.xlsx") << fromOpenpyxl;
    QTest::newRow("openpyxl-write-only.xlsx") << fromOpenpyxl;
    QTest::newRow("openpyxl-iso-dates.xlsx") << fromOpenpyxl;
    QTest::newRow("libreoffice.xlsx") << QString(whole + chart);
    QTest::newRow("libreoffice.ods") << QString(whole + chart);
    QTest::newRow("libreoffice.html") << fromLibreOfficeHtml;
    QTest::newRow("libreoffice.xls") << problem(WorkbookProblem::Kind::OldExcel);
    QTest::newRow("encrypted.xlsx") << problem(WorkbookProblem::Kind::Encrypted);
    QTest::newRow("encrypted.ods") << problem(WorkbookProblem::Kind::Encrypted);
    QTest::newRow("gnumeric.xlsx") << QString(notHidden + chart);
    QTest::newRow("gnumeric.ods") << QString(QString(whole).replace(u"_x0041_"_s, u"_x005F_x0041_"_s) + chart);
    QTest::newRow("gnumeric.html") << fromGnumericHtml;
}

void TstWorkbookFiles::aFileIsRead()
{
    QFETCH(QString, content);
    const QString path = files.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(shown(readWorkbookFile(path)), content);
}

void TstWorkbookFiles::everyFileIsTested()
{
    QCOMPARE(files.entryList(QDir::Files).size(), 16);
}

CHAMADA_TEST(TstWorkbookFiles)

} // namespace chamada::test::tst_workbookfiles

#include "tst_workbookfiles.moc"
