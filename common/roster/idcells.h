// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rosterreading.h"

namespace chamada {

/// Reads the column of student IDs as a whole, for other programs change all of them alike.
class IdCells {
public:
    IdCells(const QList<TextRow> &rows, int column);

    bool areInEmails() const { return m_areInEmails; }
    QString cellOf(const TextRow &row) const;
    QString restored(const QString &cell) const { return m_column.restored(cell); }
    std::optional<RosterProblem::Kind> problemOf(const QString &cell) const;
    /// Returns whether the ID can be one of this column: where the others have digits, each has.
    bool isUsual(const QString &id) const;
    /// Returns whether most IDs are longer.
    bool isShort(const QString &id) const;

private:
    static constexpr qsizetype fewDigits = 3;

    QStringList cells(const QList<TextRow> &rows);

    int m_at;
    bool m_areInEmails = false;
    bool m_haveDigits = false;
    bool m_areLong = false;
    IdColumn m_column;
};

} // namespace chamada
