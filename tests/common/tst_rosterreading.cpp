// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/rosterreading.h"
#include "common/roster/separators.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterreading {

using Kind = RosterProblem::Kind;

/// Tests reading real-world tables: columns are detected, and every bad row is reported.
class TstRosterReading : public QObject {
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

RosterReading TstRosterReading::read(const QString &text)
{
    const QList<TextRow> rows = splitText(text, guessSeparator(text));
    return readRoster(rows, findColumns(rows).columns);
}

void TstRosterReading::rowsAndCells_data()
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

void TstRosterReading::rowsAndCells()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rows);
    QStringList read;
    for (const TextRow &row : readTable(text, u';'))
        read.append(row.cells.join(u'|'));
    QCOMPARE(read, rows);
}

void TstRosterReading::theLineOfEachRow()
{
    QList<int> lines;
    for (const TextRow &row : readTable(u"a\n\nb;\"two\nlines\"\r\nc\r\rd", u';'))
        lines.append(row.line);
    QCOMPARE(lines, (QList<int>{1, 3, 5, 7}));
}

void TstRosterReading::anOpenQuoteSpoilsItsLineAlone()
{
    const RosterReading reading = read(u"3001;Ana\n3002;\"Bia\n3003;Caio\n3004;\"Davi\" x\n3005;\"Eva\"\n"_s);
    QCOMPARE(reading.students.size(), 3);
    QCOMPARE(reading.students.last().student.name, u"Eva"_s);
    QCOMPARE(reading.problems, (QList<RosterProblem>{{2, Kind::BrokenQuote, {}, {}}, {4, Kind::BrokenQuote, {}, {}}}));
}

void TstRosterReading::theSeparatorIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Separator>("separator");
    QTest::newRow("semicolon") << u"1;Ana\n2;Bia"_s << Separator::Semicolon;
    QTest::newRow("comma") << u"1,Ana\n2,Bia"_s << Separator::Comma;
    QTest::newRow("tab") << u"1\tAna\n2\tBia"_s << Separator::Tab;
    QTest::newRow("equals") << u"1=Ana\n2=Bia"_s << Separator::Equals;
    QTest::newRow("surnames first") << u"2023001;Souza, Ana\n2023002;Lima, Bia"_s << Separator::Semicolon;
    QTest::newRow("the other way round") << u"Souza, Ana;2023001\nLima, Bia;2023002"_s << Separator::Semicolon;
    QTest::newRow("a pasted column of remarks") << u"1\tAna\tx; y, z\n2\tBia\tx; y, z"_s << Separator::Tab;
    QTest::newRow("vertical bar") << u"2023001|Ana\n2023002|Bia"_s << Separator::Pipe;
    QTest::newRow("blanks") << u"1 2023001 Ana Lima\n2 2023002 Bia"_s << Separator::Blanks;
    QTest::newRow("a hint") << u"sep=,\n1;2,Ana\n"_s << Separator::Comma;
    QTest::newRow("none at all") << u"Ana\nBia"_s << Separator::Semicolon;
}

void TstRosterReading::theSeparatorIsFound()
{
    QFETCH(QString, text);
    QFETCH(Separator, separator);
    QCOMPARE(guessSeparator(text), separator);
}

void TstRosterReading::theColumnsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("student");
    QTest::addColumn<int>("name");
    QTest::addColumn<int>("titleRow");
    QTest::newRow("no titles") << u"2023001;Ana Souza\n2023002;Bia"_s << 0 << 1 << -1;
    QTest::newRow("names first") << u"Ana Souza;2023001\nBia;2023002"_s << 1 << 0 << -1;
    QTest::newRow("titles") << u"Matrícula;Nome\n2023001;Ana"_s << 0 << 1 << 0;
    QTest::newRow("titles, names first") << u"NOME COMPLETO;Nº Matrícula:\nAna;2023001"_s << 1 << 0 << 0;
    QTest::newRow("numbered rows") << u"Nº;Matrícula;Nome\n1;2023001;Ana\n2;2023002;Bia"_s << 1 << 2 << 0;
    QTest::newRow("numbered rows, no titles") << u"1;2023001;Ana\n2;2023002;Bia"_s << 1 << 2 << -1;
    QTest::newRow("more columns") << u"Aluno;Curso;RA;E-mail\nAna;Engenharia de Computação;2023001;a@b.br"_s << 2 << 0
                                  << 0;
    QTest::newRow("a course for all") << u"2023001;Ciência da Computação;Ana\n2023002;Ciência da Computação;Bia"_s << 0
                                      << 2 << -1;
    QTest::newRow("titles in other words") << u"Who;Called\n2023001;Ana"_s << 0 << 1 << 0;
    QTest::newRow("student and name in English") << u"Student ID,Name\nab-1,Ana"_s << 0 << 1 << 0;
    QTest::newRow("no names") << u"2023001\n2023002"_s << 0 << -1 << -1;
    QTest::newRow("nothing") << QString() << -1 << -1 << -1;
}

void TstRosterReading::theColumnsAreFound()
{
    QFETCH(QString, text);
    QFETCH(int, student);
    QFETCH(int, name);
    QFETCH(int, titleRow);
    const RosterColumns expected{.student = student, .name = name, .titleRow = titleRow};
    QCOMPARE(findColumns(splitText(text, guessSeparator(text))).columns, expected);
}

void TstRosterReading::badRowsAreNamed_data()
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

void TstRosterReading::badRowsAreNamed()
{
    QFETCH(QString, student);
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    const QString row = student + u';' + name;
    const QList<TextRow> rows = readTable(QString(u"2023001;Ana\n"_s + row + u"\n2023003;Caio"_s), u';');
    const RosterReading reading = readRoster(rows, {.student = 0, .name = 1});
    QCOMPARE(reading.students.size(), 2);
    QCOMPARE(reading.problems, (QList<RosterProblem>{{2, kind, student, name}}));
    const RosterReading shorter = readRoster(readTable(u"2023002"_s, u';'), {.student = 0, .name = 1});
    QCOMPARE(shorter.problems, (QList<RosterProblem>{{1, Kind::NoName, u"2023002"_s, {}}}));
}

void TstRosterReading::aStudentTwiceCountsOnce()
{
    const RosterReading reading = read(u"Matrícula;Nome\nab-1; Ana\u00a0 Souza \n2;Bia\nAB-1;Carla\n 2 ;Bia\n"_s);
    QCOMPARE(reading.students.size(), 2);
    QCOMPARE(reading.students.first(), (RosterRow{2, {*StudentId::fromText(u"AB-1"), u"Ana Souza"_s}}));
    QCOMPARE(reading.problems, (QList<RosterProblem>{{4, Kind::Repeated, u"AB-1"_s, u"Carla"_s, 2}}));
    QCOMPARE(reading.notices, (QList<RosterNotice>{{RosterNotice::Kind::SameStudent, 0, 1}}));
}

void TstRosterReading::aHundredThousandLines()
{
    QString text;
    for (int i = 1; i <= 100'000; ++i)
        text += u"%1;\"Ana\n"_s.arg(1'000'000 + i); // every line has a quote that is never closed
    const RosterReading reading = read(text);
    QCOMPARE(reading.students.size(), 0);
    QCOMPARE(reading.problems.size(), 100'000);
    QCOMPARE(read(text.remove(u'"')).students.size(), 100'000);
}

CHAMADA_TEST(TstRosterReading)

} // namespace chamada::test::tst_rosterreading

#include "tst_rosterreading.moc"
