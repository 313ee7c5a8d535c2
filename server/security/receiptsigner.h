// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

namespace chamada::server {

/// Signs the receipts of a turn on a worker thread while the turn is written to disk: a signature takes as long as all
/// the rest of a check-in. The turn's own thread signs the receipts that are left.
class ReceiptSigner {
public:
    /// Keeps a reference to the key, no copy.
    explicit ReceiptSigner(const ReceiptKey &key);
    ~ReceiptSigner();
    ReceiptSigner(const ReceiptSigner &) = delete;
    ReceiptSigner &operator=(const ReceiptSigner &) = delete;

    /// Adds an unsigned receipt. Returns its number for `signedText` in the same turn.
    size_t add(const QByteArray &unsignedText);
    /// Lets the worker start, if that pays off. No receipt may be added after it in this turn.
    void start();
    /// Returns the signed receipt. Blocks until all receipts of the turn are signed.
    QByteArray signedText(size_t number);
    /// Drops the receipts at the end of the turn.
    void clear();

private:
    void workForever();
    void work();
    void finish();

    const ReceiptKey &m_key;
    std::vector<QByteArray> m_texts; ///< unsigned, later signed
    std::atomic<size_t> m_next = 0; ///< index of the next one to sign, shared by both threads
    bool m_isFinished = false;
    bool m_isHelped = false; ///< the worker was started in this turn
    std::atomic<bool> m_isOver = false;
    std::counting_semaphore<> m_begin{0};
    std::counting_semaphore<> m_done{0};
    std::thread m_thread;
};

} // namespace chamada::server
