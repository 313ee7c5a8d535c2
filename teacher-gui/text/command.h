// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QString>

#include <optional>

namespace chamada {

/// What a teacher can type at the terminal.
enum class Verb { Start, End, List, Help, Quit };

/// One typed line, understood.
struct Command {
    Verb verb = Verb::Help;
    std::optional<ClassId> classId;
    QString title; ///< what stands behind the number

    /// The word in English or in the user's language; nothing where it is neither, or where a class is none.
    static std::optional<Command> fromText(const QString &line);
};

/// Every command and what it does, a line each.
QString commandHelp();

} // namespace chamada
