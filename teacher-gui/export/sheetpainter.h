// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/attendancesheetprinter.h"

#include <QFont>
#include <QRectF>

namespace chamada::teacher {

/// Draws the pages of one sheet. It measures in millimetres and draws in the device's dots.
class SheetPainter {
public:
    SheetPainter(QPainter &painter, const SheetContent &content);

    SheetCapacity room() const;
    void drawPage(const SheetPage &page, qsizetype number, qsizetype count) const;

private:
    /// The position of a column on one page, in mm.
    struct Place {
        qsizetype column = 0;
        double left = 0;
        double width = 0;
    };

    double dots(double millimetres) const { return millimetres * m_dotsPerMillimetre; }
    QFont font(double millimetres, QFont::Weight weight = QFont::Normal) const;
    double tableTop() const;
    double headingHeight() const;
    QList<Place> placesOf(const SheetPage &page) const;

    void drawTop() const;
    void drawHeadings(const QList<Place> &places) const;
    void shadeRows(const SheetPage &page, double top) const;
    void drawRow(const QList<Place> &places, qsizetype row, double top) const;
    void drawCell(const QRectF &cell, Qt::Alignment alignment, const QString &text) const;
    void drawEnd(double top) const;
    void drawFoot(qsizetype number, qsizetype count) const;
    void drawLine(const QPointF &from, const QPointF &to) const;

    QPainter &m_painter;
    const SheetContent &m_content;
    double m_dotsPerMillimetre;
    QSizeF m_page; ///< the drawable area, in mm
    QString m_printed; ///< the time of printing, the same on every page
};

} // namespace chamada::teacher
