// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/textfile.h"
#include "common/roster/rosterreading.h"
#include "common/roster/separators.h"
#include "common/spreadsheet/workbook.h"

namespace chamada::teacher {

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
        NotATable, ///< an archive or a document of another program
        OldSpreadsheet, ///< .xls as Excel wrote it before 2007
        BinarySpreadsheet, ///< .xlsb
        Encrypted, ///< the spreadsheet has a password
        Damaged, ///< the spreadsheet is cut or broken
        Cancelled,
        WebPage, ///< a page without a table; some systems give it the name .xls
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

    static constexpr qint64 MaxBytes = 4 * 1024 * 1024; ///< of a text; ReadControl limits spreadsheets
    static constexpr qsizetype MaxRows = 50'000;

    /// Reads a file or its bytes, which are a text or a spreadsheet. It may take some seconds and may be called in any
    /// thread; the progress is reported in the same.
    static RosterImport ofFile(const QString &path, const ReadProgress &progress = {});
    static RosterImport ofBytes(const QByteArray &bytes, const ReadProgress &progress = {});
    static RosterImport ofText(const QString &text);
    static RosterImport ofRows(const QList<TextRow> &rows);

    Obstacle obstacle() const { return m_obstacle; }
    /// Returns false if another sheet, encoding, separator or column cannot help.
    bool canBeHelped() const;
    /// Returns the encoding of the bytes; nullopt if the import came as text.
    const std::optional<TextEncoding> &encoding() const { return m_encoding; }
    /// Returns nothing if the rows were not split from text.
    const std::optional<Separator> &separator() const { return m_separator; }
    /// Returns the sheets of a spreadsheet in its order; none of a text. The one that looks most like a class list is
    /// chosen.
    QStringList sheetNames() const;
    qsizetype sheet() const { return m_sheet; }
    const RosterColumns &columns() const { return m_columns; }
    /// Returns the columns that were found before the user changed any.
    const RosterColumns &foundColumns() const { return m_found.columns; }
    /// Returns what the user has to choose before anything is read.
    const QList<ColumnQuestion> &questions() const { return m_questions; }
    const QList<TextRow> &rows() const { return m_rows; }
    /// Returns the columns that hold anything, each with its title and first values.
    QList<ColumnCandidate> columnChoices() const;
    /// Returns the classes in the list if there are several, of which the user may choose one.
    const QStringList &classNames() const { return m_classNames; }
    /// Returns the chosen class; empty for all.
    const QString &onlyClass() const { return m_onlyClass; }
    const RosterReading &reading() const { return m_reading; }

    /// Each sets one option and guesses those that depend on it.
    void setEncoding(TextEncoding encoding);
    void setSeparator(Separator separator);
    void setSheet(qsizetype sheet);
    void setColumns(const RosterColumns &columns);
    /// Reads the students of one class of several; of all if the name is empty.
    void setOnlyClass(const QString &name);

private:
    void stop(Obstacle obstacle);
    void useWorkbook(const WorkbookRead &read);
    void useText(const QString &text);
    void useRows(const QList<TextRow> &rows);
    void readStudents();
    Obstacle openQuestion() const;
    /// Returns how well this import serves as a class list, to compare the sheets of a workbook.
    qsizetype worth() const;

    Obstacle m_obstacle = Obstacle::None;
    QByteArray m_bytes;
    QString m_text;
    QList<WorkbookSheet> m_sheets;
    qsizetype m_sheet = 0;
    std::optional<TextEncoding> m_encoding;
    std::optional<Separator> m_separator;
    FoundColumns m_found;
    QList<ColumnQuestion> m_questions;
    RosterColumns m_columns;
    QStringList m_classNames;
    QString m_onlyClass;
    QList<TextRow> m_rows;
    RosterReading m_reading;
};

} // namespace chamada::teacher
