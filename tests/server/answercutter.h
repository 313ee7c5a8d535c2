// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>
#include <QThread>

#include <atomic>

class QLocalSocket;

namespace chamada::test {

/// Stands between a server and its PostgreSQL, and can cut them off from each other when a commit was done and its
/// answer is on the way.
class AnswerCutter {
public:
    explicit AnswerCutter(const QString &database);
    ~AnswerCutter();
    Q_DISABLE_COPY_MOVE(AnswerCutter)

    /// The same database by way of this.
    const QString &database() const { return m_url; }
    /// The answer to the next commit does not arrive.
    void cutNext() { m_isArmed = true; }
    bool hasCut() const { return m_hasCut; }

private:
    void join(QLocalSocket *client);

    QTemporaryDir m_folder;
    QString m_socket; ///< the real one
    QString m_url;
    QThread m_thread; ///< a server that begins waits for its database in the test's own
    QObject *m_worker;
    std::atomic<bool> m_isArmed = false;
    std::atomic<bool> m_hasCut = false;
};

} // namespace chamada::test
