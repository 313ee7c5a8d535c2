// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

namespace chamada {

/// Signs the receipts of a turn on a thread of its own while the turn is written to the disk: a signature takes as long
/// as all the rest of a check-in. What is not signed by then is by the thread of the turn.
class TurnSigner {
public:
    /// It keeps no copy of the key.
    explicit TurnSigner(const ReceiptKey &key);
    ~TurnSigner();
    TurnSigner(const TurnSigner &) = delete;
    TurnSigner &operator=(const TurnSigner &) = delete;

    /// Takes an unsigned receipt; the number by which its signature is asked for in the same turn.
    size_t add(const QByteArray &unsignedText);
    /// No more come in this turn, and there is something else to do until they are needed.
    void start();
    /// The whole receipt.
    QByteArray signedText(size_t number);
    /// The turn is over.
    void clear();

private:
    void workForever();
    void work();
    void finish();

    const ReceiptKey &m_key;
    std::vector<QByteArray> m_texts; ///< unsigned, then whole
    std::atomic<size_t> m_next = 0; ///< of those, for whoever is free
    bool m_isFinished = false;
    bool m_isHelped = false; ///< the thread has begun
    std::atomic<bool> m_isOver = false;
    std::counting_semaphore<> m_begin{0};
    std::counting_semaphore<> m_done{0};
    std::thread m_thread;
};

} // namespace chamada
