// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/passwordhasher.h"

#include <sodium.h>

#include <array>
#include <utility>

namespace chamada::server {

namespace {

constexpr size_t MaxWaiting = 256;
// RFC 9106 asks for as much as one can afford; these are libsodium's figures for interactive logins (64 MiB).
constexpr auto Operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto Memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

QByteArray hashOf(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const auto size = static_cast<unsigned long long>(password.size());
    if (crypto_pwhash_str(text.data(), password.constData(), size, Operations, Memory) != 0)
        return {};
    return QByteArray(text.data());
}

} // namespace

PasswordHasher::PasswordHasher(QObject *parent)
    : QObject(parent)
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used here");
    connect(this, &PasswordHasher::worked, this, &PasswordHasher::finish, Qt::QueuedConnection);
    m_worker = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

bool PasswordHasher::enqueue(Job job)
{
    if (m_queue.size() >= MaxWaiting)
        return false;
    m_queue.push_back(std::move(job));
    startNext();
    return true;
}

void PasswordHasher::startNext()
{
    while (!m_busy && !m_queue.empty()) {
        const Job &job = m_queue.front();
        if (!job.context || !job.begin()) {
            m_queue.pop_front();
            continue;
        }
        m_busy = true;
        {
            const std::lock_guard lock(m_mutex);
            m_work = job.work;
        }
        m_given.notify_one();
    }
}

void PasswordHasher::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_given.wait(lock, stop, [this] { return bool(m_work); })) {
        const auto work = std::exchange(m_work, {});
        lock.unlock();
        QByteArray result = work();
        lock.lock();
        m_result = std::move(result);
        emit worked(QPrivateSignal());
    }
}

void PasswordHasher::finish()
{
    const QByteArray result = [this] {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_result, {});
    }();
    const Job job = std::move(m_queue.front());
    m_queue.pop_front();
    m_busy = false;
    if (job.context)
        job.done(result);
    startNext();
}

QByteArray PasswordHasher::hash(const QString &password)
{
    return hashOf(password.toUtf8());
}

QByteArray PasswordHasher::check(const QByteArray &hash, const QString &password)
{
    static const QByteArray nobody = hashOf("a password that nobody has");
    const QByteArray bytes = password.toUtf8();
    const QByteArray &against = hash.isEmpty() ? nobody : hash;
    const auto size = static_cast<unsigned long long>(bytes.size());
    const bool matches = crypto_pwhash_str_verify(against.constData(), bytes.constData(), size) == 0;
    return matches && !hash.isEmpty() ? QByteArray("ok") : QByteArray();
}

} // namespace chamada::server
