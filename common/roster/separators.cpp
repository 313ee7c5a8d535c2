// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/separators.h"

#include "common/roster/cellkind.h"
#include "common/roster/freetext.h"
#include "common/roster/idchanges.h"
#include "common/roster/scatteredcells.h"
#include "common/roster/titlerow.h"
#include "common/roster/titles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype SampleLetters = 12'000;

QChar signOf(Separator separator)
{
    switch (separator) {
    case Separator::Tab:
        return u'\t';
    case Separator::Comma:
        return u',';
    case Separator::Equals:
        return u'=';
    case Separator::Pipe:
        return u'|';
    case Separator::Semicolon:
    case Separator::Blanks:
        break;
    }
    return u';';
}

/// Returns what a line holds that is quoted as a whole, with separators inside; nothing for another line.
std::optional<QString> unquotedLine(QStringView line)
{
    constexpr QStringView signs = u",;|\t";
    line = line.trimmed();
    if (line.size() < 2 || !line.startsWith(u'"') || !line.endsWith(u'"'))
        return std::nullopt;
    QString content = line.sliced(1, line.size() - 2).toString();
    const bool isWhole = !QString(content).remove(u"\"\""_s).contains(u'"')
        && std::any_of(signs.begin(), signs.end(), [&](QChar sign) { return content.contains(sign); });
    return isWhole ? std::optional(content.replace(u"\"\""_s, u"\""_s)) : std::nullopt;
}

/// Removes the quotation marks around each line, as when a CSV file was exported as one column: "2023001,""Ana
/// Souza""".
QString withoutLineQuotes(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const auto content = unquotedLine(line);
        if (!content && !line.trimmed().isEmpty())
            return text;
        lines.append(content.value_or(QString()));
    }
    return lines.join(u'\n');
}

/// A text behind its byte order mark and its hint.
struct Content {
    QStringView text;
    std::optional<Separator> hint;
};

Content contentOf(const QString &text)
{
    static const QRegularExpression line(u"^\"?sep=(.)\"?[;,\\t|]*(?:\\r\\n|\\r|\\n|$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QStringView content = text;
    while (content.startsWith(QChar(QChar::ByteOrderMark)))
        content = content.sliced(1);
    const auto match = line.match(content.first(std::min<qsizetype>(content.size(), 20)).toString());
    if (!match.hasMatch())
        return {content, {}};
    for (const Separator separator : rosterSeparators())
        if (separator != Separator::Blanks && signOf(separator) == match.captured(1).front())
            return {content.sliced(match.capturedLength()), separator};
    return {content.sliced(match.capturedLength()), {}};
}

QList<TextRow> rowsOf(QStringView text, Separator separator)
{
    return separator == Separator::Blanks ? splitFreeText(text) : readTable(text, signOf(separator));
}

bool isStudentWord(const QString &word)
{
    return kindOf(cleanedId(word)) == CellKind::Student;
}

/// Returns whether a word of the cell is a student ID, as in "Matrícula 20230001". A comma may stand in names, so
/// behind one the label is needed.
bool holdsStudentWord(const QString &cell, Separator separator)
{
    const QStringList words = cell.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return false;
    if (separator == Separator::Comma)
        return isStudentWord(words.constLast()) && titleOf(words.constFirst()).role == TitleRole::Student;
    const bool isSure =
        separator == Separator::Semicolon || separator == Separator::Tab || separator == Separator::Pipe;
    return isSure && std::any_of(words.begin(), words.end(), &isStudentWord);
}

/// Returns how well the row suits a class list. Every text has blanks, so there a row must hold a student ID.
qsizetype scoreOf(const TextRow &row, Separator separator)
{
    constexpr qsizetype student = 4;
    constexpr qsizetype titles = 6;
    if (row.cells.size() < 2)
        return 0;
    qsizetype best = 1;
    for (const QString &cell : row.cells) {
        const CellKind kind = kindOf(cleanedId(cell));
        if (kind == CellKind::Student || kind == CellKind::Shortened || holdsStudentWord(cell, separator))
            best = student;
        else if (kind == CellKind::ShortNumber)
            best = std::max<qsizetype>(best, 3);
    }
    if (separator == Separator::Blanks)
        return best == student ? best : 0;
    return best == 1 && titleScore(row) > 3 ? titles : best;
}

/// Turns "2023001, 2023002, 2023003" into a column, and the recipients of a message.
QList<TextRow> columnOfIds(const QList<TextRow> &rows)
{
    if (rows.size() != 1)
        return rows;
    QList<TextRow> column;
    QSet<CellKind> kinds;
    for (const QString &cell : rows.constFirst().cells) {
        const CellKind kind = kindOf(cleanedId(cell));
        if (kind == CellKind::Empty)
            continue;
        kinds.insert(kind);
        column.append({rows.constFirst().line, {cell}});
    }
    const bool isAlike = kinds == QSet{CellKind::Student} || kinds == QSet{CellKind::Email};
    return isAlike && column.size() > 1 ? column : rows;
}

} // namespace

QList<Separator> rosterSeparators()
{
    return {
        Separator::Semicolon, Separator::Tab, Separator::Comma, Separator::Equals, Separator::Pipe, Separator::Blanks};
}

Separator guessSeparator(const QString &text)
{
    const QString unquoted = withoutLineQuotes(text);
    const Content content = contentOf(unquoted);
    if (content.hint)
        return *content.hint;
    if (!readJsonTable(content.text).isEmpty())
        return Separator::Blanks;
    const QStringView sample = content.text.first(std::min(content.text.size(), SampleLetters));
    Separator best = rosterSeparators().constFirst();
    qsizetype most = 0;
    for (const Separator separator : rosterSeparators()) {
        qsizetype score = 0;
        for (const TextRow &row : rowsOf(sample, separator))
            score += scoreOf(row, separator);
        if (score > most) {
            most = score;
            best = separator;
        }
    }
    return best;
}

QList<TextRow> splitText(const QString &text, Separator separator)
{
    const QString unquoted = withoutLineQuotes(text);
    const Content content = contentOf(unquoted);
    const QStringView before = QStringView(unquoted).first(unquoted.size() - content.text.size());
    const auto skipped = static_cast<int>(std::max(before.count(u'\n'), before.count(u'\r')));
    QList<TextRow> rows = rowsOf(content.text, separator);
    for (TextRow &row : rows)
        row.line += skipped;
    return columnOfIds(rows);
}

} // namespace chamada
