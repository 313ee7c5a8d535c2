// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QString>

#include <optional>

namespace chamada {

/// The commands that a teacher can type at the terminal.
enum class Verb { Start, End, List, Help, Quit };

/// One parsed line.
struct Command {
    Verb verb = Verb::Help;
    std::optional<ClassId> classId;
    QString title; ///< the text after the number

    /// Returns nothing if the word is none in English or the user's language, or if the class is invalid.
    static std::optional<Command> fromText(const QString &line);
};

/// Returns every command and what it does, one per line.
QString commandHelp();

} // namespace chamada
