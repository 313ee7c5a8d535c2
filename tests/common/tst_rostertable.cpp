// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/rostertable.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rostertable {

using Kind = RosterProblem::Kind;

/// Tests reading real-world tables: columns are detected, and every bad row is reported.
class TstRosterTable : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void rowsAndCells_data();
    void rowsAndCells();
    void theLineOfEachRow();
    void anOpenQuoteSpoilsItsLineAlone();
    void theSeparatorIsFound_data();
    void theSeparatorIsFound();
    void theColumnsAreFound_data();
    void theColumnsAreFound();
    void badRowsAreNamed_data();
    void badRowsAreNamed();
    void aStudentTwiceCountsOnce();
    void aHundredThousandLines();

private:
    static RosterReading read(const QString &text);
};

RosterReading TstRosterTable::read(const QString &text)
{
    const QList<TextRow> rows = readTable(text, guessSeparator(text));
    return readRoster(rows, guessColumns(rows));
}

void TstRosterTable::rowsAndCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows"); // cells joined by |
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blank rows") << u"\n ; \n\r\n;;"_s << QStringList();
    QTest::newRow("no line end") << u"1;Ana"_s << QStringList{u"1|Ana"_s};
    QTest::newRow("an empty cell at the end") << u"1;\n"_s << QStringList{u"1|"_s};
    QTest::newRow("line ends of three systems")
        << u"1;A\n2;B\r\n3;C\r4;D"_s << QStringList{u"1|A"_s, u"2|B"_s, u"3|C"_s, u"4|D"_s};
    QTest::newRow("quotes") << u"\"1\";\"Souza; Ana\""_s << QStringList{u"1|Souza; Ana"_s};
    QTest::newRow("doubled quotes") << u"1;\"Ana \"\"Nina\"\" Lima\""_s << QStringList{u"1|Ana \"Nina\" Lima"_s};
    QTest::newRow("a quote within a cell") << u"1;Ana \"Nina\" Lima"_s << QStringList{u"1|Ana \"Nina\" Lima"_s};
    QTest::newRow("two lines in one cell") << u"1;\"Ana\nSouza\"\n2;B"_s << QStringList{u"1|Ana\nSouza"_s, u"2|B"_s};
    QTest::newRow("an empty quoted cell") << u"\"\";x"_s << QStringList{u"|x"_s};
}

void TstRosterTable::rowsAndCells()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rows);
    QStringList read;
    for (const TextRow &row : readTable(text, u';'))
        read.append(row.cells.join(u'|'));
    QCOMPARE(read, rows);
}

void TstRosterTable::theLineOfEachRow()
{
    QList<int> lines;
    for (const TextRow &row : readTable(u"a\n\nb;\"two\nlines\"\r\nc\r\rd", u';'))
        lines.append(row.line);
    QCOMPARE(lines, (QList<int>{1, 3, 5, 7}));
}

void TstRosterTable::anOpenQuoteSpoilsItsLineAlone()
{
    const RosterReading reading = read(u"1;Ana\n2;\"Bia\n3;Caio\n4;\"Davi\" x\n5;\"Eva\"\n"_s);
    QCOMPARE(reading.students.size(), 3);
    QCOMPARE(reading.students.last().student.name, u"Eva"_s);
    QCOMPARE(reading.problems, (QList<RosterProblem>{{2, Kind::BrokenQuote, {}, {}}, {4, Kind::BrokenQuote, {}, {}}}));
}

void TstRosterTable::theSeparatorIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("semicolon") << u"1;Ana\n2;Bia"_s << QChar(u';');
    QTest::newRow("comma") << u"1,Ana\n2,Bia"_s << QChar(u',');
    QTest::newRow("tab") << u"1\tAna\n2\tBia"_s << QChar(u'\t');
    QTest::newRow("equals") << u"1=Ana\n2=Bia"_s << QChar(u'=');
    QTest::newRow("surnames first") << u"2023001;Souza, Ana\n2023002;Lima, Bia"_s << QChar(u';');
    QTest::newRow("the other way round") << u"Souza, Ana;2023001\nLima, Bia;2023002"_s << QChar(u';');
    QTest::newRow("a pasted column of remarks") << u"1\tAna\tx; y, z\n2\tBia\tx; y, z"_s << QChar(u'\t');
    QTest::newRow("none at all") << u"Ana\nBia"_s << QChar(u';');
}

void TstRosterTable::theSeparatorIsFound()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QCOMPARE(guessSeparator(text), separator);
}

