// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>

namespace chamada {

/// Executes commands from a local socket by simulating user input on this process's windows. Each command is one line
/// of words separated by tabs; the reply is a line `ok` or `no`, a tab and a text. Line breaks inside the text are
/// written as `\n`.
class WindowDriver : public QObject {
    Q_OBJECT

public:
    /// Starts listening. Replaces a stale socket at the same path.
    explicit WindowDriver(const QString &socketPath, QObject *parent = nullptr);

private:
    void adopt();

    QLocalServer m_server;
};

} // namespace chamada
