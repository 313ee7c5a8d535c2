// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/csvreader.h"

#include <algorithm>
#include <optional>

namespace chamada {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// Reads a text once, row by row.
class TableReader {
public:
    TableReader(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    TextRow takeRow();

private:
    void takeCells(TextRow &row);
    std::optional<QString> takeQuoted();
    QString takePlain();
    bool endsCell(qsizetype at) const;
    void takeLineEnd();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quotes = true; ///< quotes are interpreted
};

TextRow TableReader::takeRow()
{
    const qsizetype begin = m_at;
    TextRow row{m_line, {}};
    m_quotes = true;
    takeCells(row);
    if (row.brokenQuote) {
        // The broken quote affects only this line: it is read again without quoting.
        m_at = begin;
        m_quotes = false;
        row.cells.clear();
        takeCells(row);
    }
    m_line += static_cast<int>(std::count(m_text.begin() + begin, m_text.begin() + m_at, u'\n'));
    takeLineEnd();
    return row;
}

void TableReader::takeCells(TextRow &row)
{
    for (;;) {
        if (m_quotes && !atEnd() && m_text[m_at] == u'"') {
            const auto cell = takeQuoted();
            if (!cell) {
                row.brokenQuote = true;
                return;
            }
            row.cells.append(*cell);
        } else {
            row.cells.append(takePlain());
        }
        if (atEnd() || m_text[m_at] != m_separator)
            return;
        ++m_at;
    }
}

/// Returns nothing if the quote is not closed, or if text follows the closing quote in the cell.
std::optional<QString> TableReader::takeQuoted()
{
    QString cell;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            ++m_at;
            if (endsCell(m_at))
                return cell;
            if (m_text[m_at] != u'"')
                return std::nullopt;
        }
        cell.append(c);
    }
    return std::nullopt;
}

QString TableReader::takePlain()
{
    const qsizetype begin = m_at;
    while (!endsCell(m_at))
        ++m_at;
    return m_text.sliced(begin, m_at - begin).toString();
}

bool TableReader::endsCell(qsizetype at) const
{
    return at == m_text.size() || m_text[at] == m_separator || isLineEnd(m_text[at]);
}

/// Accepts \n, \r\n and a lone \r (old Mac OS).
void TableReader::takeLineEnd()
{
    if (atEnd())
        return;
    const bool two = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
    m_at += two ? 2 : 1;
    ++m_line;
}

} // namespace

QList<TextRow> readTable(QStringView text, QChar separator)
{
    QList<TextRow> rows;
    TableReader reader(text, separator);
    while (!reader.atEnd()) {
        const TextRow row = reader.takeRow();
        const bool blank = std::all_of(
            row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (!blank)
            rows.append(row);
    }
    return rows;
}

} // namespace chamada
