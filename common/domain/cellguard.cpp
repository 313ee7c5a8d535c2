// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/cellguard.h"

#include "common/domain/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr QChar apostrophe = u'\'';
constexpr QChar tab = u'\t';

/// Returns whether every spreadsheet shows the number with exactly its digits.
bool isPlainNumber(const QString &text)
{
    constexpr qsizetype shownInFull = 11; // Excel shows longer ones in scientific notation
    return text.size() <= shownInFull && std::all_of(text.begin(), text.end(), isAsciiDigit)
        && (text.front() != u'0' || text.size() == 1);
}

/// Returns whether some program reads the word as a part of a date, a time or a number, in the languages of Brazil's
/// neighbours and of Europe.
bool isWordOfNumbers(const QString &word)
{
    static const QRegularExpression words(
        u"^(?:e|de|am|pm|jan(?:eiro|uary|uar|v|vier)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|rero|braio)?"
        "|f[eé]v(?:ereiro|r|rier)?|mar(?:ch|ço|zo|s)?|mär(?:z)?|mrz|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may(?:o)?"
        "|mai(?:o)?|mag(?:gio)?|jun(?:e|ho|io|i)?|juin|giu(?:gno)?|jul(?:y|ho|io|i)?|juil(?:let)?|lug(?:lio)?"
        "|aug(?:ust)?|ago(?:sto)?|ao[uû]t|sep(?:t|tember|tiembre|tembre)?|set(?:t|embro|tembre)?"
        "|oct(?:ober|ubre|obre)?|out(?:ubro)?|o[kt]t(?:ober|obre)?|nov(?:ember|embro|iembre|embre)?"
        "|dec(?:ember)?|dez(?:embro|ember)?|dic(?:iembre|embre)?|d[eé]c(?:embre)?)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(word).hasMatch();
}

bool isTruthValue(const QString &text)
{
    static const QStringList values{u"true"_s, u"false"_s, u"verdadeiro"_s, u"falso"_s, u"verdadero"_s, u"vero"_s,
        u"vrai"_s, u"faux"_s, u"wahr"_s, u"falsch"_s};
    return values.contains(text, Qt::CaseInsensitive);
}

/// Returns the text's runs of letters and runs of digits.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool isOpen = false;
    for (const QChar c : text) {
        const bool belongs = c.isLetter() || c.isDigit();
        if (belongs && isOpen && words.last().back().isDigit() == c.isDigit())
            words.last().append(c);
        else if (belongs)
            words.append(c);
        isOpen = belongs;
    }
    return words;
}

/// Returns whether the text consists of digits, signs and words of dates: 12/3, 31DEC, .5, 1E5, R$ 5, 10 pm.
bool mayBeNumber(const QString &text)
{
    static const QRegularExpression currency(u"^(?:R|US)(?=\\$)"_s, QRegularExpression::CaseInsensitiveOption);
    const QStringList words = wordsOf(QString(text).remove(currency));
    const auto isNumber = [](const QString &word) { return word.front().isDigit(); };
    if (words.isEmpty() || words.constFirst().compare(u"e", Qt::CaseInsensitive) == 0)
        return false;
    return std::any_of(words.begin(), words.end(), isNumber)
        && std::all_of(
            words.begin(), words.end(), [&](const QString &word) { return isNumber(word) || isWordOfNumbers(word); });
}

/// Returns whether the formula of a text can hold it: Excel's has a limit, and LibreOffice shows the formula itself
/// where it has a line break, Gnumeric where it has quotation marks.
bool fitsFormula(const QString &text)
{
    constexpr qsizetype longest = 255;
    return text.size() <= longest
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c == u'"' || c == u'\n' || c == u'\r'; });
}

/// Returns the text within ="…"; nothing for another cell, also for a formula of several parts.
std::optional<QString> textOfFormula(const QString &cell)
{
    constexpr qsizetype signs = 3;
    if (cell.size() < signs || !cell.startsWith(u"=\""_s) || !cell.endsWith(u'"'))
        return std::nullopt;
    const QString text = cell.sliced(2, cell.size() - signs);
    QString rest = text;
    if (rest.remove(u"\"\""_s).contains(u'"'))
        return std::nullopt;
    return QString(text).replace(u"\"\""_s, u"\""_s);
}

} // namespace

bool isKeptAsItIs(const QString &text)
{
    // The first four begin a formula, also in full width; an apostrophe marks a text, and # an error such as #N/A.
    constexpr QStringView special = u"=+-@＝＋－＠'#";
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || isPlainNumber(text))
        return true;
    return text.front() != tab && !special.contains(trimmed.front()) && !isTruthValue(trimmed) && !mayBeNumber(trimmed);
}

QString guardedCell(const QString &text)
{
    if (isKeptAsItIs(text))
        return text;
    return fitsFormula(text) ? QString(u"=\""_s + storedText(text) + u'"') : QString(apostrophe + text);
}

QString storedText(const QString &text)
{
    return originalText(text) == text ? text : QString(apostrophe + text);
}

QString originalText(const QString &cell)
{
    if (cell.startsWith(tab))
        return cell.sliced(1);
    const QString text = textOfFormula(cell).value_or(cell);
    const bool isMarked = text.startsWith(apostrophe) && !isKeptAsItIs(text.sliced(1));
    return isMarked ? text.sliced(1) : text;
}

} // namespace chamada
