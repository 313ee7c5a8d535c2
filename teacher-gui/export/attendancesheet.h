// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/sheetcontent.h"

class QPagedPaintDevice;
class QPainter;

namespace chamada {

/// Which part of a sheet stands on one page.
struct SheetPage {
    qsizetype firstRow = 0;
    qsizetype rows = 0;
    qsizetype firstColumn = 0; ///< of those that do not stand on every page
    qsizetype columns = 0;

    bool operator==(const SheetPage &) const = default;
};

/// How much a page holds.
struct SheetRoom {
    qsizetype rows = 1;
    qsizetype rowsAboveSignature = 1; ///< on the last page
    qsizetype columns = 1;
};

/// Cuts so many rows, and columns that do not repeat, into pages: columns first, so that the pages of the same students
/// follow each other. The last page leaves room for the signature.
QList<SheetPage> cutIntoPages(qsizetype rows, qsizetype columns, const SheetRoom &room);

/// An attendance sheet on paper or in a PDF: what it is about, a table with its headings on every page, and a line for
/// the signature.
class AttendanceSheet {
public:
    explicit AttendanceSheet(SheetContent content)
        : m_content(std::move(content))
    {
    }

    /// False where the device did not take it.
    bool print(QPagedPaintDevice &device) const;
    QByteArray toPdf() const;

private:
    SheetContent m_content;
};

} // namespace chamada
