// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada {

/// The result of a command: success with an optional text, or failure with the reason.
struct Answer {
    bool done;
    QString text = {};
};

/// Runs one command on the windows of this process; the first word is its name.
Answer runCommand(const QStringList &words);

} // namespace chamada
