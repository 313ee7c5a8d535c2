// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/readcontrol.h"

#include <algorithm>

namespace chamada {

/// Collects the cells of a sheet within the limits of the control.
class SheetBuilder {
public:
    enum class Visibility { Shown, Hidden };

    SheetBuilder(const QString &name, Visibility visibility, ReadControl &control);

    /// Begins the row with this number, which must be greater than the last; 0 for the next one.
    void startRow(int line, Visibility visibility = Visibility::Shown);
    /// Moves to a column, from 0.
    void moveTo(int column) { m_column = std::clamp(column, 0, ReadControl::MaxColumns); }
    int column() const { return m_column; }
    /// Puts the same text into the next columns, with line breaks as the control wants them.
    void addCells(const QString &text, int count = 1);
    /// Ends the row; it stands that often in the sheet.
    void endRow(int count = 1);
    void addUncalculated() { ++m_sheet.uncalculated; }

    /// Returns the sheet; nothing may follow.
    WorkbookSheet takeSheet() { return std::move(m_sheet); }

private:
    ReadControl &m_control;
    WorkbookSheet m_sheet;
    TextRow m_row;
    Visibility m_visibility = Visibility::Shown; ///< of the row
    bool m_hasText = false; ///< of the row
    int m_column = 0;
};

} // namespace chamada
