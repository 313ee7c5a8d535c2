// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/rostertable.h"

#include "common/domain/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype SampleRows = 50; // more rows do not improve the guess
constexpr qsizetype SampleLetters = 20'000;
constexpr qsizetype MostColumns = 100;

QString cellOf(const TextRow &row, int column)
{
    return row.cells.value(column).simplified(); // also removes non-breaking spaces
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Any word is a valid student ID, so this also requires a digit.
bool looksLikeStudent(const QString &cell)
{
    return hasDigit(cell) && StudentId::fromText(cell);
}

bool looksLikeName(const QString &cell)
{
    return !hasDigit(cell) && std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
}

/// Strips case, accents and punctuation: "Matrícula:" becomes "matricula".
QString plainWord(const QString &cell)
{
    QString plain;
    const QString letters = cell.normalized(QString::NormalizationForm_D);
    for (const QChar c : letters)
        if (c.isLetter())
            plain.append(c.toLower());
    return plain;
}

/// Returns the known titles, most specific first: many tables also have a column of row numbers.
const QStringList &studentTitles()
{
    static const QStringList words{u"matricula"_s, u"nmatricula"_s, u"nodematricula"_s, u"numerodematricula"_s,
        u"matriculadoaluno"_s, u"ra"_s, u"registroacademico"_s, u"prontuario"_s, u"studentid"_s, u"studentnumber"_s,
        u"registro"_s, u"codigo"_s, u"id"_s, u"numero"_s};
    return words;
}

const QStringList &nameTitles()
{
    static const QStringList words{u"nome"_s, u"nomecompleto"_s, u"nomedoaluno"_s, u"nomedoestudante"_s,
        u"nomedodiscente"_s, u"name"_s, u"fullname"_s, u"studentname"_s, u"aluno"_s, u"alunoa"_s, u"estudante"_s,
        u"discente"_s, u"student"_s};
    return words;
}

int titleColumn(const TextRow &row, const QStringList &titles)
{
    QStringList cells = row.cells;
    std::transform(cells.begin(), cells.end(), cells.begin(), plainWord);
    for (const QString &title : titles)
        if (const qsizetype column = cells.indexOf(title); column >= 0)
            return static_cast<int>(column);
    return -1;
}

using Test = std::function<bool(const QString &)>;

/// Returns the number of distinct cells that pass, and their total length.
std::pair<qsizetype, qsizetype> scoreOf(const QList<TextRow> &rows, int column, const Test &test)
{
    QSet<QString> passing;
    qsizetype letters = 0;
    for (const TextRow &row : rows) {
        const QString cell = cellOf(row, column);
        if (!test(cell) || passing.contains(cell))
            continue;
        passing.insert(cell);
        letters += cell.size();
    }
    return {passing.size(), letters};
}

int bestColumn(const QList<TextRow> &rows, int except, const Test &test)
{
    int best = -1;
    std::pair<qsizetype, qsizetype> most{0, 0};
    qsizetype count = 0;
    for (const TextRow &row : rows)
        count = std::max(count, row.cells.size());
    for (int column = 0; column < std::min(count, MostColumns); ++column) {
        const auto score = column == except ? most : scoreOf(rows, column, test);
        if (score > most) {
            most = score;
            best = column;
        }
    }
    return best;
}

std::optional<RosterProblem::Kind> problemOf(const QString &student, const QString &name)
{
    using Kind = RosterProblem::Kind;
    static const QRegularExpression shortened(u"^[0-9]+([.,][0-9]+)?[Ee]\\+[0-9]+$"_s);
    if (student.isEmpty())
        return Kind::NoStudent;
    if (shortened.match(student).hasMatch())
        return Kind::ShortenedStudent;
    if (!StudentId::fromText(student))
        return Kind::BadStudent;
    if (name.isEmpty())
        return Kind::NoName;
    if (!isValid(name, textrule::name))
        return Kind::BadName;
    return std::nullopt;
}

std::optional<RosterProblem> problemOf(const TextRow &row, const RosterColumns &columns)
{
    if (row.brokenQuote)
        return RosterProblem{row.line, RosterProblem::Kind::BrokenQuote, {}, {}};
    const QString student = cellOf(row, columns.student);
    const QString name = cellOf(row, columns.name);
    const auto kind = problemOf(student, name);
    return kind ? std::optional(RosterProblem{row.line, *kind, student, name}) : std::nullopt;
}

} // namespace

QList<QChar> rosterSeparators()
{
    return {u';', u'\t', u',', u'='};
}

QChar guessSeparator(QStringView text)
{
    const QStringView sample = text.first(std::min(text.size(), SampleLetters));
    QChar best = rosterSeparators().constFirst();
    qsizetype most = 0;
    for (const QChar separator : rosterSeparators()) {
        qsizetype score = 0;
        for (const TextRow &row : readTable(sample, separator)) {
            if (row.cells.size() < 2)
                continue;
            const bool hasStudent = std::any_of(row.cells.begin(), row.cells.end(),
                [](const QString &cell) { return looksLikeStudent(cell.simplified()); });
            score += hasStudent ? 3 : 1;
        }
        if (score > most) {
            most = score;
            best = separator;
        }
    }
    return best;
}

RosterColumns guessColumns(const QList<TextRow> &rows)
{
    if (rows.isEmpty())
        return {};
    const TextRow &first = rows.constFirst();
    const QList<TextRow> sample = rows.first(std::min(rows.size(), SampleRows));
    RosterColumns columns{titleColumn(first, studentTitles()), titleColumn(first, nameTitles()), false};
    columns.header = columns.student >= 0 || columns.name >= 0;
    if (columns.student < 0)
        columns.student = bestColumn(sample, columns.name, &looksLikeStudent);
    if (columns.name < 0)
        columns.name = bestColumn(sample, columns.student, &looksLikeName);
    // Recognizes a header with unknown titles: its student cell is no student ID, but the second row's is.
    if (!columns.header && rows.size() > 1 && columns.student >= 0)
        columns.header =
            !looksLikeStudent(cellOf(first, columns.student)) && looksLikeStudent(cellOf(rows[1], columns.student));
    return columns;
}

RosterReading readRoster(const QList<TextRow> &rows, const RosterColumns &columns)
{
    RosterReading reading;
    QHash<StudentId, int> lines;
    for (const TextRow &row : rows.sliced(columns.header && !rows.isEmpty() ? 1 : 0)) {
        if (const auto problem = problemOf(row, columns)) {
            reading.problems.append(*problem);
            continue;
        }
        const StudentId student = *StudentId::fromText(cellOf(row, columns.student));
        const QString name = cellOf(row, columns.name);
        if (const auto earlier = lines.constFind(student); earlier != lines.cend()) {
            reading.problems.append({row.line, RosterProblem::Kind::Repeated, student.text(), name, *earlier});
            continue;
        }
        lines.insert(student, row.line);
        reading.students.append({row.line, {student, name}});
    }
    return reading;
}

} // namespace chamada
