// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// A PostgreSQL of the test's own, with its files and its socket in a directory that goes with it, and no port. It
/// ends with the test however that ends. Where the test is root's, it runs as nobody, for it refuses to be root's.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Makes a database with nothing in it and returns its URL, as `--database` takes it.
    QString freshDatabase();

    /// Ends it at once, as a crash does.
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
