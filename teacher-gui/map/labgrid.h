// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QButtonGroup;

namespace chamada {

class LabMap;
class SeatTile;

/// The seats of a lab as tiles that fill the room there is. Tab comes to one of them, the arrow keys go on from there.
class LabGrid : public QWidget {
    Q_OBJECT

public:
    explicit LabGrid(LabMap &map, QWidget *parent = nullptr);

signals:
    /// A seat was pressed.
    void seatChosen(const QString &key);
    /// It has the focus: it should be in sight.
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
    /// Where Tab comes to.
    void setCurrent(const QString &key);
    void step(const QString &key, QPoint step);

    LabMap &m_map;
    QButtonGroup *m_group; ///< the arrow keys choose among them
    QHash<QString, SeatTile *> m_tiles;
    QString m_current;
};

} // namespace chamada
