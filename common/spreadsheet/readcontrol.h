// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/workbook.h"

#include <optional>

namespace chamada {

/// Limits and cancels the reading of one file and keeps its first problem. Every loop over a file's content asks it. A
/// list of 20,000 students with 50 columns stays below each limit; a crafted file ends at one of them.
class ReadControl {
public:
    /// Bytes of a file. A list of 20,000 students takes about 1 MB.
    static constexpr qint64 MaxFileBytes = 32 * 1024 * 1024;
    /// Decompressed bytes of all parts together, so also of one. Deflate can make 1,000 bytes of one.
    static constexpr qint64 MaxBytes = 256 * 1024 * 1024;
    /// Bytes between two XML tokens, which are in memory at once. A cell's text has at most 32,767 characters.
    static constexpr qint64 MaxTokenBytes = 8 * 1024 * 1024;
    /// Items that are kept: cells with those left of them in their row, shared strings, styles, sheets. Some 100 bytes
    /// each.
    static constexpr qint64 MaxItems = 2'000'000;
    /// Characters that are kept, 2 bytes each.
    static constexpr qint64 MaxCharacters = 64 * 1024 * 1024;
    /// Nesting of XML elements; spreadsheet programs write about 15.
    static constexpr int MaxDepth = 200;
    /// Entries of a ZIP archive; spreadsheet programs write some tens.
    static constexpr qsizetype MaxEntries = 10'000;
    /// The size of a sheet in Excel and LibreOffice.
    static constexpr int MaxRows = 1'048'576;
    static constexpr int MaxColumns = 16'384;

    explicit ReadControl(ReadProgress progress, LineBreaks lineBreaks = LineBreaks::AsBlanks)
        : m_progress(std::move(progress))
        , m_lineBreaks(lineBreaks)
    {
    }

    LineBreaks lineBreaks() const { return m_lineBreaks; }

    /// Sets the bytes that are expected in all. They may be wrong.
    void expectBytes(qint64 bytes) { m_expected = bytes; }
    /// Counts bytes as read and reports progress. Returns false if the reading must stop.
    bool addBytes(qint64 bytes);
    /// Counts items that are kept, with their text. Returns false if the reading must stop.
    bool addItems(qint64 items, qint64 characters = 0);
    /// Begins to count the bytes of another token.
    void startToken() { m_tokenBytes = 0; }

    /// Keeps the problem if it is the first. Returns false for the caller to return.
    bool fail(WorkbookProblem::Kind kind, const QString &detail = {});
    bool isStopped() const { return m_problem.has_value(); }
    const std::optional<WorkbookProblem> &problem() const { return m_problem; }

private:
    ReadProgress m_progress;
    LineBreaks m_lineBreaks;
    qint64 m_expected = 0;
    qint64 m_bytes = 0;
    qint64 m_tokenBytes = 0;
    qint64 m_reported = 0; ///< bytes at the last report
    qint64 m_items = 0;
    qint64 m_characters = 0;
    std::optional<WorkbookProblem> m_problem;
};

} // namespace chamada
