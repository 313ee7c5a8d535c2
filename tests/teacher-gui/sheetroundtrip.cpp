// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "teacher-gui/export/clipboardtable.h"
#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/export/records/csvfile.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordreader.h"
#include "teacher-gui/export/records/rostertable.h"
#include "teacher-gui/export/records/widetable.h"
#include "teacher-gui/export/records/xlsxfile.h"
#include "teacher-gui/roster/core/rosterimport.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/teacher-gui/fakecalls.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMimeData>

#include <cstdio>

using namespace chamada;
using namespace chamada::teacher;
using namespace chamada::test;
using namespace Qt::StringLiterals;

/// Writes what a teacher exports, with what spreadsheets like to change, and checks what they saved of it. It runs no
/// spreadsheet itself: script/spreadsheets does.
namespace {

const QStringList studentIds{u"2023001"_s, u"0042"_s, u"00420"_s, u"12/3"_s, u"1-MAR"_s, u"31DEC"_s, u".5"_s, u"1.10"_s,
    u"1E5"_s, u"12345678901234567890"_s, u"TRUE"_s, u"-1"_s, u"2023-1"_s, u"08-07"_s, u"MAR1"_s, u"E2023"_s,
    u"2023001A"_s};
const QStringList names{u"Ana Souza Teste"_s, u"José da Conceição Araújo"_s, u"João \"Jota\" Inventado"_s,
    u"Lima; Bia"_s, u"Reis, Caio"_s, u"-Davi Melo"_s, u"+Eva \"E\" Dias"_s, u"=Fábio Nunes"_s, u"@Gil Prado"_s,
    u"D'Ávila Inventada"_s, u"'Hugo"_s, u"Íris Ångström Ñandú"_s};

QList<RosterLine> roster()
{
    QList<RosterLine> lines;
    for (qsizetype i = 0; i < studentIds.size(); ++i)
        lines.append({*StudentId::fromText(studentIds[i]), names[i % names.size()]});
    return lines;
}

QList<RecordedCall> calls()
{
    RecordedCall call = fullCall(u"12345678901234567890"_callId);
    Report &report = call.entry.report;
    for (const RosterLine &line : roster()) {
        Entry entry = FakeCalls::entry(line.student.text(), u"08:00:15"_s, line.name);
        entry.note = line.name + u"\n=1+1"_s;
        entry.place = line.student.text();
        if (line.student.text() != u"1E5" && line.student.text() != u"2023-2/A")
            report.entries.append(entry);
    }
    QList<RecordedCall> all{call, fullCall(u"1E5"_callId)};
    all.last().entry.report.title = u"=1+1"_s;
    for (int i = 0; i < names.size(); ++i) {
        RecordedCall other = fullCall(callId(u"call-%1"_s.arg(i)));
        other.entry.report.title = names[i];
        other.entry.server = studentIds[i];
        other.entry.report.started.msecs += (i + 1) * 86'400'000LL;
        other.entry.report.ended.msecs += (i + 1) * 86'400'000LL;
        all.append(other);
    }
    return all;
}

/// The matrix keeps less of a call than the table: what it would read from its own file.
QList<RecordedCall> matrixCalls()
{
    QList<RecordedCall> meetings = semester(8, static_cast<int>(studentIds.size()));
    for (RecordedCall &call : meetings) {
        Report &report = call.entry.report;
        report.title = u"-Redes; de \"Computadores\""_s;
        for (qsizetype i = 0; i < report.entries.size(); ++i) {
            const qsizetype place = report.entries[i].student.text().toInt() - 2'023'001;
            report.entries[i].student = roster()[place].student;
            report.entries[i].name = roster()[place].name;
        }
        for (RosterLine &line : report.absent)
            line = roster()[line.student.text().toInt() - 2'023'001];
    }
    return meetings;
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void writeTable(const QDir &folder, const QString &name, const ExportTable &table, bool &isWritten)
{
    isWritten = save(folder.filePath(name + u"-xlsx.xlsx"_s), xlsxFile(table)) && isWritten;
    isWritten = save(folder.filePath(name + u"-plain.csv"_s), csvFile(table, CsvStyle::Plain)) && isWritten;
    isWritten = save(folder.filePath(name + u"-excel.csv"_s), csvFile(table, CsvStyle::Excel)) && isWritten;
    isWritten =
        save(folder.filePath(name + u"-semicolons.csv"_s), csvFile(table, CsvStyle::ExcelPortuguese)) && isWritten;
}

ExportTable listTable()
{
    return rosterTable(*ClassId::fromNumber(101), roster(), FileLanguage::Portuguese);
}

int writeAll(const QDir &folder)
{
    bool isWritten = true;
    writeTable(folder, u"list"_s, listTable(), isWritten);
    writeTable(folder, u"table"_s, longTable(calls(), FileLanguage::Portuguese), isWritten);
    writeTable(folder, u"matrix"_s, wideTable(sideBySide(matrixCalls()), FileLanguage::English), isWritten);
    const auto clipboard = clipboardTable(listTable());
    isWritten = save(folder.filePath(u"list-copied.txt"_s), clipboard->text().toUtf8()) && isWritten;
    isWritten = save(folder.filePath(u"list-copied.html"_s), clipboard->html().toUtf8()) && isWritten;
    return isWritten ? 0 : 1;
}

/// Returns what the import of class lists makes of the rows: who is taken, and what is said of the other rows.
QStringList readingOf(const RosterImport &import)
{
    QStringList lines{u"obstacle %1"_s.arg(static_cast<int>(import.obstacle()))};
    for (const RosterRow &row : import.reading().students)
        lines.append(u"%1 = %2"_s.arg(row.student.student.text(), row.student.name));
    for (const RosterProblem &problem : import.reading().problems)
        lines.append(u"problem %1: %2 = %3"_s.arg(
            QString::number(static_cast<int>(problem.kind)), problem.student, problem.name));
    return lines;
}

QStringList listIn(const QString &path)
{
    if (path.endsWith(u".csv"_s) || path.endsWith(u".txt"_s))
        return readingOf(RosterImport::ofFile(path));
    const WorkbookRead read = readWorkbookFile(path);
    const auto *sheets = std::get_if<QList<WorkbookSheet>>(&read);
    return sheets && !sheets->isEmpty() ? readingOf(RosterImport::ofRows(sheets->constFirst().rows)) : QStringList();
}

QStringList originalList()
{
    const ExportTable table = listTable();
    QList<TextRow> rows{{1, {table.columns[0].title, table.columns[1].title}}};
    for (const QStringList &row : table.rows)
        rows.append({static_cast<int>(rows.size()) + 1, row});
    return readingOf(RosterImport::ofRows(rows));
}

QString problemWithList(const QString &path)
{
    const QStringList expected = originalList();
    const QStringList found = listIn(path);
    for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
        if (expected.value(i) != found.value(i))
            return u"“%1” became “%2”"_s.arg(expected.value(i), found.value(i));
    return {};
}

QString problemWithCalls(const QString &path, bool isMatrix)
{
    const RecordsRead read = recordsFromFile(path);
    if (const auto *problems = std::get_if<QList<RecordProblem>>(&read))
        return explain(*problems);
    const auto &found = std::get<QList<RecordedCall>>(read);
    if (isMatrix)
        return sideBySide(found) == sideBySide(matrixCalls()) ? QString() : u"the matrix has changed"_s;
    const QList<RecordedCall> expected = calls();
    if (found.size() != expected.size())
        return u"%1 roll calls of %2"_s.arg(found.size()).arg(expected.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        if (found[i] != expected[i])
            return u"the roll call %1 has changed"_s.arg(expected[i].entry.report.call.text());
    return {};
}

int check(const QStringList &paths)
{
    int changed = 0;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        const QString problem =
            name.startsWith(u"list"_s) ? problemWithList(path) : problemWithCalls(path, name.startsWith(u"matrix"_s));
        std::printf("%s %s\n", problem.isEmpty() ? "unchanged" : "CHANGED", qPrintable(path));
        if (!problem.isEmpty())
            std::printf("    %s\n", qPrintable(problem));
        changed += problem.isEmpty() ? 0 : 1;
    }
    std::printf("%d of %d changed\n", changed, static_cast<int>(paths.size()));
    return changed == 0 && !paths.isEmpty() ? 0 : 1;
}

int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() == 2 && arguments[0] == u"write"_s)
        return writeAll(QDir(arguments[1]));
    if (arguments.size() > 1 && arguments[0] == u"check"_s)
        return check(arguments.sliced(1));
    std::fputs("write FOLDER | check FILE...\n", stderr);
    return 2;
}

const RegisteredTest registered(__FILE__, &run);

} // namespace
