// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/seattile.h"

#include "teacher-gui/map/seatwords.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int Digits = 9; // of a student ID, legible without a tooltip
constexpr int Inset = token::Gap / 2; // half of the gap between two tiles
constexpr double LinePart = 0.2; // of the tile's height
constexpr double LargestLine = 1.6; // times the usual font size

/// Returns the step in the direction of an arrow key; a null one for other keys.
QPoint stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

SeatTile::SeatTile(const LabMap::Seat &seat, QWidget *parent)
    : QAbstractButton(parent)
    , m_seat(seat)
{
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::OpenHandCursor);
    refresh();
}

void SeatTile::setSeat(const LabMap::Seat &seat)
{
    if (m_seat == seat)
        return;
    m_seat = seat;
    refresh();
}

void SeatTile::refresh()
{
    const QString all = inFull(m_seat);
    setAccessibleName(QString(all).replace(u'\n', u", "_s));
    setToolTip(all);
    update();
}

QSize SeatTile::smallest()
{
    const QFontMetrics metrics(scaledFont(token::Caption, QFont::DemiBold));
    return {Digits * metrics.horizontalAdvance(u'0') + 2 * token::CardPadding, 2 * metrics.height() + 3 * token::Gap};
}

bool SeatTile::isOwn(const QKeyEvent &event) const
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)
        || (event.key() == Qt::Key_Escape && isDragged())
        || (event.key() == Qt::Key_Delete && m_seat.students.isEmpty()) || !stepOf(event.key()).isNull();
}

bool SeatTile::event(QEvent *event)
{
    // Takes undo and redo from the page, which has its own for the list.
    if (event->type() == QEvent::ShortcutOverride && isOwn(static_cast<QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void SeatTile::keyPressEvent(QKeyEvent *event)
{
    const QPoint step = stepOf(event->key());
    if (!isOwn(*event) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else if (!isOwn(*event))
        QAbstractButton::keyPressEvent(event);
    else if (event->matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event->matches(QKeySequence::Redo))
        emit redoRequested();
    else if (event->key() == Qt::Key_Delete)
        emit forgetRequested();
    else if (event->key() == Qt::Key_Escape) {
        m_grip.reset();
        emit dragCancelled();
    } else if (event->modifiers().testFlag(Qt::ControlModifier))
        emit pushed(step);
    else
        emit stepped(step);
}

void SeatTile::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = event->position().toPoint();
    m_hasMoved = false;
}

void SeatTile::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_grip)
        return;
    const QPoint way = event->position().toPoint() - *m_grip;
    if (!m_hasMoved && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_hasMoved = true;
    raise();
    move(pos() + way);
}

void SeatTile::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDragged = isDragged();
    const bool wasHeld = std::exchange(m_grip, std::nullopt).has_value();
    if (wasDragged || !wasHeld) { // this is no click
        setDown(false);
        event->accept();
    } else {
        QAbstractButton::mouseReleaseEvent(event);
    }
    if (wasDragged)
        emit dropped(geometry().center());
}

void SeatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdge(painter);
    paintLines(painter);
}

void SeatTile::paintEdge(QPainter &painter) const
{
    const QPalette palette = QApplication::palette();
    const bool isEmpty = m_seat.students.isEmpty();
    const double width = hasFocus() ? 3 : m_seat.students.size() > 1 ? 2 : 1;
    const QColor color = hasFocus() ? palette.color(QPalette::Highlight)
        : isEmpty                   ? palette.color(QPalette::Mid)
                                    : colorOf(meaningOf(m_seat), palette);
    painter.setPen(QPen(color, width, isEmpty && !hasFocus() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isEmpty ? palette.color(QPalette::Window) : surfaceOf(meaningOf(m_seat), palette));
    const double inset = Inset + width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), token::Radius, token::Radius);
}

/// Returns the largest font that the tile has room for.
QFont SeatTile::lineFont() const
{
    const int usual = QFontInfo(scaledFont(token::Body)).pixelSize();
    const int least = QFontInfo(scaledFont(token::Caption)).pixelSize();
    QFont font = digitsFont(token::Body, QFont::DemiBold);
    font.setPixelSize(std::clamp(qRound(height() * LinePart), least, qRound(usual * LargestLine)));
    const auto width = [&] { return Digits * QFontMetrics(font).horizontalAdvance(u'0'); };
    while (font.pixelSize() > least && width() > this->width() - 2 * token::CardPadding)
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

void SeatTile::paintLines(QPainter &painter) const
{
    const QPalette palette = QApplication::palette();
    const QFont bold = lineFont();
    QFont plain = bold;
    plain.setWeight(QFont::Normal);
    const int line = QFontMetrics(bold).height();
    const int side = std::min(line, token::IconSize);
    const QRect first(token::CardPadding, (height() - 2 * line) / 2, width() - 2 * token::CardPadding, line);
    const auto drawLine = [&](const QRect &where, const QFont &font, const QColor &color, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };
    const QColor quiet = quietColor(palette);
    drawLine(first.adjusted(0, 0, -side, 0), plain, quiet, m_seat.machine);
    chamada::icon(iconOf(m_seat), meaningOf(m_seat))
        .paint(&painter, QRect(first.right() + 1 - side, first.top() + (line - side) / 2, side, side));
    const QRect second = first.translated(0, line);
    if (m_seat.students.isEmpty())
        drawLine(second, plain, quiet, inWords(m_seat));
    else
        drawLine(second, bold, palette.color(QPalette::WindowText), inWords(m_seat));
}

} // namespace chamada::teacher
