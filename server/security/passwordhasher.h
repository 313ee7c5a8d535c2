// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <deque>
#include <functional>

namespace chamada {

/// Hashes and checks passwords (argon2id) on a thread of its own, one after another, in a bounded queue.
/// Results come back on the thread that asked.
class PasswordHasher : public QObject {
    Q_OBJECT

public:
    explicit PasswordHasher(QObject *parent = nullptr);
    ~PasswordHasher() override;

    /// A job: `work` runs on the worker, `done` here, while `context` lives. `begin` is asked just before, here: where
    /// it says no, the job is dropped (it has answered for itself).
    struct Job {
        QPointer<QObject> context;
        std::function<bool()> begin;
        std::function<QByteArray()> work;
        std::function<void(const QByteArray &)> done;
    };

    /// False where too many wait already.
    bool enqueue(Job job);

    /// Slow, for `work` (and for a command that has nothing else to do).
    static QByteArray hash(const QString &password);
    /// Takes as long for a hash that is empty (an unknown name) as for any other. "ok" or empty.
    static QByteArray check(const QByteArray &hash, const QString &password);

private:
    void startNext();
    void finish(const QByteArray &result);

    QThreadPool m_pool;
    std::deque<Job> m_queue;
    bool m_busy = false;
};

} // namespace chamada
