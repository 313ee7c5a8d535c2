// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <vector>

/// What the rules change as JSON: rows as the statements of the stores take them, and whole changes for other servers.
namespace chamada {

/// A null QString would be bound as NULL.
inline QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// [call, student, sequence, time, by, flags, name, place, note, devices, removed]
QByteArray rowOf(const EntryStored &change);
/// [[student, name], …]
QString rowsOf(const QList<RosterLine> &lines);
/// [student, …]
QString rowsOf(const QList<StudentId> &students);

/// One JSON array of all of them.
QByteArray encodeChanges(const std::vector<Change> &changes);
/// Nothing for what `encodeChanges` has not written.
std::optional<std::vector<Change>> decodeChanges(const QByteArray &json);

} // namespace chamada
