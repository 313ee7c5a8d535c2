// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <functional>

namespace chamada {

/// One form of a program, from the options to the exit status.
using ProgramForm = std::function<int(const WindowOptions &)>;

/// The beginning of each program's `main`: command line, language, look; then the form that was asked for.
/// Help, version, bad values and the terminal form need no display.
int startWindow(int &argc, char **argv, WindowKind kind, const ProgramForm &window, const ProgramForm &terminal = {});

/// A file of this user's configuration, shared by the windows.
QString userConfigFile(QStringView name);

} // namespace chamada
