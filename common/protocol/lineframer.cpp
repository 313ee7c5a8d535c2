// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/lineframer.h"

namespace chamada {

void LineFramer::append(QByteArrayView bytes)
{
    if (m_overlong)
        return;
    if (m_start > 0) {
        m_buffer.remove(0, m_start);
        m_scanned -= m_start;
        m_start = 0;
    }
    m_buffer.append(bytes);
}

std::optional<QByteArrayView> LineFramer::takeLine()
{
    while (!m_overlong) {
        const qsizetype newline = m_buffer.indexOf('\n', m_scanned);
        const qsizetype end = newline < 0 ? m_buffer.size() : newline;
        qsizetype length = end - m_start;
        if (length > 0 && m_buffer[end - 1] == '\r')
            --length; // part of the ending; or possibly so, if no newline has arrived yet
        if (length > m_maxLine) {
            m_overlong = true;
            break;
        }
        if (newline < 0) {
            m_scanned = m_buffer.size();
            break;
        }
        const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_start, length);
        m_start = m_scanned = newline + 1;
        if (!line.isEmpty())
            return line;
    }
    return std::nullopt;
}

void LineFramer::clear()
{
    m_buffer.clear();
    m_start = m_scanned = 0;
    m_overlong = false;
}

} // namespace chamada
