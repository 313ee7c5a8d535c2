// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// Runs the real chamada-server as a process on a free port of 127.0.0.1, with a temporary data directory.
class ServerProcess {
public:
    ~ServerProcess();

    /// Returns true once it listens. A later start reuses the port and the data of the first.
    bool start(const QStringList &moreArguments = {});
    /// Kills the process like `kill -9`.
    void kill();
    /// Asks it to stop; returns its exit status, or -1 if it did not stop by itself.
    int terminate();

    /// Runs a subcommand on its data with this standard input; returns whether it succeeded.
    bool command(const QStringList &arguments, const QByteArray &input = {}) const;
    bool addTeacher(const QString &user, const QByteArray &password) const;

    quint16 port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    /// Waits for the setup code, which is printed while there is no account; returns an empty text if none comes.
    QString setupCode();
    /// Returns whether any file of its data directory contains these bytes.
    bool keeps(const QByteArray &bytes) const;

private:
    void readOutput();

    QTemporaryDir m_data;
    QProcess m_process;
    bool m_listens = false;
    quint16 m_port = 0;
    QString m_setupCode;
};

} // namespace chamada::test
