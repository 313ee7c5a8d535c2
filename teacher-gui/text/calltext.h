// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"

#include <QJsonObject>

/// Formats a call and its report for the terminal: text for people, and the protocol's members for scripts.
namespace chamada::teacher {

class LiveCall;

enum class StartedBy { Now, Before };
enum class InDiary { Yes, No };

/// Adds the members that tell scripts which line this is.
QJsonObject tagged(QLatin1StringView event, QJsonObject json);

/// Returns "Class 101 · Redes: roll call started on 22/11/2026 at 08:00:12.", or since when it is open.
QString startedLine(const LiveCall &call, StartedBy when);
QJsonObject startedJson(const LiveCall &call, StartedBy when);

/// Returns "08:00:15  2023001  Ana Souza  late".
QString entryLine(const Entry &entry);
QJsonObject presentJson(const LiveCall &call, const Entry &entry);

/// Returns the students present so far, one per line, and their number.
QString listText(const LiveCall &call);
QJsonObject listJson(const LiveCall &call);

/// Returns everything about an ended call: its times, the present in order of arrival, and the missing.
QString reportText(const Report &report);
QJsonObject reportJson(const Report &report, InDiary stored);

QJsonObject refusalJson(const Failure &failure);

} // namespace chamada::teacher
