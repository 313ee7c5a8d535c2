// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

/// The changes that other programs make to student IDs, and how each is undone.
namespace chamada {

enum class IdChange {
    InvisibleMark, ///< a byte order mark, a zero-width space, a soft hyphen, a mark of direction
    Blank, ///< around the ID: a tab that keeps a spreadsheet from reading a number, a non-breaking space
    Hyphen, ///< a typographic hyphen or dash
    FormulaText, ///< ="0042", as guardedCell() writes it
    Quote, ///< an apostrophe or a number sign before it, quotation marks around it
    DecimalZero, ///< 2023001.0
    Thousands, ///< 2.023.001
    Exponent, ///< 2,02301E+11: digits are lost
};

enum class Undo {
    InEachCell, ///< certain wherever it is found
    IfInEveryRow, ///< certain only if the whole column has it; otherwise the row is reported
    Never, ///< the row is reported
};

struct IdRule {
    IdChange change;
    Undo undo;
    QRegularExpression found; ///< an ID that was changed
    QRegularExpression replaced; ///< each of these parts of it ...
    QString by; ///< ... was this before
};

const QList<IdRule> &idRules();

/// Returns whether the cell looks as such a change leaves it.
bool isChanged(const QString &cell, IdChange change);

/// Undoes in a student ID what is certain wherever it is found.
QString cleanedId(const QString &cell);

/// Undoes in a name or another text what is certain there: invisible marks, unusual blanks, ="Ana" and 'Ana, and the
/// guards of this program's own files.
QString cleanedText(const QString &cell);

/// Undoes what is certain because a whole column of IDs has it.
class IdColumn {
public:
    /// Takes the cells of the column as cleanedId() returns them.
    explicit IdColumn(const QStringList &cells);

    QString restored(const QString &cell) const;
    /// Returns what was probably done to the ID and is not undone.
    std::optional<IdChange> doubt(const QString &cell) const;

private:
    QList<const IdRule *> m_undone;
    QList<const IdRule *> m_reported;
};

} // namespace chamada
