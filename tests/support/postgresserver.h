// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// A PostgreSQL server of the test, with its files and its socket in a temporary directory, and no TCP port. It ends
/// with the test in any case. For root it runs as nobody, because it refuses to run as root.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Makes an empty database and returns its URL, as `--database` takes it.
    QString freshDatabase();

    /// Ends it at once, like a crash.
    void stop();
    void start();

private:
    bool run(const QString &program, const QStringList &arguments) const;
    void prepare(QProcess &process) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_lastDatabase = 0;
};

} // namespace chamada::test
