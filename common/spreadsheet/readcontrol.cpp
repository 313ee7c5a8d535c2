// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/readcontrol.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

bool ReadControl::addBytes(qint64 bytes)
{
    constexpr qint64 reportedBytes = 256 * 1024; // some 5 ms of work
    m_bytes += bytes;
    m_tokenBytes += bytes;
    if (m_bytes > MaxBytes || m_tokenBytes > MaxTokenBytes)
        return fail(WorkbookProblem::Kind::TooLarge, u"decompressed bytes"_s);
    if (!m_progress || m_bytes - m_reported < reportedBytes)
        return !isStopped();
    m_reported = m_bytes;
    const double share = static_cast<double>(m_bytes) / static_cast<double>(std::max(m_expected, m_bytes));
    return m_progress(share) ? !isStopped() : fail(WorkbookProblem::Kind::Cancelled);
}

bool ReadControl::addItems(qint64 items, qint64 characters)
{
    m_items += items;
    m_characters += characters;
    if (m_items > MaxItems || m_characters > MaxCharacters)
        return fail(WorkbookProblem::Kind::TooLarge, u"cells or text"_s);
    return !isStopped();
}

bool ReadControl::fail(WorkbookProblem::Kind kind, const QString &detail)
{
    if (!m_problem)
        m_problem = {kind, detail};
    return false;
}

} // namespace chamada
