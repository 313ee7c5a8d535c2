// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/numberformat.h"

#include "common/domain/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

bool isPlainInteger(QStringView text)
{
    const bool areDigits = std::all_of(text.begin(), text.end(), isAsciiDigit);
    return areDigits && !text.isEmpty() && (text.size() == 1 || text.front() != u'0');
}

QString textOf(double value)
{
    constexpr double exact = 9.2e18; // below it the number fits into 64 bits
    if (std::abs(value) < exact && value == std::trunc(value))
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// An integer in plain digits is taken as it stands, for a double need not hold all digits of a long one.
QString plainNumber(const QString &stored)
{
    if (isPlainInteger(stored))
        return stored;
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    return isNumber ? textOf(value) : stored;
}

QString percentOf(double value)
{
    constexpr int precision = 15; // 0.07 * 100 has a 1 in its 16th digit
    return QString::number(value * 100, 'g', precision) + u'%';
}

/// Returns nothing if no program shows the number as a date.
std::optional<QString> dateOf(double value, DateSystem system)
{
    constexpr double year10000 = 2'958'466;
    constexpr double march1900 = 61; // Excel takes 1900 for a leap year
    constexpr int secondsOfDay = 24 * 60 * 60;
    if (!(value >= 0 && value < year10000))
        return std::nullopt;
    auto days = static_cast<qint64>(value);
    auto seconds = static_cast<int>(std::lround((value - static_cast<double>(days)) * secondsOfDay));
    days += seconds / secondsOfDay;
    seconds %= secondsOfDay;
    QDate first = system == DateSystem::From1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    if (system == DateSystem::From1900 && value < march1900)
        first = first.addDays(1);
    const QTime time = QTime(0, 0).addSecs(seconds);
    if (days == 0)
        return time.toString(Qt::ISODate);
    const QString date = first.addDays(days).toString(Qt::ISODate);
    return seconds == 0 ? date : QString(date + u'T' + time.toString(Qt::ISODate));
}

bool isDigitPlace(QChar c)
{
    return c == NumberFormat::RequiredDigit || c == NumberFormat::OptionalDigit;
}

/// Fills the places of the pattern from the right. The leftmost place takes all digits that are left.
QString filled(const QString &digits, const QString &pattern)
{
    const auto first = std::find_if(pattern.begin(), pattern.end(), isDigitPlace) - pattern.begin();
    QString text;
    qsizetype left = digits.size();
    for (qsizetype i = pattern.size() - 1; i >= 0; --i) {
        if (!isDigitPlace(pattern[i])) {
            text.prepend(pattern[i]);
        } else if (left > 0) {
            const qsizetype taken = i == first ? left : 1;
            left -= taken;
            text.prepend(digits.sliced(left, taken));
        } else if (pattern[i] == NumberFormat::RequiredDigit) {
            text.prepend(u'0');
        }
    }
    return text.trimmed();
}

/// Reads the first section of an Excel format code, the one for positive numbers.
class FormatCode {
public:
    explicit FormatCode(QStringView code);
    NumberFormat format() const;

private:
    void readBrackets(QStringView content);
    void readSymbol(QChar c);

    bool m_hasDate = false;
    bool m_hasPercent = false;
    bool m_hasOther = false; ///< something that a pattern cannot express
    QString m_pattern;
};

FormatCode::FormatCode(QStringView code)
{
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        const QChar closing = c == u'"' ? u'"' : u']';
        if (c == u'"' || c == u'[') {
            const qsizetype found = code.indexOf(closing, i + 1);
            const qsizetype end = found < 0 ? code.size() : found;
            const QStringView content = code.sliced(i + 1, end - i - 1);
            if (c == u'[')
                readBrackets(content);
            else
                m_pattern += content;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // a literal, a blank of a character's width, a character that fills the cell
            if (c == u'\\' && i < code.size())
                m_pattern += code[i];
        } else {
            readSymbol(c);
        }
    }
}

/// Accepts a colour, a language, a currency, a condition or an elapsed time such as [hh].
void FormatCode::readBrackets(QStringView content)
{
    constexpr QStringView timeLetters = u"hmsHMS";
    constexpr QStringView conditions = u"<>=";
    if (content.isEmpty())
        return;
    m_hasDate |= std::all_of(content.begin(), content.end(), [=](QChar c) { return timeLetters.contains(c); });
    m_hasOther |= conditions.contains(content.front());
}

void FormatCode::readSymbol(QChar c)
{
    constexpr QStringView dateLetters = u"dmyhsDMYHS";
    constexpr QStringView literals = u" -+():";
    if (c == u'0')
        m_pattern += NumberFormat::RequiredDigit;
    else if (c == u'#' || c == u'?')
        m_pattern += NumberFormat::OptionalDigit;
    else if (literals.contains(c))
        m_pattern += c;
    else if (dateLetters.contains(c))
        m_hasDate = true;
    else if (c == u'%')
        m_hasPercent = true;
    else
        m_hasOther = true;
}

NumberFormat FormatCode::format() const
{
    if (m_hasDate)
        return {NumberFormat::Kind::Date, {}};
    if (m_hasPercent)
        return {NumberFormat::Kind::Percent, {}};
    if (m_hasOther || std::none_of(m_pattern.begin(), m_pattern.end(), isDigitPlace))
        return {};
    return {NumberFormat::Kind::Pattern, m_pattern};
}

bool isMarkOfNumbers(QChar c)
{
    constexpr QStringView marks = u".,'\u2019 \u00a0\u202f";
    return marks.contains(c);
}

} // namespace

NumberFormat numberFormatOf(QStringView code)
{
    return FormatCode(code).format();
}

NumberFormat builtInFormat(int id)
{
    const bool isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47) || isEastAsianDate)
        return {NumberFormat::Kind::Date, {}};
    if (id == 9 || id == 10)
        return {NumberFormat::Kind::Percent, {}};
    return {};
}

QString shownNumber(const QString &stored, const NumberFormat &format, DateSystem system)
{
    const QString plain = plainNumber(stored);
    if (format.kind == NumberFormat::Kind::Plain)
        return plain;
    if (format.kind == NumberFormat::Kind::Pattern)
        return isPlainInteger(plain) ? filled(plain, format.pattern) : plain;
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber)
        return plain;
    return format.kind == NumberFormat::Kind::Percent ? percentOf(value) : dateOf(value, system).value_or(plain);
}

QString shownNumber(const QString &stored, const QString &shown)
{
    const QString plain = plainNumber(stored);
    if (shown.isEmpty() || !isPlainInteger(plain))
        return shown.isEmpty() ? plain : shown;
    QString digits;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(digits), isAsciiDigit);
    while (digits.size() > plain.size() && digits.front() == u'0')
        digits.remove(0, 1);
    const bool isSame = digits.isEmpty() || digits == plain;
    return isSame && std::none_of(shown.begin(), shown.end(), isMarkOfNumbers) ? shown : plain;
}

QString shownDate(QStringView iso)
{
    const qsizetype fraction = iso.indexOf(u'.');
    QStringView text = fraction < 0 ? iso : iso.first(fraction);
    constexpr QStringView midnight = u"T00:00:00";
    if (text.endsWith(midnight))
        text.chop(midnight.size());
    return text.toString();
}

} // namespace chamada
