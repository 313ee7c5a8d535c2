// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <chrono>
#include <variant>

/// Formats calls in the user's language.
namespace chamada::teacher {

/// Returns "101 · Redes", or the number alone if there is no title.
QString shortName(ClassId classId, const QString &title);
/// Returns "Class 101 · Redes".
QString longName(ClassId classId, const QString &title);
/// Returns "37 present".
QString countInWords(int count);
/// Returns the options except the title: "code · late after 10 min"; empty for the default options.
QString inWords(const CallOptions &options);
/// Returns "12:44", and from an hour on "1:12:44".
QString durationText(std::chrono::seconds duration);

/// How often a display of seconds is refreshed, so that none is skipped.
inline constexpr std::chrono::milliseconds SecondsTick{250};
/// Returns "482 913": six digits are read aloud in two groups.
QString groupedCode(const QString &code);

/// Returns the class that was typed, or a sentence that says what is wrong with it.
std::variant<ClassId, QString> readClassNumber(const QString &text);

} // namespace chamada::teacher
