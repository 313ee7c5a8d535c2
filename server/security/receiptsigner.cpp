// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/receiptsigner.h"

namespace chamada::server {

namespace {

constexpr size_t WorthWaking = 4; // receipts; fewer are signed in the time that it takes to wake the thread

} // namespace

ReceiptSigner::ReceiptSigner(const ReceiptKey &key)
    : m_key(key)
{
    if (std::thread::hardware_concurrency() > 1)
        m_thread = std::thread([this] { workForever(); });
}

ReceiptSigner::~ReceiptSigner()
{
    if (!m_thread.joinable())
        return;
    finish();
    m_isOver = true;
    m_begin.release();
    m_thread.join();
}

size_t ReceiptSigner::add(const QByteArray &unsignedText)
{
    m_texts.push_back(unsignedText);
    return m_texts.size() - 1;
}

void ReceiptSigner::start()
{
    if (m_isHelped || m_texts.size() < WorthWaking || !m_thread.joinable())
        return;
    m_isHelped = true;
    m_begin.release();
}

void ReceiptSigner::workForever()
{
    for (m_begin.acquire(); !m_isOver; m_begin.acquire()) {
        work();
        m_done.release();
    }
}

void ReceiptSigner::work()
{
    for (size_t i = m_next++; i < m_texts.size(); i = m_next++)
        m_texts[i] = withSignature(m_texts[i], m_key);
}

void ReceiptSigner::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    work();
    if (std::exchange(m_isHelped, false))
        m_done.acquire();
}

QByteArray ReceiptSigner::signedText(size_t number)
{
    finish();
    return m_texts[number];
}

void ReceiptSigner::clear()
{
    finish();
    m_texts.clear();
    m_next = 0;
    m_isFinished = false;
}

} // namespace chamada::server
