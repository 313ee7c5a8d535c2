// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/lablayout.h"

#include <QSet>

#include <algorithm>

namespace chamada::teacher {

QList<QPoint> layOut(const QList<Machine> &machines)
{
    QSet<QPoint> taken;
    QList<QPoint> cells(machines.size());
    QList<qsizetype> others;
    int columns = UsualColumns;
    QPoint last(-1, 0);
    for (qsizetype i = 0; i < machines.size(); ++i) {
        const std::optional<QPoint> cell = machines[i].cell;
        if (!cell || taken.contains(*cell)) {
            others.append(i);
            continue;
        }
        cells[i] = *cell;
        taken.insert(*cell);
        columns = std::max(columns, cell->x() + 1);
        last =
            std::max(last, *cell, [](QPoint a, QPoint b) { return std::pair(a.y(), a.x()) < std::pair(b.y(), b.x()); });
    }
    for (const qsizetype i : std::as_const(others)) {
        last = last.x() + 1 < columns ? QPoint(last.x() + 1, last.y()) : QPoint(0, last.y() + 1);
        cells[i] = last;
    }
    return cells;
}

} // namespace chamada::teacher
