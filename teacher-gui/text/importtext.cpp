// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/importtext.h"

#include "common/protocol/calljson.h"
#include "teacher-gui/roster/core/importwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Fate = ComparedStudent::Kind;

QString phrase(const char *text)
{
    return QCoreApplication::translate("ImportText", text);
}

QString countPhrase(const char *text, qsizetype count)
{
    return QCoreApplication::translate("ImportText", text, nullptr, static_cast<int>(count));
}

/// A column with a role, and what it is called.
struct NamedColumn {
    int RosterColumns::*column;
    QLatin1StringView key;
    const char *words;
};

constexpr std::array namedColumns{
    NamedColumn{&RosterColumns::student, "student"_L1, QT_TRANSLATE_NOOP("ImportText", "student ID")},
    NamedColumn{&RosterColumns::name, "name"_L1, QT_TRANSLATE_NOOP("ImportText", "name")},
    NamedColumn{&RosterColumns::givenName, "given_name"_L1, QT_TRANSLATE_NOOP("ImportText", "given name")},
    NamedColumn{&RosterColumns::middleName, "middle_name"_L1, QT_TRANSLATE_NOOP("ImportText", "middle name")},
    NamedColumn{&RosterColumns::surname, "surname"_L1, QT_TRANSLATE_NOOP("ImportText", "surname")},
    NamedColumn{&RosterColumns::secondSurname, "second_surname"_L1, QT_TRANSLATE_NOOP("ImportText", "second surname")},
    NamedColumn{&RosterColumns::socialName, "social_name"_L1, QT_TRANSLATE_NOOP("ImportText", "social name")},
    NamedColumn{&RosterColumns::status, "status"_L1, QT_TRANSLATE_NOOP("ImportText", "status")},
    NamedColumn{&RosterColumns::role, "role"_L1, QT_TRANSLATE_NOOP("ImportText", "role")},
    NamedColumn{&RosterColumns::group, "class"_L1, QT_TRANSLATE_NOOP("ImportText", "class")},
};

/// Returns the title; the number, from 1, if there is none.
QString titleOf(const RosterImport &import, int column)
{
    const QList<ColumnCandidate> columns = import.columnChoices();
    const auto found = std::find_if(
        columns.begin(), columns.end(), [column](const ColumnCandidate &each) { return each.column == column; });
    return found == columns.end() || found->title.isEmpty() ? QString::number(column + 1) : found->title;
}

QJsonObject columnsJson(const RosterImport &import)
{
    QJsonObject json;
    for (const NamedColumn &named : namedColumns)
        if (const int column = import.columns().*named.column; column >= 0)
            json.insert(named.key, titleOf(import, column));
    return json;
}

QString columnsText(const RosterImport &import)
{
    QStringList columns;
    for (const NamedColumn &named : namedColumns)
        if (const int column = import.columns().*named.column; column >= 0)
            columns.append(phrase(named.words) + u": "_s + titleOf(import, column));
    return phrase(QT_TRANSLATE_NOOP("ImportText", "Columns: %1")).arg(columns.join(u", "_s));
}

/// Returns the columns of the first question, which has to be answered first.
QList<ColumnCandidate> candidatesOf(const RosterImport &import)
{
    return import.questions().isEmpty() ? QList<ColumnCandidate>() : import.questions().constFirst().candidates;
}

QJsonArray candidatesJson(const RosterImport &import)
{
    QJsonArray json;
    for (const auto &[column, title, values] : candidatesOf(import))
        json.append(QJsonObject{
            {u"column"_s, column + 1}, {u"title"_s, title}, {u"values"_s, QJsonArray::fromStringList(values)}});
    return json;
}

QString fateText(const ComparedStudent &student)
{
    switch (student.kind) {
    case Fate::New:
        return phrase(QT_TRANSLATE_NOOP("ImportText", "new"));
    case Fate::Renamed:
        return phrase(QT_TRANSLATE_NOOP("ImportText", "new name; until now %1")).arg(student.known->name);
    case Fate::Same:
        return phrase(QT_TRANSLATE_NOOP("ImportText", "on the list already"));
    case Fate::Doubtful:
        break;
    }
    return phrase(QT_TRANSLATE_NOOP("ImportText", "new; also on the list as %1")).arg(student.known->student.text());
}

