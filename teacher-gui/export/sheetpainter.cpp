// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/sheetpainter.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

// All in mm.
constexpr double TitleText = 5.0;
constexpr double TitleHeight = 8.5;
constexpr double Text = 3.1;
constexpr double SmallText = 2.6;
constexpr double LineHeight = 5.0;
constexpr double RowHeight = 5.6;
constexpr double Gap = 2.5;
constexpr double CellPadding = 1.0;
constexpr double FootHeight = 6.0;
constexpr double SignatureHeight = 24.0;
constexpr double SmallestName = 45.0;
constexpr double Hairline = 0.15;

constexpr double MillimetresPerInch = 25.4;

} // namespace

SheetPainter::SheetPainter(QPainter &painter, const SheetContent &content)
    : m_painter(painter)
    , m_content(content)
    , m_dotsPerMillimetre(painter.device()->logicalDpiX() / MillimetresPerInch)
    , m_page(painter.device()->width() / m_dotsPerMillimetre, painter.device()->height() / m_dotsPerMillimetre)
    , m_printed(dateTimeText({QDateTime::currentMSecsSinceEpoch()}))
{
}

QFont SheetPainter::font(double millimetres, QFont::Weight weight) const
{
    QFont font;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(dots(millimetres)))));
    font.setWeight(weight);
    return font;
}

double SheetPainter::tableTop() const
{
    return TitleHeight + LineHeight * static_cast<double>(m_content.facts.size()) + Gap;
}

double SheetPainter::headingHeight() const
{
    return m_content.isWide() ? 2 * LineHeight : RowHeight + 1;
}

SheetCapacity SheetPainter::room() const
{
    const double free = m_page.height() - tableTop() - headingHeight() - FootHeight;
    const auto fitting = [](double length, double each) {
        return std::max<qsizetype>(1, static_cast<qsizetype>(length / each));
    };
    double fixed = SmallestName;
    for (const SheetColumn &column : m_content.columns.first(m_content.repeated))
        fixed += column.width;
    const double each = m_content.isWide() ? m_content.columns.constLast().width : 1;
    return {
        fitting(free, RowHeight), fitting(free - SignatureHeight, RowHeight), fitting(m_page.width() - fixed, each)};
}

QList<SheetPainter::Place> SheetPainter::placesOf(const SheetPage &page) const
{
    QList<Place> places;
    double taken = 0;
    const auto add = [&](qsizetype column) {
        places.append({column, 0, m_content.columns[column].width});
        taken += m_content.columns[column].width;
    };
    for (qsizetype i = 0; i < m_content.repeated; ++i)
        add(i);
    for (qsizetype i = 0; i < page.columns; ++i)
        add(m_content.repeated + page.firstColumn + i);
    double left = 0;
    for (Place &place : places) {
        if (place.width <= 0)
            place.width = m_page.width() - taken;
        place.left = left;
        left += place.width;
    }
    return places;
}

void SheetPainter::drawPage(const SheetPage &page, qsizetype number, qsizetype count) const
{
    drawTop();
    const QList<Place> places = placesOf(page);
    drawHeadings(places);
    const double top = tableTop() + headingHeight();
    const auto rowTop = [top](qsizetype row) { return top + static_cast<double>(row) * RowHeight; };
    shadeRows(page, top); // below all lines
    for (qsizetype i = 0; i < page.rows; ++i)
        drawRow(places, page.firstRow + i, rowTop(i));
    if (number == count)
        drawEnd(rowTop(page.rows));
    drawFoot(number, count);
}

void SheetPainter::drawTop() const
{
    m_painter.setFont(font(TitleText, QFont::DemiBold));
    drawCell({0, 0, m_page.width(), TitleHeight}, Qt::AlignLeft, m_content.title);
    m_painter.setFont(font(Text));
    double top = TitleHeight;
    for (const QString &fact : m_content.facts) {
        drawCell({0, top, m_page.width(), LineHeight}, Qt::AlignLeft, fact);
        top += LineHeight;
    }
}

