// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/textfile.h"
#include "common/roster/rosterreading.h"
#include "common/roster/separators.h"

namespace chamada {

/// A table from a file, the clipboard or a spreadsheet for import into a roster. Its reading options can be changed. It
/// never changes a roster itself.
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
        OldSpreadsheet, ///< a format that only old programs of Microsoft Office write
        WebPage, ///< some systems give it the name .xls
        Pdf,
        Binary,
        WrongEncoding, ///< the bytes are invalid in the chosen encoding
        TooManyRows,
        NoStudents, ///< no row contains a student
        MeetingReport, ///< who came to a video meeting, which is no list of a class
        NoStudentColumn, ///< the user has to choose the column; so in the next two cases
        SeveralStudentColumns,
        SeveralNameColumns,
    };

    static constexpr qint64 MaxBytes = 4 * 1024 * 1024;
    static constexpr qsizetype MaxRows = 10'000;

    static RosterImport ofFile(const QString &path);
    static RosterImport ofBytes(const QByteArray &bytes);
    static RosterImport ofText(const QString &text);
    static RosterImport ofRows(const QList<TextRow> &rows);

    Obstacle obstacle() const { return m_obstacle; }
    /// Returns false if another encoding, separator or column cannot help.
    bool canBeHelped() const;
    /// Returns the encoding of the bytes; nullopt if the import came as text.
    const std::optional<TextEncoding> &encoding() const { return m_encoding; }
    /// Returns nothing if the rows were not split from text.
    const std::optional<Separator> &separator() const { return m_separator; }
    const RosterColumns &columns() const { return m_columns; }
    /// Returns the columns that were found before the user changed any.
    const RosterColumns &foundColumns() const { return m_found.columns; }
    /// Returns what the user has to choose before anything is read.
    const QList<ColumnQuestion> &questions() const { return m_questions; }
    const QList<TextRow> &rows() const { return m_rows; }
    /// Returns each column's title, or its first cell if it has no title.
    QStringList columnTitles() const;
    const RosterReading &reading() const { return m_reading; }

    /// Each sets one option and guesses those that depend on it.
    void setEncoding(TextEncoding encoding);
    void setSeparator(Separator separator);
    void setColumns(const RosterColumns &columns);
    /// Reads the students of one class of several; of all if the name is empty.
    void setOnlyClass(const QString &name);

private:
    void stop(Obstacle obstacle);
    void takeText(const QString &text);
    void takeRows(const QList<TextRow> &rows);
    Obstacle openQuestion() const;

    Obstacle m_obstacle = Obstacle::None;
    QByteArray m_bytes;
    QString m_text;
    std::optional<TextEncoding> m_encoding;
    std::optional<Separator> m_separator;
    FoundColumns m_found;
    QList<ColumnQuestion> m_questions;
    RosterColumns m_columns;
    QString m_onlyClass;
    QList<TextRow> m_rows;
    RosterReading m_reading;
};

} // namespace chamada