void TstRosterTable::theColumnsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("student");
    QTest::addColumn<int>("name");
    QTest::addColumn<bool>("header");
    QTest::newRow("no titles") << u"2023001;Ana Souza\n2023002;Bia"_s << 0 << 1 << false;
    QTest::newRow("names first") << u"Ana Souza;2023001\nBia;2023002"_s << 1 << 0 << false;
    QTest::newRow("titles") << u"Matrícula;Nome\n2023001;Ana"_s << 0 << 1 << true;
    QTest::newRow("titles, names first") << u"NOME COMPLETO;Nº Matrícula:\nAna;2023001"_s << 1 << 0 << true;
    QTest::newRow("numbered rows") << u"Nº;Matrícula;Nome\n1;2023001;Ana\n2;2023002;Bia"_s << 1 << 2 << true;
    QTest::newRow("numbered rows, no titles") << u"1;2023001;Ana\n2;2023002;Bia"_s << 1 << 2 << false;
    QTest::newRow("more columns") << u"Aluno;Curso;RA;E-mail\nAna;Engenharia de Computação;2023001;a@b.br"_s << 2 << 0
                                  << true;
    QTest::newRow("a course for all") << u"2023001;Ciência da Computação;Ana\n2023002;Ciência da Computação;Bia"_s << 0
                                      << 2 << false;
    QTest::newRow("titles in other words") << u"Who;Called\n2023001;Ana"_s << 0 << 1 << true;
    QTest::newRow("student and name in English") << u"Student ID,Name\nab-1,Ana"_s << 0 << 1 << true;
    QTest::newRow("no names") << u"2023001\n2023002"_s << 0 << -1 << false;
    QTest::newRow("nothing") << QString() << -1 << -1 << false;
}

void TstRosterTable::theColumnsAreFound()
{
    QFETCH(QString, text);
    QFETCH(int, student);
    QFETCH(int, name);
    QFETCH(bool, header);
    QCOMPARE(guessColumns(readTable(text, guessSeparator(text))), (RosterColumns{student, name, header}));
}

void TstRosterTable::badRowsAreNamed_data()
{
    QTest::addColumn<QString>("student");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no student") << QString() << u"Bia"_s << Kind::NoStudent;
    QTest::newRow("a bad student") << u"20 23"_s << u"Bia"_s << Kind::BadStudent;
    QTest::newRow("an accent") << u"é1"_s << u"Bia"_s << Kind::BadStudent;
    QTest::newRow("a long student") << u"1"_s.repeated(33) << u"Bia"_s << Kind::BadStudent;
    QTest::newRow("a shortened student") << u"2,02E+10"_s << u"Bia"_s << Kind::ShortenedStudent;
    QTest::newRow("no name") << u"2023002"_s << QString() << Kind::NoName;
    QTest::newRow("a long name") << u"2023002"_s << u"x"_s.repeated(129) << Kind::BadName;
    QTest::newRow("a control character") << u"2023002"_s << u"B\x01"_s << Kind::BadName;
}

void TstRosterTable::badRowsAreNamed()
{
    QFETCH(QString, student);
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    const QString row = student + u';' + name;
    const QList<TextRow> rows = readTable(QString(u"2023001;Ana\n"_s + row + u"\n2023003;Caio"_s), u';');
    const RosterReading reading = readRoster(rows, {0, 1, false});
    QCOMPARE(reading.students.size(), 2);
    QCOMPARE(reading.problems, (QList<RosterProblem>{{2, kind, student, name}}));
    const RosterReading shorter = readRoster(readTable(u"2023002"_s, u';'), {0, 1, false});
    QCOMPARE(shorter.problems, (QList<RosterProblem>{{1, Kind::NoName, u"2023002"_s, {}}}));
}

void TstRosterTable::aStudentTwiceCountsOnce()
{
    const RosterReading reading = read(u"Matrícula;Nome\nab-1; Ana\u00a0 Souza \n2;Bia\nAB-1;Carla\n 2 ;Bia\n"_s);
    QCOMPARE(reading.students.size(), 2);
    QCOMPARE(reading.students.first(), (RosterRow{2, {*StudentId::fromText(u"AB-1"), u"Ana Souza"_s}}));
    QCOMPARE(reading.problems,
        (QList<RosterProblem>{
            {4, Kind::Repeated, u"AB-1"_s, u"Carla"_s, 2}, {5, Kind::Repeated, u"2"_s, u"Bia"_s, 3}}));
}

void TstRosterTable::aHundredThousandLines()
{
    QString text;
    for (int i = 1; i <= 100'000; ++i)
        text += u"%1;\"Ana\n"_s.arg(i); // every line has a quote that is never closed
    const RosterReading reading = read(text);
    QCOMPARE(reading.students.size(), 0);
    QCOMPARE(reading.problems.size(), 100'000);
    QCOMPARE(read(text.remove(u'"')).students.size(), 100'000);
}

CHAMADA_TEST(TstRosterTable)

} // namespace chamada::test::tst_rostertable

#include "tst_rostertable.moc"
