// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace chamada {

/// Cuts a stream of bytes into lines ended by \n or \r\n. Empty lines are left out.
/// It never holds more than one line over its limit: `overlong` is known before such a line is whole.
class LineFramer {
public:
    /// `maxLine`: bytes of a line without its ending.
    explicit LineFramer(qsizetype maxLine)
        : m_maxLine(maxLine)
    {
    }

    void append(QByteArrayView bytes);

    /// The next whole line without its ending. The view holds until the next `append`.
    std::optional<QByteArrayView> takeLine();

    /// The line at the front is longer than the limit; nothing more comes out.
    bool overlong() const { return m_overlong; }
    /// Some bytes of an unfinished line are here (after `takeLine` has given nothing).
    bool midLine() const { return m_start < m_buffer.size(); }
    void clear();

private:
    qsizetype m_maxLine;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the line at the front
    qsizetype m_scanned = 0; ///< no line ending before this
    bool m_overlong = false;
};

} // namespace chamada
