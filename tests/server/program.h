// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace chamada::test {

/// How a run of chamada-server went.
struct Finished {
    int status = -1; ///< -1: it did not end by itself
    QString out;
    QString err;
};

/// The real chamada-server on a data directory of its own: serving, or running one command after another.
class Program {
public:
    ~Program();

    /// Runs a command to its end.
    Finished run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Serves on a free port of 127.0.0.1; false where it ended instead.
    bool serve(const QStringList &moreArguments = {});
#ifdef Q_OS_UNIX
    /// What the process does before it becomes the server: gives itself limits, for example.
    void beforeServing(const std::function<void()> &prepare) { m_server.setChildProcessModifier(prepare); }
#endif
    /// Asks the server to stop, as the system does.
    Finished stop();
    void kill();

    /// What the server has said on standard error so far. What is asked here is not in the result of `stop`.
    const QString &complaints();

    quint16 port() const { return m_port; }
    /// What the server has printed so far.
    const QStringList &lines();
    QString dataDirectory() const { return m_data.filePath(QStringLiteral("data")); }

private:
    QStringList withData(const QStringList &arguments) const;

    QTemporaryDir m_data;
    QProcess m_server;
    QStringList m_lines;
    QString m_complaints;
    quint16 m_port = 0;
};

} // namespace chamada::test
