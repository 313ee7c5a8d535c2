// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <vector>

/// Changes as JSON: rows for the stores' SQL statements, and whole changes for other servers.
namespace chamada::server {

/// Returns a non-null text, because a null QString would be bound as NULL.
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

/// Returns all changes as one JSON array: [[tag, [field, …]], …]
QByteArray encodeChanges(const std::vector<Change> &changes);
/// Returns nothing if `encodeChanges` did not write `json`.
std::optional<std::vector<Change>> decodeChanges(const QByteArray &json);

} // namespace chamada::server