void SheetPainter::drawHeadings(const QList<Place> &places) const
{
    const double top = tableTop();
    const double bottom = top + headingHeight();
    for (const Place &place : places) {
        const SheetColumn &column = m_content.columns[place.column];
        const QStringList lines = column.heading.split(u'\n');
        // A date and a time in bold would be wider than the mark below them.
        m_painter.setFont(lines.size() > 1 ? font(SmallText) : font(Text, QFont::DemiBold));
        const double height = headingHeight() / static_cast<double>(lines.size());
        double line = top;
        for (const QString &text : lines) {
            drawCell({place.left, line, place.width, height}, column.alignment, text);
            line += height;
        }
    }
    drawLine({0, bottom}, {m_page.width(), bottom});
}

void SheetPainter::shadeRows(const SheetPage &page, double top) const
{
    for (qsizetype i = 0; i < page.rows; ++i)
        if ((page.firstRow + i) % 2 == 1)
            m_painter.fillRect(
                QRectF(0, dots(top + static_cast<double>(i) * RowHeight), dots(m_page.width()), dots(RowHeight)),
                QColor(0xf1, 0xf3, 0xf5));
}

void SheetPainter::drawRow(const QList<Place> &places, qsizetype row, double top) const
{
    m_painter.setFont(font(Text));
    const QStringList &cells = m_content.rows[row];
    for (const Place &place : places)
        drawCell({place.left, top, place.width, RowHeight}, m_content.columns[place.column].alignment,
            cells.value(place.column));
    drawLine({0, top + RowHeight}, {m_page.width(), top + RowHeight});
}

void SheetPainter::drawCell(const QRectF &cell, Qt::Alignment alignment, const QString &text) const
{
    const QRectF inner = cell.adjusted(
        alignment == Qt::AlignHCenter ? 0 : CellPadding, 0, alignment == Qt::AlignHCenter ? 0 : -CellPadding, 0);
    const QRectF rect(dots(inner.left()), dots(inner.top()), dots(inner.width()), dots(inner.height()));
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    m_painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(text.simplified(), Qt::ElideRight, rect.width()));
}

void SheetPainter::drawEnd(double top) const
{
    m_painter.setFont(font(SmallText));
    drawCell({0, top + CellPadding, m_page.width(), LineHeight}, Qt::AlignLeft, m_content.legend);
    // The space above the line is for the signature.
    const double line = top + SignatureHeight - LineHeight;
    const double signature = m_page.width() * 0.6;
    const double date = m_page.width() * 0.68;
    drawLine({0, line}, {signature, line});
    drawLine({date, line}, {m_page.width(), line});
    drawCell({0, line, signature, LineHeight}, Qt::AlignLeft,
        QCoreApplication::translate("AttendanceSheetPrinter", "Signature of the teacher"));
    drawCell({date, line, m_page.width() - date, LineHeight}, Qt::AlignLeft,
        QCoreApplication::translate("AttendanceSheetPrinter", "Date"));
}

void SheetPainter::drawFoot(qsizetype number, qsizetype count) const
{
    m_painter.setFont(font(SmallText));
    const QRectF foot(0, m_page.height() - FootHeight, m_page.width(), FootHeight);
    drawCell(
        foot, Qt::AlignLeft, QCoreApplication::translate("AttendanceSheetPrinter", "Printed on %1").arg(m_printed));
    drawCell(foot, Qt::AlignRight,
        QCoreApplication::translate("AttendanceSheetPrinter", "Page %1 of %2").arg(number).arg(count));
}

void SheetPainter::drawLine(const QPointF &from, const QPointF &to) const
{
    m_painter.setPen(QPen(Qt::black, dots(Hairline)));
    m_painter.drawLine(from * m_dotsPerMillimetre, to * m_dotsPerMillimetre);
}

} // namespace chamada::teacher
