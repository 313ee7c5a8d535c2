// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QButtonGroup;

namespace chamada::teacher {

class LabMap;
class SeatTile;

/// Shows the seats of a lab as tiles that fill the widget. Tab focuses one of them; the arrow keys move on from there.
class LabGrid : public QWidget {
    Q_OBJECT

public:
    explicit LabGrid(LabMap &map, QWidget *parent = nullptr);

signals:
    /// Emitted when a seat was pressed.
    void seatChosen(const QString &key);
    /// Emitted when a tile has the focus and should be scrolled into view.
    void tileReached(QWidget *tile);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    SeatTile *makeTile(const QString &key);
    void removeOthers();
    void arrange();
    QSize cells() const;
    QSize tileSize() const;
    void place(SeatTile *tile, QPoint cell);
    QPoint cellAt(QPoint position) const;
    /// Sets the tile that Tab focuses.
    void setCurrent(const QString &key);
    void step(const QString &key, QPoint step);

    LabMap &m_map;
    QButtonGroup *m_group; ///< the tiles among which the arrow keys move
    QHash<QString, SeatTile *> m_tiles;
    QString m_current;
};

} // namespace chamada::teacher
