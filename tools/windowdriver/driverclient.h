// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalSocket>
#include <QStringList>

#include <chrono>
#include <optional>

namespace chamada {

/// The other end of a `Driver`. It waits as a person would: what cannot be done yet is tried again until it can.
class DriverClient {
public:
    explicit DriverClient(QString socketPath)
        : m_path(std::move(socketPath))
    {
    }

    /// The answer's text, or nothing where it could not be done within the limit; then `problem` says why.
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
