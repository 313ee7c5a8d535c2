// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>
#include <QThread>

#include <atomic>

class QLocalSocket;

namespace chamada::test {

/// A proxy between a server and its PostgreSQL. It can cut the connection after a commit, before its answer arrives.
class AnswerCutter {
public:
    explicit AnswerCutter(const QString &database);
    ~AnswerCutter();
    Q_DISABLE_COPY_MOVE(AnswerCutter)

    /// Returns the URL of the same database through this proxy.
    const QString &database() const { return m_url; }
    /// Drops the answer to the next commit.
    void cutNext() { m_isArmed = true; }
    bool hasCut() const { return m_hasCut; }

private:
    void join(QLocalSocket *client);

    QTemporaryDir m_folder;
    QString m_socket; ///< of the real PostgreSQL
    QString m_url;
    QThread m_thread; ///< a starting server blocks the test's thread
    QObject *m_worker;
    std::atomic<bool> m_isArmed = false;
    std::atomic<bool> m_hasCut = false;
};

} // namespace chamada::test
