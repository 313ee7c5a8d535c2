// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QString>

/// Formats an entry of a call for the teacher.
namespace chamada::teacher {

QString inWords(By by);
QString inWords(Flag flag);
/// Returns the flags that are set, and the note; empty if there are none. `other` is the name of the student who used
/// the same device, if it is known.
QString remarksInWords(const Entry &entry, const QString &other = {});
/// Returns the same, and the machine that the entry came from.
QString remarksInFull(const Entry &entry, const QString &other = {});

} // namespace chamada::teacher
