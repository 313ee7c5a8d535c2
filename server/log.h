// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace chamada {

// What the server has to say goes to standard error, by what it is about. Nothing in it names people, or holds what
// they wrote. QT_LOGGING_RULES chooses, as in "chamada.network.*=false".
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logArchive)

/// Each line tells its category, and to the journal its level too.
void beginLog();

} // namespace chamada
