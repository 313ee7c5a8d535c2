// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/map/labmap.h"

#include <QAbstractButton>

#include <optional>

namespace chamada {

/// One machine on the map: empty, taken, or taken by more than one, each by a word, a picture, its edge and a colour.
/// It tells what the hand wants with it and does nothing itself.
class SeatTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit SeatTile(const LabMap::Seat &seat, QWidget *parent = nullptr);

    const QString &key() const { return m_seat.key; }
    void setSeat(const LabMap::Seat &seat);

    /// The least room in which both of its lines can be read.
    static QSize smallest();

signals:
    /// The arrow keys go to the next seat on that side,
    void stepped(QPoint step);
    /// and with Ctrl take the machine along.
    void pushed(QPoint step);
    /// The mouse let it go, with its middle there in the parent.
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
    std::optional<QPoint> m_grip; ///< where the mouse holds it
    bool m_hasMoved = false;
};

} // namespace chamada
