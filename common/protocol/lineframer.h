// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace chamada {

/// Splits a byte stream into lines ended by \n or \r\n and skips empty lines.
/// It never buffers more than one line over its limit: `overlong` is set before such a line is complete.
class LineFramer {
public:
    /// `maxLine`: bytes of a line without its ending.
    explicit LineFramer(qsizetype maxLine)
        : m_maxLine(maxLine)
    {
    }

    void append(QByteArrayView bytes);

    /// Returns the next whole line without its ending, valid until the next `append`; nothing if there is none.
    std::optional<QByteArrayView> takeLine();

    /// Returns whether the first line exceeds the limit; no more lines are then returned.
    bool overlong() const { return m_overlong; }
    /// Returns whether an unfinished line is buffered (after `takeLine` has returned nothing).
    bool midLine() const { return m_start < m_buffer.size(); }
    void clear();

private:
    qsizetype m_maxLine;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< start of the first line
    qsizetype m_scanned = 0; ///< no line ending before this offset
    bool m_overlong = false;
};

} // namespace chamada
