// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/rostertable.h"
#include "common/domain/textfile.h"

namespace chamada {

/// A table from a file or from the clipboard on its way to a roster: how it is read can be changed, and nothing is
/// taken from it here.
class RosterImport {
public:
    /// Why nothing can be taken from it at all.
    enum class Obstacle {
        None,
        Unreadable, ///< the file cannot be opened
        TooLarge,
        Empty,
        Image,
        Spreadsheet, ///< the program's own format, not CSV
        Pdf,
        Binary,
        WrongEncoding, ///< the bytes are no text of the encoding chosen
        TooManyRows,
        NoStudents, ///< not one row gives a student
    };

    static constexpr qint64 MaxBytes = 4 * 1024 * 1024;
    static constexpr qsizetype MaxRows = 10'000;

    static RosterImport ofFile(const QString &path);
    static RosterImport ofBytes(const QByteArray &bytes);
    static RosterImport ofText(const QString &text);

    Obstacle obstacle() const { return m_obstacle; }
    /// False where another encoding, separator or column would not help.
    bool canBeHelped() const;
    /// Nothing where the text came without bytes.
    const std::optional<TextEncoding> &encoding() const { return m_encoding; }
    QChar separator() const { return m_separator; }
    const RosterColumns &columns() const { return m_columns; }
    const QList<TextRow> &rows() const { return m_rows; }
    /// What each column is called, or begins with where it has no title.
    QStringList columnTitles() const;
    const RosterReading &reading() const { return m_reading; }

    /// Each guesses anew what follows from it.
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
