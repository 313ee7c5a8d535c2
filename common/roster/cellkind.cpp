// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/cellkind.h"

#include "common/domain/studentid.h"
#include "common/domain/text.h"
#include "common/roster/idchanges.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString digitsOf(const QString &cell)
{
    QString digits;
    std::copy_if(cell.begin(), cell.end(), std::back_inserter(digits), isAsciiDigit);
    return digits;
}

bool isYear(int year)
{
    return year >= 1900 && year < 2100;
}

/// Recognizes 3/8/2026, 2026-08-03, 03.08.26 and 03082026, also with a time behind.
bool isDate(const QString &cell)
{
    static const QRegularExpression dayFirst(u"^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ ,T].*)?$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[ ,T].*)?$"_s);
    static const QRegularExpression digits(u"^(\\d\\d)()(\\d\\d)(\\d{4})$"_s);
    if (const auto match = yearFirst.match(cell); match.hasMatch())
        return isYear(match.captured(1).toInt())
            && QDate::isValid(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    auto match = dayFirst.match(cell);
    if (!match.hasMatch())
        match = digits.match(cell);
    if (!match.hasMatch())
        return false;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int year = match.captured(4).toInt() + (match.captured(4).size() == 2 ? 2000 : 0);
    return isYear(year) && (QDate::isValid(year, second, first) || QDate::isValid(year, first, second));
}

/// Recognizes 1/mar/2004, 1-Mar-04, 1 de março de 2004, mar/04 and 31DEC.
bool isSpelledDate(const QString &cell)
{
    static const QRegularExpression date(
        u"^(?:\\d{1,2}[ºo]?(?: de |[ "
        u"./-]?))?(?:jan|fev|feb|mar|abr|apr|mai|may|jun|jul|ago|aug|set|sep|out|oct|nov|dez|"
        "dec|ene|dic)\\p{L}{0,7}\\.?(?:(?: de |[ ./-])(?:\\d{4}|\\d{2})(?:[ ,T].*)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return date.match(cell).hasMatch();
}

bool isTime(const QString &cell)
{
    static const QRegularExpression spoken(u"^\\d{1,2} ?[hH](?: ?\\d{2} ?(?:min|m)?)?$"_s);
    static const QRegularExpression stamp(u"^(?:19|20)\\d{6}[Tt]\\d{4}(?:\\d\\d)?[Zz]?$"_s);
    static const QRegularExpression time(u"^\\d{1,2}(?::\\d\\d){1,2}( [AaPp][Mm])?$"_s);
    static const QRegularExpression term(u"^(?:19|20)\\d\\d(?:[./-][1-4])?$"_s);
    return time.match(cell).hasMatch() || term.match(cell).hasMatch() || spoken.match(cell).hasMatch()
        || stamp.match(cell).hasMatch();
}

/// Checks the letter of a Spanish DNI or NIE.
bool isSpanishDocument(const QString &cell)
{
    static const QRegularExpression format(u"^([XYZ]?)-?(\\d{7,8})-?([A-Z])$"_s);
    constexpr QStringView letters = u"TRWAGMYFPDXBNJZSQVHLCKE";
    const auto match = format.match(cell.toUpper());
    if (!match.hasMatch())
        return false;
    const QString first = match.captured(1).replace(u'X', u'0').replace(u'Y', u'1').replace(u'Z', u'2');
    const int number = QString(first + match.captured(2)).toInt();
    return letters[number % letters.size()] == match.captured(3).front();
}

/// Recognizes the formats of a CPF, an RG, a Spanish and a Mexican document, a postal code, and of telephone numbers.
/// "2023-0001" is none: its first part is a year.
bool isPersonalNumber(const QString &cell)
{
    static const QRegularExpression document(
        u"^(?:\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d|\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dXx]|[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d|"
        "\\d{5}-\\d{3})$"_s);
    static const QRegularExpression phone(
        u"^(?:\\+\\d[\\d ()-]{7,18}|(?:\\+?\\d{2} ?)?\\(\\d{2,3}\\) ?[\\d -]{7,12}|(?:55)?0?[1-9][1-9] ?9\\d{4}[ -]?"
        "\\d{4}|(?:9\\d{4}|(?!19|20)[2-5]\\d{3})-\\d{4})$"_s);
    return isCpf(cell) || isSpanishDocument(cell) || document.match(cell).hasMatch() || phone.match(cell).hasMatch();
}

CellKind kindOfDigits(const QString &cell)
{
    constexpr qsizetype shortest = 4; // of a student ID
    static const QRegularExpression mark(u"^\\d{1,3}[.,]\\d{1,2} ?%?$|^\\d{1,3} ?%$"_s);
    static const QRegularExpression rowNumber(u"^0*\\d{1,3}[.)ºª°]?$"_s);
    static const QRegularExpression address(u"^\\d{1,3}(?:\\.\\d{1,3}){3}$"_s); // of a computer
    if (isChanged(cell, IdChange::Exponent))
        return CellKind::Shortened;
    if (address.match(cell).hasMatch() && !isChanged(cell, IdChange::Thousands))
        return CellKind::Other;
    if (isDate(cell) || isSpelledDate(cell) || isTime(cell))
        return CellKind::Date;
    if (isPersonalNumber(cell))
        return CellKind::PersonalNumber;
    if (mark.match(cell).hasMatch())
        return CellKind::Mark;
    if (cell.size() < shortest && rowNumber.match(cell).hasMatch())
        return CellKind::ShortNumber;
    const bool isStudent =
        StudentId::fromText(cell) || isChanged(cell, IdChange::DecimalZero) || isChanged(cell, IdChange::Thousands);
    return isStudent && cell.size() >= shortest ? CellKind::Student : CellKind::Other;
}

} // namespace

bool isCpf(const QString &cell)
{
    static const QRegularExpression format(u"^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d\\d$"_s);
    const QString digits = digitsOf(cell);
    if (!format.match(cell).hasMatch() || digits.count(digits.front()) == digits.size())
        return false;
    for (qsizetype checked = 9; checked < 11; ++checked) {
        int sum = 0;
        for (qsizetype i = 0; i < checked; ++i)
            sum += digits[i].digitValue() * static_cast<int>(checked + 1 - i);
        if (sum * 10 % 11 % 10 != digits[checked].digitValue())
            return false;
    }
    return true;
}

CellKind kindOf(const QString &cell)
{
    if (cell.isEmpty())
        return CellKind::Empty;
    if (cell.contains(u'@'))
        return CellKind::Email;
    if (hasDigit(cell))
        return kindOfDigits(cell);
    const bool isName = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
    return isName && !cell.contains(u"://"_s) ? CellKind::Name : CellKind::Other;
}

} // namespace chamada
