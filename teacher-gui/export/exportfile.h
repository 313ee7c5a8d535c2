// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

namespace chamada {

/// What calls can be written as.
enum class ExportKind { Table, ExcelTable, Matrix, ExcelMatrix, Json, Pdf };

/// Whether it holds one class and no more.
bool isOfOneClass(ExportKind kind);
bool areOfOneClass(const QList<RecordedCall> &calls);

/// As a menu names it.
QString nameOf(ExportKind kind);
/// As a file dialog does.
QString filterOf(ExportKind kind);
/// A name that tells the files of one folder apart: class and date.
QString fileNameFor(ExportKind kind, const QList<RecordedCall> &calls);

/// There is at least one call, and all are of one class where the kind wants it. Empty where it could not be drawn.
QByteArray fileOf(ExportKind kind, const QList<RecordedCall> &calls);

} // namespace chamada
