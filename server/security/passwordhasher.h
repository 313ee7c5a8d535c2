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

namespace chamada::server {

/// Hashes and checks passwords (argon2id) on a thread of its own, one after another, in a bounded queue. Results come
/// back on the calling thread. The worker is a std::jthread, because ThreadSanitizer (script/tsan) cannot watch data
/// that passes through Qt's own locks.
class PasswordHasher : public QObject {
    Q_OBJECT

public:
    explicit PasswordHasher(QObject *parent = nullptr);

    /// A job: `work` runs on the worker, `done` on the calling thread, while `context` lives. `begin` runs before them
    /// on the calling thread; if it returns false, the job is dropped and has sent its own answer.
    struct Job {
        QPointer<QObject> context;
        std::function<bool()> begin;
        std::function<QByteArray()> work;
        std::function<void(const QByteArray &)> done;
    };

    /// Returns false if too many jobs wait already.
    bool enqueue(Job job);

    /// Slow: to be called in `work`, or by a command that has nothing else to do.
    static QByteArray hash(const QString &password);
    /// Returns "ok" or an empty array. Takes as long for an empty hash (an unknown name) as for any other.
    static QByteArray check(const QByteArray &hash, const QString &password);

signals:
    /// Emitted by the worker when a result is ready.
    void worked(QPrivateSignal);

private:
    void startNext();
    void finish();
    /// Runs on the worker until the hasher is destroyed.
    void run(const std::stop_token &stop);

    std::deque<Job> m_queue;
    bool m_busy = false;
    std::mutex m_mutex; ///< guards m_work and m_result
    std::function<QByteArray()> m_work; ///< the worker's next job
    QByteArray m_result;
    std::condition_variable_any m_given;
    std::jthread m_worker; ///< declared last, so that it ends first
};

} // namespace chamada::server
