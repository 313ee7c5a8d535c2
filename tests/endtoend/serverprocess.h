// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// The real chamada-server as a process of its own, on a free port of 127.0.0.1 and a data directory that goes away
/// with it.
class ServerProcess {
public:
    ~ServerProcess();

    /// True once it listens. Started again, it takes the port and the data of the first time.
    bool start(const QStringList &moreArguments = {});
    /// As `kill -9` does.
    void kill();
    /// Asks it to stop; its exit status, or -1 where it did not stop by itself.
    int terminate();

    /// Runs a subcommand on its data, with this on the standard input; whether it said that it was done.
    bool command(const QStringList &arguments, const QByteArray &input = {}) const;
    bool addTeacher(const QString &user, const QByteArray &password) const;

    quint16 port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    /// Printed while there is no account; waited for.
    QString setupCode();
    /// Whether these bytes stand anywhere in its data directory.
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
