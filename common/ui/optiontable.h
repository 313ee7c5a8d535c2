// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <span>

namespace chamada {

/// One command-line option of the windows: which programs have it, its help text, and how its value is applied.
struct Option {
    enum class For { Both, Student, Teacher };

    QLatin1StringView name;
    QLatin1StringView value; ///< empty: the option takes no value
    For window;
    bool (*take)(WindowOptions &, const QString &); ///< returns false for an invalid value
    const char *help; ///< translated in the context "Options"
};

std::span<const Option> optionTable();
bool belongs(const Option &option, WindowKind kind);

/// A violated rule: `option` is given, and `other` is missing or must not be given too.
struct OptionClash {
    OptionsStop::Reason reason;
    QLatin1StringView option;
    QLatin1StringView other;
};

/// Returns the first violated rule between options that are valid on their own; nothing if there is none.
std::optional<OptionClash> findClash(WindowKind kind, const WindowOptions &options);

} // namespace chamada
