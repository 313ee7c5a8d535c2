// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/linereader.h"

#include "common/terminal/standardinput.h"

#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>

namespace chamada {

/// State shared by the reader and its thread. The thread may block forever in a read when the program ends, so it is
/// detached, never joined, and outlives the reader.
struct LineReader::Shared {
    std::counting_semaphore<> wanted{0};
    std::mutex mutex; ///< guards the members below
    LineReader *reader = nullptr;
    std::optional<QString> line;
};

LineReader::LineReader()
    : m_shared(std::make_shared<Shared>())
{
    m_shared->reader = this;
    connect(this, &LineReader::arrived, this, &LineReader::take, Qt::QueuedConnection);
}

LineReader::~LineReader()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->reader = nullptr;
}

void LineReader::read(Then then)
{
    m_then = std::move(then);
    if (!m_started)
        start();
    m_shared->wanted.release();
}

void LineReader::start()
{
    m_started = true;
    std::thread([shared = m_shared] {
        bool open = true;
        while (open) {
            shared->wanted.acquire();
            auto line = standardinput::readLine();
            open = line.has_value();
            const std::lock_guard lock(shared->mutex);
            if (!shared->reader)
                return;
            shared->line = std::move(line);
            emit shared->reader->arrived(QPrivateSignal());
        }
    }).detach();
}

void LineReader::take()
{
    const auto line = [this] {
        const std::lock_guard lock(m_shared->mutex);
        return std::exchange(m_shared->line, std::nullopt);
    }();
    const Then then = std::exchange(m_then, {});
    if (then)
        then(line);
}

} // namespace chamada
