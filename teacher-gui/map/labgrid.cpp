// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/labgrid.h"

#include "teacher-gui/map/lablayout.h"
#include "teacher-gui/map/labmap.h"
#include "teacher-gui/map/seattile.h"

#include <QButtonGroup>

#include <algorithm>

namespace chamada::teacher {

namespace {

constexpr QSize LeastCells(UsualColumns, 4);

} // namespace

LabGrid::LabGrid(LabMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_group(new QButtonGroup(this))
{
    m_group->setExclusive(false);
    // A hidden grid is not updated, which would be costly for a large class.
    connect(&map, &LabMap::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void LabGrid::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void LabGrid::refresh()
{
    removeOthers();
    for (const LabMap::Seat &seat : m_map.seats()) {
        SeatTile *&tile = m_tiles[seat.key];
        if (!tile)
            tile = makeTile(seat.key);
        tile->setSeat(seat);
    }
    if (!m_tiles.contains(m_current) && !m_map.seats().isEmpty())
        setCurrent(m_map.seats().first().key);
    const QSize least = SeatTile::smallest();
    setMinimumSize(least.width() * cells().width(), least.height() * cells().height());
    arrange();
}

SeatTile *LabGrid::makeTile(const QString &key)
{
    auto *tile = new SeatTile(*m_map.seat(key), this);
    m_group->addButton(tile);
    connect(tile, &SeatTile::clicked, this, [this, key] {
        setCurrent(key);
        emit seatChosen(key);
    });
    connect(tile, &SeatTile::stepped, this, [this, key](QPoint way) { step(key, way); });
    connect(tile, &SeatTile::pushed, this, [this, key](QPoint way) {
        if (const LabMap::Seat *seat = m_map.seat(key))
            m_map.move(key, seat->cell + way);
        emit tileReached(m_tiles.value(key));
    });
    connect(tile, &SeatTile::dropped, this, [this, key](QPoint middle) {
        setCurrent(key);
        m_map.move(key, cellAt(middle));
        arrange();
    });
    connect(tile, &SeatTile::dragCancelled, this, &LabGrid::arrange);
    connect(tile, &SeatTile::undoRequested, &m_map, &LabMap::undo);
    connect(tile, &SeatTile::redoRequested, &m_map, &LabMap::redo);
    // Queued, because the tile that requests it is among those deleted.
    connect(tile, &SeatTile::forgetRequested, this, [this, key] { m_map.forget(key); }, Qt::QueuedConnection);
    tile->show();
    return tile;
}

/// Returns the columns and rows shown. A small lab gets spare cells for moving machines.
QSize LabGrid::cells() const
{
    return m_map.size().expandedTo(LeastCells);
}

void LabGrid::removeOthers()
{
    const QStringList keys = m_tiles.keys();
    for (const QString &key : keys) {
        if (m_map.seat(key))
            continue;
        const bool hadFocus = m_tiles[key]->hasFocus();
        delete m_tiles.take(key);
        if (hadFocus && !m_map.seats().isEmpty()) {
            setCurrent(m_map.seats().first().key);
            if (SeatTile *next = m_tiles.value(m_current))
                next->setFocus();
        }
    }
}

void LabGrid::setCurrent(const QString &key)
{
    if (SeatTile *before = m_tiles.value(m_current))
        before->setFocusPolicy(Qt::ClickFocus);
    m_current = key;
    if (SeatTile *tile = m_tiles.value(key))
        tile->setFocusPolicy(Qt::StrongFocus);
}

void LabGrid::step(const QString &key, QPoint way)
{
    const LabMap::Seat *next = m_map.neighbour(key, way);
    if (!next)
        return;
    setCurrent(next->key);
    SeatTile *tile = m_tiles.value(next->key);
    tile->setFocus();
    emit tileReached(tile);
}

void LabGrid::arrange()
{
    for (SeatTile *tile : std::as_const(m_tiles))
        if (const LabMap::Seat *seat = m_map.seat(tile->key()))
            place(tile, seat->cell);
}

/// Returns the size of every tile; the rest of the width and height stays empty.
QSize LabGrid::tileSize() const
{
    return {width() / cells().width(), height() / cells().height()};
}

void LabGrid::place(SeatTile *tile, QPoint cell)
{
    const QSize size = tileSize();
    tile->setGeometry(QRect(QPoint(cell.x() * size.width(), cell.y() * size.height()), size));
}

/// Returns the cell at a position, which may be one row or column beyond the last.
QPoint LabGrid::cellAt(QPoint position) const
{
    const QSize size = tileSize();
    return {std::clamp(position.x() / size.width(), 0, cells().width()),
        std::clamp(position.y() / size.height(), 0, cells().height())};
}

void LabGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace chamada::teacher
