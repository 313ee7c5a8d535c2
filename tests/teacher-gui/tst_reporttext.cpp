// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/callwords.h"
#include "teacher-gui/localserver.h"
#include "teacher-gui/report/reporttext.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

/// What is written for, and read from, other programs.
class TestReportText : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void aRowPerStudent();
    void cellsAreQuoted();
    void noCellIsAFormula_data();
    void noCellIsAFormula();
    void theClipboardHasNoStrayTabs();
    void theFileNameTellsWhich();
    void aServersOutputIsUnderstood();
    void durations();

private:
    static QStringList lines(const Report &report) { return QString::fromUtf8(toCsv(report)).split(u"\r\n"_s); }
};

void TestReportText::aRowPerStudent()
{
    Report report = FakeCalls::report(101, u"call"_s, {FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"João"_s)});
    report.title = u"Redes"_s;
    report.absent = {{*StudentId::fromText(u"2023009"), u"Caio"_s}};
    const QStringList csv = lines(report);
    QCOMPARE(csv.size(), 4); // header, two rows, the end of the last
    QCOMPARE(csv[0], u"Class,Title,Started,Ended,Student ID,Name,Presence,Time,How,Remarks"_s);
    const QStringList present = csv[1].split(u',');
    QCOMPARE(present.size(), 10);
    QCOMPARE(present.mid(0, 2), (QStringList{u"101"_s, u"Redes"_s}));
    QCOMPARE(present.mid(4, 3), (QStringList{u"2023001"_s, u"João"_s, u"present"_s}));
    QCOMPARE(present[7], FakeCalls::at(u"08:00:15"_s).toLocal().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    QCOMPARE(csv[2].split(u',').mid(4, 3), (QStringList{u"2023009"_s, u"Caio"_s, u"absent"_s}));
}

void TestReportText::cellsAreQuoted()
{
    Report report =
        FakeCalls::report(101, u"call"_s, {FakeCalls::entry(u"1"_s, u"08:00:15"_s, u"Ana \"Aninha\", a 2ª"_s)});
    report.title = u"a;b"_s;
    report.entries[0].note = u"one\ntwo"_s;
    const QString csv = QString::fromUtf8(toCsv(report));
    QVERIFY(csv.contains(u",\"Ana \"\"Aninha\"\", a 2ª\","_s));
    QVERIFY(csv.contains(u"101,\"a;b\","_s));
    QVERIFY(csv.contains(u",\"one\ntwo\"\r\n"_s));
}

void TestReportText::noCellIsAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestReportText::noCellIsAFormula()
{
    QFETCH(QString, text);
    Report report = FakeCalls::report(101, u"call"_s, {FakeCalls::entry(u"1"_s, u"08:00:15"_s, text)});
    QVERIFY(QString::fromUtf8(toCsv(report)).contains(u",'"_s + text));
    QVERIFY(toClipboardText(report).contains(u"\t'"_s + text));
}

void TestReportText::theClipboardHasNoStrayTabs()
{
    Report report = FakeCalls::report(101, u"call"_s, {FakeCalls::entry(u"1"_s, u"08:00:15"_s)});
    report.entries[0].note = u"one\ttwo\nthree"_s;
    const QStringList rows = toClipboardText(report).split(u'\n');
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].split(u'\t').size(), 10);
    QVERIFY(rows[1].endsWith(u"one two three"_s));
}

void TestReportText::theFileNameTellsWhich()
{
    const Report report = FakeCalls::report(101, u"call"_s, {});
    QCOMPARE(
        csvFileName(report), u"class-101_"_s + report.started.toLocal().toString(u"yyyy-MM-dd_HH-mm"_s) + u".csv"_s);
}

void TestReportText::aServersOutputIsUnderstood()
{
    ServerOutput output = ServerOutput::fromText(u"listening on 0.0.0.0:50"_s, {});
    QVERIFY(!output.port); // the line is not finished
    output = ServerOutput::fromText(u"listening on 0.0.0.0:5051\nlistening on [::]:5051\nsetup code: AB"_s, {});
    QCOMPARE(*output.port, 5051);
    QVERIFY(output.setupCode.isEmpty());
    output = ServerOutput::fromText(u"listening on [::]:5051\r\nsetup code: ABCD-EFGH\r\n"_s, {});
    QCOMPARE(*output.port, 5051);
    QCOMPARE(output.setupCode, u"ABCD-EFGH"_s);
    output = ServerOutput::fromText({}, u"a warning\nchamada-server: another server is using this\n"_s);
    QCOMPARE(output.complaint, u"another server is using this"_s);
}

void TestReportText::durations()
{
    QCOMPARE(durationText(std::chrono::seconds(0)), u"00:00"_s);
    QCOMPARE(durationText(std::chrono::seconds(764)), u"12:44"_s);
    QCOMPARE(durationText(std::chrono::seconds(3600 * 11 + 61)), u"11:01:01"_s);
}

} // namespace chamada::test

QTEST_GUILESS_MAIN(chamada::test::TestReportText)
#include "tst_reporttext.moc"
