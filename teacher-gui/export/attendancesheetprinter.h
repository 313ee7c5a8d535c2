// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/sheetcontent.h"

class QPagedPaintDevice;
class QPainter;

namespace chamada::teacher {

/// The part of a sheet that is on one page.
struct SheetPage {
    qsizetype firstRow = 0;
    qsizetype rows = 0;
    qsizetype firstColumn = 0; ///< among the columns that are not on every page
    qsizetype columns = 0;

    bool operator==(const SheetPage &) const = default;
};

/// How many rows and columns fit on a page.
struct SheetCapacity {
    qsizetype rows = 1;
    qsizetype rowsAboveSignature = 1; ///< on the last page
    qsizetype columns = 1;
};

/// Splits rows and non-repeated columns into pages: columns first, so that the pages of the same students follow each
/// other. The last page leaves room for the signature.
QList<SheetPage> cutIntoPages(qsizetype rows, qsizetype columns, const SheetCapacity &room);

/// Prints an attendance sheet on paper or into a PDF: title and facts, a table with its headings on every page, and a
/// line for the signature.
class AttendanceSheetPrinter {
public:
    explicit AttendanceSheetPrinter(SheetContent content)
        : m_content(std::move(content))
    {
    }

    /// Prints the sheet; returns false if the device refuses it.
    bool print(QPagedPaintDevice &device) const;
    QByteArray toPdf() const;

private:
    SheetContent m_content;
};

} // namespace chamada::teacher
