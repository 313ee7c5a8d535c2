// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>

namespace chamada {

/// Obeys commands from a local socket by acting on this process's windows as a person would. One line per command,
/// its words separated by tabs; the answer is a line `ok` or `no` with one more word. Line breaks inside the answer
/// are written as `\n`.
class Driver : public QObject {
    Q_OBJECT

public:
    /// Listens at once; a socket left behind at the same path is replaced.
    explicit Driver(const QString &socketPath, QObject *parent = nullptr);

private:
    void adopt();

    QLocalServer m_server;
};

} // namespace chamada
