// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/attendancesheetprinter.h"

#include "teacher-gui/export/sheetpainter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

QList<SheetPage> cutIntoPages(qsizetype rows, qsizetype columns, const SheetCapacity &room)
{
    QList<SheetPage> pages;
    qsizetype row = 0;
    do {
        const qsizetype rowsHere = std::min(room.rows, rows - row);
        qsizetype column = 0;
        do {
            const qsizetype columnsHere = std::min(room.columns, columns - column);
            pages.append({row, rowsHere, column, columnsHere});
            column += columnsHere;
        } while (column < columns);
        row += rowsHere;
    } while (row < rows);
    // If the signature does not fit below the last rows, some of them move with it to an extra page.
    if (SheetPage &last = pages.last(); last.rows > room.rowsAboveSignature) {
        const qsizetype moved = last.rows - room.rowsAboveSignature;
        SheetPage further = last;
        further.firstRow += room.rowsAboveSignature;
        further.rows = moved;
        last.rows = room.rowsAboveSignature;
        pages.append(further);
    }
    return pages;
}

bool AttendanceSheetPrinter::print(QPagedPaintDevice &device) const
{
    device.setPageOrientation(m_content.isWide() ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const SheetPainter sheet(painter, m_content);
    const QList<SheetPage> pages =
        cutIntoPages(m_content.rows.size(), m_content.columns.size() - m_content.repeated, sheet.room());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        sheet.drawPage(pages[i], i + 1, pages.size());
    }
    return painter.end();
}

QByteArray AttendanceSheetPrinter::toPdf() const
{
    constexpr double margin = 14; // mm
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_content.title);
    writer.setCreator(u"Chamada"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    return print(writer) ? pdf : QByteArray();
}

} // namespace chamada::teacher
