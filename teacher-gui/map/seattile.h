// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/map/labmap.h"

#include <QAbstractButton>

#include <optional>

namespace chamada::teacher {

/// One machine on the map: empty, taken, or taken by several students, each shown by a word, an icon, an edge and a
/// colour. It emits what the user wants and changes nothing itself.
class SeatTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit SeatTile(const LabMap::Seat &seat, QWidget *parent = nullptr);

    const QString &key() const { return m_seat.key; }
    void setSeat(const LabMap::Seat &seat);

    /// Returns the smallest size at which both lines are legible.
    static QSize smallest();

signals:
    /// Emitted for an arrow key, to go to the next seat on that side.
    void stepped(QPoint step);
    /// Emitted for Ctrl and an arrow key, to move the machine.
    void pushed(QPoint step);
    /// Emitted when the mouse drops the tile. `middle` is its centre in the parent's coordinates.
    void dropped(QPoint middle);
    void dragCancelled();
    void forgetRequested();
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refresh();
    bool isDragged() const { return m_grip && m_hasMoved; }
    bool isOwn(const QKeyEvent &event) const;
    QFont lineFont() const;
    void paintEdge(QPainter &painter) const;
    void paintLines(QPainter &painter) const;

    LabMap::Seat m_seat;
    std::optional<QPoint> m_grip; ///< where the mouse was pressed in the tile
    bool m_hasMoved = false;
};

} // namespace chamada::teacher
