// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <functional>

namespace chamada {

/// One mode of a program (window or terminal): takes the options, returns the exit status.
using ProgramForm = std::function<int(const WindowOptions &)>;

/// Common part of each program's `main`: command line, language, theme; then runs the requested mode.
/// Help, version, bad values and the terminal mode need no display.
int startWindow(int &argc, char **argv, WindowKind kind, const ProgramForm &window, const ProgramForm &terminal = {});

/// Returns the path of a file in the user's configuration, shared by the windows.
QString userConfigFile(QStringView name);

} // namespace chamada
