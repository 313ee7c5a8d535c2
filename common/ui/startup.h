// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <functional>

namespace chamada {

/// The beginning of each window's `main`: command line, language, look; then `run`, whose result is the exit status.
/// Help, version and bad values are answered without a display.
int startWindow(int &argc, char **argv, WindowKind kind, const std::function<int(const WindowOptions &)> &run);

/// A file of this user's configuration, shared by the windows.
QString userConfigFile(QStringView name);

} // namespace chamada