/// Returns indented lines in columns, the last column as long as it is.
QStringList inColumns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(row.size());
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += u"  "_s + row[i].leftJustified(widths[i]);
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

QStringList leftOutLines(const QList<LeftOutRow> &rows)
{
    QList<QStringList> cells;
    for (const LeftOutRow &row : rows)
        cells.append(
            {QCoreApplication::translate("ImportText", "line %1").arg(row.line), row.student, row.name, row.why});
    return inColumns(cells);
}

QStringList takenLines(const QList<ComparedStudent> &taken)
{
    QList<QStringList> cells;
    for (const ComparedStudent &student : taken)
        cells.append({student.row.student.student.text(), student.row.student.name, fateText(student)});
    return inColumns(cells);
}

QStringList goneLines(const QList<RosterLine> &gone)
{
    QList<QStringList> cells;
    for (const RosterLine &line : gone)
        cells.append({line.student.text(), line.name});
    return inColumns(cells);
}

} // namespace

QString outcomeText(const ImportOutcome &outcome, const RosterImport &import, ImportDone done)
{
    QStringList lines{columnsText(import)};
    if (const QStringList sheets = import.sheetNames(); sheets.size() > 1)
        lines.prepend(phrase(QT_TRANSLATE_NOOP("ImportText", "Sheet: %1, of %2"))
                .arg(sheets.value(import.sheet()), sheets.join(u", "_s)));
    if (const QString notices = inWords(import.reading().notices); !notices.isEmpty())
        lines.append(notices);
    if (!outcome.taken.isEmpty()) {
        lines += countPhrase(QT_TRANSLATE_N_NOOP("ImportText", "Taken: %n student(s)"), outcome.taken.size());
        lines += takenLines(outcome.taken);
    }
    if (!outcome.leftOut.isEmpty()) {
        lines += countPhrase(QT_TRANSLATE_N_NOOP("ImportText", "Left out: %n row(s)"), outcome.leftOut.size());
        lines += leftOutLines(outcome.leftOut);
    }
    if (!outcome.gone.isEmpty()) {
        lines += done == ImportDone::AddedAndRemoved
            ? countPhrase(QT_TRANSLATE_N_NOOP("ImportText", "Taken off the list, for not in the file: %n student(s)"),
                  outcome.gone.size())
            : countPhrase(QT_TRANSLATE_N_NOOP("ImportText", "On the list and not in the file: %n student(s)"),
                  outcome.gone.size());
        lines += goneLines(outcome.gone);
    }
    if (done == ImportDone::Nothing)
        lines += phrase(QT_TRANSLATE_NOOP("ImportText", "Nothing was changed."));
    return lines.join(u'\n');
}

QJsonObject outcomeJson(const ImportOutcome &outcome, const RosterImport &import)
{
    QJsonArray taken;
    for (const ComparedStudent &student : outcome.taken)
        taken.append(toJson(student.row.student));
    QJsonArray left;
    for (const LeftOutRow &row : outcome.leftOut)
        left.append(QJsonObject{
            {u"line"_s, row.line}, {u"student"_s, row.student}, {u"name"_s, row.name}, {u"why"_s, row.why}});
    QJsonArray notices;
    for (const RosterNotice &notice : import.reading().notices)
        notices.append(inWords(notice));
    QJsonObject json{{u"taken"_s, taken}, {u"left_out"_s, left}, {u"gone"_s, listToJson(outcome.gone)},
        {u"columns"_s, columnsJson(import)}, {u"candidates"_s, candidatesJson(import)}, {u"notices"_s, notices}};
    if (const QStringList sheets = import.sheetNames(); !sheets.isEmpty())
        json.insert("sheet"_L1, sheets.value(import.sheet()));
    return json;
}

QString obstacleText(const ImportOutcome &outcome, const RosterImport &import)
{
    QStringList lines{inWords(import.obstacle())};
    lines += leftOutLines(outcome.leftOut);
    QList<QStringList> candidates;
    for (const ColumnCandidate &candidate : candidatesOf(import))
        candidates.append(
            {QString::number(candidate.column + 1), candidate.title, candidate.firstValues.join(u", "_s)});
    if (!candidates.isEmpty())
        lines += phrase(QT_TRANSLATE_NOOP(
            "ImportText", "Choose with --id-column or --name-column. Number, title and first values of each:"));
    return (lines + inColumns(candidates)).join(u'\n');
}

} // namespace chamada::teacher
