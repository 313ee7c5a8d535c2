// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/labmapview.h"

#include "common/ui/theme.h"
#include "teacher-gui/map/labgrid.h"
#include "teacher-gui/map/labmap.h"
#include "teacher-gui/map/seatwords.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chamada::teacher {

LabMapView::LabMapView(LabMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_sum(new QLabel)
    , m_hint(new QLabel(tr("Drag a machine to where it stands in the room, or push it with Ctrl and the arrow keys: it "
                           "is remembered. Delete takes an empty one off; Ctrl+Z undoes.")))
    , m_empty(new QLabel(tr("The map fills itself from the computers on which students answer. Nobody has answered on "
                            "one yet.")))
    , m_area(new QScrollArea)
{
    m_sum->setWordWrap(true);
    m_hint->setWordWrap(true);
    setTextQuiet(m_hint);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    setTextQuiet(m_empty);
    auto *grid = new LabGrid(map);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidgetResizable(true);
    m_area->setWidget(grid);
    grid->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_sum);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_hint);
    connect(&map, &LabMap::changed, this, &LabMapView::refresh);
    connect(grid, &LabGrid::tileReached, m_area, [this](QWidget *tile) { m_area->ensureWidgetVisible(tile); });
    connect(grid, &LabGrid::seatChosen, this, [this](const QString &key) {
        const LabMap::Seat *seat = m_map.seat(key);
        if (seat && !seat->students.isEmpty())
            emit studentChosen(seat->students.first().student);
    });
    refresh();
}

void LabMapView::refresh()
{
    const bool isEmpty = m_map.seats().isEmpty();
    m_sum->setText(inWords(m_map));
    m_sum->setHidden(isEmpty);
    m_area->setHidden(isEmpty);
    m_hint->setHidden(isEmpty);
    m_empty->setVisible(isEmpty);
}

} // namespace chamada::teacher
