// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace chamada::test {

/// The result of a run of chamada-server.
struct Finished {
    int status = -1; ///< -1: it did not end by itself
    QString out;
    QString err;
};

/// Runs the real chamada-server on its own data directory, as a server or for one command after another.
class Program {
public:
    ~Program();

    /// Runs a command and waits for its end.
    Finished run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Serves on a free port of 127.0.0.1; returns false if the process ended instead.
    bool serve(const QStringList &moreArguments = {});
#ifdef Q_OS_UNIX
    /// Sets code that the process runs before it becomes the server, for example to limit its resources.
    void beforeServing(const std::function<void()> &prepare) { m_server.setChildProcessModifier(prepare); }
#endif
    /// Asks the server to stop, as the system does.
    Finished stop();
    void kill();

    /// Returns the standard error of the server so far. The result of `stop` omits what was read here.
    const QString &complaints();

    quint16 port() const { return m_port; }
    /// Returns the lines that the server has printed so far.
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

/// Returns whether the text is one line that begins with the program's name.
bool isOneLine(const QString &text);

/// Adds a row with a running server and one without.
void withAndWithout();

} // namespace chamada::test
