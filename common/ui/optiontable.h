// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <span>

namespace chamada {

/// One option of the windows' command lines: who has it, how help shows it, and how its value is taken over.
struct Option {
    enum class For { Both, Student, Teacher };

    QLatin1StringView name;
    QLatin1StringView value; ///< empty: it takes none
    For window;
    bool (*take)(WindowOptions &, const QString &); ///< false: the value is bad
    const char *help; ///< to be translated in the context "Options"
};

std::span<const Option> optionTable();
bool belongs(const Option &option, WindowKind kind);

/// Two options of which the first is there: the other is missing, or must not be there too.
struct OptionClash {
    OptionsStop::Reason reason;
    QLatin1StringView option;
    QLatin1StringView other;
};

/// What does not go together, each option for itself being right.
std::optional<OptionClash> findClash(WindowKind kind, const WindowOptions &options);

} // namespace chamada
