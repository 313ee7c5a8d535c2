// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/listdescription.h"

#include "common/domain/textfile.h"
#include "common/roster/arrangedrows.h"
#include "common/roster/separators.h"
#include "common/spreadsheet/workbookreader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

constexpr std::array problemKinds{u"NoStudent", u"BadStudent", u"ShortenedStudent", u"ChangedStudent", u"NoName",
    u"BadName", u"BrokenQuote", u"Repeated", u"NotAStudent", u"Left"};
constexpr std::array noticeKinds{u"SkippedLine", u"SeveralClasses", u"OtherClass", u"SameStudent", u"IdFromEmail",
    u"DecimalZeros", u"Thousands", u"SocialNames"};
constexpr std::array questionKinds{u"SeveralStudent", u"NoStudent", u"SeveralName"};
constexpr std::array comparedKinds{u"New", u"Renamed", u"Same", u"Doubtful"};

template <typename Names, typename Kind> QString nameIn(const Names &names, Kind kind)
{
    return QString::fromUtf16(names[static_cast<size_t>(kind)]);
}

/// Returns the first sheet of a spreadsheet, or the lines of a text.
QList<TextRow> rowsOf(const QByteArray &file)
{
    if (fileKindOf(file) != FileKind::Text)
        return arrangedRows(std::get<QList<WorkbookSheet>>(readWorkbook(file)).constFirst().rows);
    const QString text = decoded(file, guessEncoding(file)).value_or(QString());
    return arrangedRows(splitText(text, guessSeparator(text)));
}

QString inLine(const RosterLine &line)
{
    return QString(line.student.text() + u" = "_s + line.name).trimmed();
}

QString inLine(const RosterProblem &problem)
{
    const QString status = problem.status.isEmpty() ? QString() : u" (%1)"_s.arg(problem.status);
    return u"! %1 %2: "_s.arg(problem.line).arg(nameIn(problemKinds, problem.kind))
        + QString(problem.student + u' ' + problem.name).trimmed() + status;
}

QString inLine(const RosterNotice &notice)
{
    QString line = u"* "_s + nameIn(noticeKinds, notice.kind);
    for (const int number : {notice.line, notice.count})
        line += number > 0 ? u" %1"_s.arg(number) : QString();
    return notice.texts.isEmpty() ? line : QString(line + u": "_s + notice.texts.join(u", "_s));
}

QString inLine(const ColumnQuestion &question)
{
    QString line = u"? "_s + nameIn(questionKinds, question.kind) + u':';
    for (const ColumnCandidate &candidate : question.candidates)
        line += u" %1"_s.arg(candidate.column);
    return line;
}

QStringList inLines(const RosterReading &reading)
{
    QStringList lines;
    for (const RosterRow &row : reading.students)
        lines.append(inLine(row.student));
    for (const RosterProblem &problem : reading.problems)
        lines.append(inLine(problem));
    for (const RosterNotice &notice : reading.notices)
        lines.append(inLine(notice));
    return lines;
}

QStringList describedTable(const QList<TextRow> &rows)
{
    const FoundColumns found = findColumns(rows);
    if (found.isMeeting)
        return {u"? Meeting"_s};
    QStringList questions;
    for (const ColumnQuestion &question : found.questions)
        questions.append(inLine(question));
    return questions.isEmpty() ? inLines(readRoster(rows, found.columns)) : questions;
}

} // namespace

QStringList described(const QByteArray &file)
{
    return describedTable(rowsOf(file));
}

QStringList described(const QList<TextRow> &rows)
{
    return describedTable(arrangedRows(rows));
}

QStringList described(const QByteArray &file, const QList<RosterLine> &roster)
{
    QStringList lines = described(file);
    const QList<TextRow> rows = rowsOf(file);
    const RosterComparison comparison = compareRoster(readRoster(rows, findColumns(rows).columns), roster);
    for (const ComparedStudent &student : comparison.students) {
        const QString known = student.kind == ComparedStudent::Kind::Doubtful
            ? QString(u": "_s + student.known->student.text())
            : QString();
        lines.append(
            u"+ %1 %2%3"_s.arg(nameIn(comparedKinds, student.kind), student.row.student.student.text(), known));
    }
    for (const RosterLine &line : comparison.gone)
        lines.append(QString(u"- "_s + inLine(line)));
    return lines;
}

} // namespace chamada::test
