// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace chamada {

/// Hashes and checks passwords (argon2id) on a thread of its own, one after another, in a bounded queue.
/// Results come back on the thread that asked. The thread is the standard library's: what passes between the two can be
/// watched by ThreadSanitizer (script/tsan), and what passes through Qt's own locks cannot.
class PasswordHasher : public QObject {
    Q_OBJECT

public:
    explicit PasswordHasher(QObject *parent = nullptr);

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

signals:
    /// From the worker: there is a result.
    void worked(QPrivateSignal);

private:
    void startNext();
    void finish();
    /// On the worker, until the hasher goes.
    void run(const std::stop_token &stop);

    std::deque<Job> m_queue;
    bool m_busy = false;
    std::mutex m_mutex; ///< of the two that both threads touch
    std::function<QByteArray()> m_work; ///< what the worker is to do next
    QByteArray m_result;
    std::condition_variable_any m_given;
    std::jthread m_worker; ///< ends before the rest goes
};

} // namespace chamada
