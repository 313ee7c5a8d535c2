// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <chrono>
#include <variant>

/// What the pages call things, in the user's language.
namespace chamada {

/// "101 · Redes", or the number alone.
QString shortName(ClassId classId, const QString &title);
/// "Class 101 · Redes"
QString longName(ClassId classId, const QString &title);
/// "37 present"
QString countInWords(int count);
/// How a call was asked for, but for its title: "code · late after 10 min"; empty where it was in no special way.
QString inWords(const CallOptions &options);
/// "12:44", and from an hour on "1:12:44".
QString durationText(std::chrono::seconds duration);

/// How long one code is the newest.
inline constexpr std::chrono::seconds CodePeriod{30};
/// "482 913": six digits are read aloud in two groups.
QString groupedCode(const QString &code);

/// The class that was typed, or what is wrong with it.
std::variant<ClassId, QString> readClassNumber(const QString &text);

} // namespace chamada
