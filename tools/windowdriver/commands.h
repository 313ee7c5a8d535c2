// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada {

/// What became of a command: done, with something to tell, or why not.
struct Answer {
    bool done;
    QString text = {};
};

/// Carries out one command on the windows of this process; the first word is its name.
Answer runCommand(const QStringList &words);

} // namespace chamada
