// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalSocket>
#include <QStringList>

#include <chrono>
#include <optional>

namespace chamada {

/// The client of a `WindowDriver`. It retries a command until it succeeds, as a person would wait.
class DriverClient {
public:
    explicit DriverClient(QString socketPath)
        : m_path(std::move(socketPath))
    {
    }

    /// Returns the answer's text; nothing if the command failed until the limit: `problem` then says why.
    std::optional<QString> run(const QStringList &words, std::chrono::milliseconds limit = std::chrono::seconds(30));
    QString problem() const { return m_problem; }

private:
    std::optional<QString> tryOnce(const QStringList &words);
    bool connected();

    QString m_path;
    QLocalSocket m_socket;
    QString m_problem;
};

} // namespace chamada
