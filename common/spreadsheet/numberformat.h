// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Numbers of spreadsheets as text: as the program shows them, as far as this matters for identifiers.
namespace chamada {

/// How a cell shows its number.
struct NumberFormat {
    static constexpr QChar RequiredDigit = u'\x1';
    static constexpr QChar OptionalDigit = u'\x2';

    enum class Kind {
        Plain, ///< shown in another way, which matters for no identifier: decimals, thousands, currency
        Date, ///< a date, a time or both
        Percent,
        Pattern, ///< digits and literals, as in 00000 or 000-00
    };

    Kind kind = Kind::Plain;
    QString pattern; ///< RequiredDigit and OptionalDigit stand for digits, any other character for itself

    bool operator==(const NumberFormat &) const = default;
};

/// From which day the numbers of a workbook count dates.
enum class DateSystem { From1900, From1904 };

/// Returns the format of an Excel format code.
NumberFormat numberFormatOf(QStringView code);
/// Returns the format of a number that Excel has built in and writes without a code.
NumberFormat builtInFormat(int id);

/// Returns the text of a number as the file stores it: an integer without point and exponent, a date as yyyy-mm-dd.
/// Text that is no number is returned as it is.
QString shownNumber(const QString &stored, const NumberFormat &format, DateSystem system);
/// The same where the file also has the text that the program shows, as in 00042, 2,023,001 or 2E+06. Returns that text
/// only if it has the digits of the number without any mark for thousands or decimals.
QString shownNumber(const QString &stored, const QString &shown);

/// Returns a date, a time or both from ISO 8601 text, without a time of 00:00 and without fractions of a second.
QString shownDate(QStringView iso);

} // namespace chamada
