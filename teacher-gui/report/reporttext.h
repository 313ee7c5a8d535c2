// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QByteArray>
#include <QString>

/// A report as text for other programs.
namespace chamada {

/// UTF-8, a header row, one row per student, quoted as RFC 4180 says. No cell can act as a spreadsheet's formula.
QByteArray toCsv(const Report &report);
/// Tab-separated lines, for pasting into a spreadsheet or a message.
QString toClipboardText(const Report &report);
/// A name that tells the files of one folder apart: class, date and time.
QString csvFileName(const Report &report);

} // namespace chamada
