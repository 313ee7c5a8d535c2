// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

#include <QStringList>

namespace chamada::teacher {

/// A column of a printed sheet.
struct SheetColumn {
    QString heading; ///< one or two lines
    double width = 0; ///< in mm; 0 takes the remaining width
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// The content of a printed attendance sheet, before it is split into pages.
struct SheetContent {
    QString title;
    QStringList facts; ///< when, where, by whom: one line each
    QList<SheetColumn> columns;
    qsizetype repeated = 0; ///< number of leading columns that are on every page
    QList<QStringList> rows;
    QString legend;

    bool isWide() const { return repeated < columns.size(); }
};

/// Returns the sheet of one call: a row per student, with the time of the answer.
SheetContent sheetOf(const RecordedCall &call);
/// Returns the sheet of a class: a row per student and a column per meeting.
SheetContent sheetOf(const ClassAttendance &record, const QString &teacher);
/// Returns the sheet of a single call, or of a class. Needs at least one call, and all calls of one class.
SheetContent sheetOf(const QList<RecordedCall> &calls);

} // namespace chamada::teacher
