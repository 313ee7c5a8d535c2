// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

namespace chamada::teacher {

/// The kinds of export files.
enum class ExportKind { XlsxTable, Table, ExcelTable, XlsxMatrix, Matrix, ExcelMatrix, Json, Pdf };

/// Returns whether a file of this kind holds only one class.
bool isOfOneClass(ExportKind kind);
bool areOfOneClass(const QList<RecordedCall> &calls);

/// Returns the kind's menu text.
QString nameOf(ExportKind kind);
/// Returns the kind's filter for a file dialog.
QString filterOf(ExportKind kind);
/// Returns a file name with class and date, which tells the files of one folder apart.
QString fileNameFor(ExportKind kind, const QList<RecordedCall> &calls);

/// Returns the file's bytes; empty if it cannot be made. Needs a call, and one class if `isOfOneClass(kind)`.
QByteArray fileOf(ExportKind kind, const QList<RecordedCall> &calls);

} // namespace chamada::teacher
