// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QString>

/// What an entry of a call says to the teacher, in words.
namespace chamada {

QString inWords(By by);
QString inWords(Flag flag);
/// The flags that are set, and the note. Empty where there is nothing to say. `other` is the name of the student who
/// used the same device, where it is known.
QString remarksInWords(const Entry &entry, const QString &other = {});
/// The same, and which machine it came from.
QString remarksInFull(const Entry &entry, const QString &other = {});

} // namespace chamada
