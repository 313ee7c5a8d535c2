// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/rostertable.h"
#include "common/domain/textfile.h"

namespace chamada {

/// A table from a file or the clipboard for import into a roster. Its reading options can be changed. It never changes
/// a roster itself.
class RosterImport {
public:
    /// Why nothing can be imported from the table.
    enum class Obstacle {
        None,
        Unreadable, ///< the file cannot be opened
        TooLarge,
        Empty,
        Image,
        Spreadsheet, ///< a spreadsheet program's own format, not CSV
        Pdf,
        Binary,
        WrongEncoding, ///< the bytes are invalid in the chosen encoding
        TooManyRows,
        NoStudents, ///< no row contains a student
    };

    static constexpr qint64 MaxBytes = 4 * 1024 * 1024;
    static constexpr qsizetype MaxRows = 10'000;

    static RosterImport ofFile(const QString &path);
    static RosterImport ofBytes(const QByteArray &bytes);
    static RosterImport ofText(const QString &text);

    Obstacle obstacle() const { return m_obstacle; }
    /// Returns false if another encoding, separator or column cannot help.
    bool canBeHelped() const;
    /// Returns the encoding of the bytes; nullopt if the import came as text.
    const std::optional<TextEncoding> &encoding() const { return m_encoding; }
    QChar separator() const { return m_separator; }
    const RosterColumns &columns() const { return m_columns; }
    const QList<TextRow> &rows() const { return m_rows; }
    /// Returns each column's title, or its first cell if it has no title.
    QStringList columnTitles() const;
    const RosterReading &reading() const { return m_reading; }

    /// Each sets one option and guesses those that depend on it.
    void setEncoding(TextEncoding encoding);
    void setSeparator(QChar separator);
    void setColumns(const RosterColumns &columns);

private:
    void stop(Obstacle obstacle);
    void takeText(const QString &text);

    Obstacle m_obstacle = Obstacle::None;
    QByteArray m_bytes;
    QString m_text;
    std::optional<TextEncoding> m_encoding;
    QChar m_separator = u';';
    RosterColumns m_columns;
    QList<TextRow> m_rows;
    RosterReading m_reading;
};

} // namespace chamada
