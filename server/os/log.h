// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace chamada::server {

// Categories of the log on standard error. No log line names people or quotes what they wrote. QT_LOGGING_RULES selects
// categories, as in "chamada.network.*=false".
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logArchive)

/// Sets the format of log lines: each carries its category, and for the journal its level.
void beginLog();

} // namespace chamada::server
