// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

#include <QStringList>

namespace chamada {

/// A column of a printed sheet.
struct SheetColumn {
    QString heading; ///< of one line or two
    double width = 0; ///< in mm; 0: what the others leave
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// What stands on a printed attendance sheet, before it is cut into pages.
struct SheetContent {
    QString title;
    QStringList facts; ///< when, where, by whom: one line each
    QList<SheetColumn> columns;
    qsizetype repeated = 0; ///< so many of the columns stand on every page
    QList<QStringList> rows;
    QString legend;

    bool isWide() const { return repeated < columns.size(); }
};

/// One call: a line for everybody, with the time of the answer.
SheetContent sheetOf(const RecordedCall &call);
/// A class: a line for everybody, with a column for every meeting.
SheetContent sheetOf(const ClassRecord &record, const QString &teacher);
/// Whichever of the two fits. There is at least one call, and all are of one class.
SheetContent sheetOf(const QList<RecordedCall> &calls);

} // namespace chamada
