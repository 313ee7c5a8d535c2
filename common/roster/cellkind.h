// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Recognizes what the cell of a foreign table holds.
namespace chamada {

enum class CellKind {
    Empty,
    Student, ///< may be a student ID: at least four characters, with a digit
    Shortened, ///< a number in scientific notation, which was a student ID
    ShortNumber, ///< a row number, a mark, an age
    Name, ///< words without digits
    Email,
    Date, ///< also a time, a term such as 2026.2
    Mark, ///< a number with decimals
    PersonalNumber, ///< a CPF, another document, or a telephone number
    Other,
};
inline constexpr int CellKinds = 10;

/// Returns the kind of the cell, which cleanedId() has returned.
CellKind kindOf(const QString &cell);

/// Returns whether the check digits of a CPF are right.
bool isCpf(const QString &cell);

} // namespace chamada
