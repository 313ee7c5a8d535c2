// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/csvstyle.h"

#include "common/domain/csv.h"
#include "common/domain/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

// Spreadsheets do not read a cell that begins with it as a number, and do not show it.
constexpr QChar guard = u'\t';

/// Returns whether every spreadsheet shows the number with exactly its digits.
bool isPlainNumber(const QString &text)
{
    constexpr qsizetype shownInFull = 11; // Excel shows longer ones in scientific notation
    return !text.isEmpty() && text.size() <= shownInFull && std::all_of(text.begin(), text.end(), isAsciiDigit)
        && (text.front() != u'0' || text.size() == 1);
}

bool looksLikeANumber(const QString &text)
{
    constexpr QStringView ofNumbers = u".,:/-+eE%hH ";
    return !text.isEmpty() && isAsciiDigit(text.front()) && !isPlainNumber(text)
        && std::all_of(
            text.begin(), text.end(), [ofNumbers](QChar c) { return isAsciiDigit(c) || ofNumbers.contains(c); });
}

/// Returns whether spreadsheets read the text as a date or a boolean: "MAR1", "SET-2", "TRUE".
bool looksLikeAWord(const QString &text)
{
    static const QRegularExpression words(
        u"^(?:(?:jan|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|set|oct|out|nov|dec|dez)[a-z]*[-./]?[0-9]+"
        "|true|false|verdadeiro|falso)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

} // namespace

QByteArray csvText(const QList<QStringList> &rows, CsvStyle style)
{
    QString text = style == CsvStyle::Plain ? QString() : QString(QChar(QChar::ByteOrderMark));
    for (const QStringList &row : rows)
        text += quotedRow(row, style == CsvStyle::Plain ? u',' : u';');
    return text.toUtf8();
}

QString textCell(const QString &text)
{
    return looksLikeANumber(text) ? QString(guard + text) : harmlessCell(text);
}

QString numberCell(const QString &number)
{
    return looksLikeAWord(number) ? QString(guard + number) : textCell(number);
}

QString textOfCell(const QString &cell)
{
    return cell.startsWith(guard) ? cell.sliced(1) : originalCell(cell);
}

} // namespace chamada
