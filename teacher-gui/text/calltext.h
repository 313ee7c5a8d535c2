// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"

#include <QJsonObject>

/// A call and its report for the terminal: words for people, and for scripts the members they have on the wire.
namespace chamada {

class LiveCall;

enum class StartedBy { Now, Before };
enum class InDiary { Yes, No };

/// For scripts: which of the lines this is.
QJsonObject tagged(QLatin1StringView event, QJsonObject json);

/// "Class 101 · Redes: roll call started on 22/11/2026 at 08:00:12."
QString startedLine(const LiveCall &call);
QString openSinceLine(const LiveCall &call);
QJsonObject startedJson(const LiveCall &call, StartedBy when);

/// "08:00:15  2023001  Ana Souza  late"
QString entryLine(const Entry &entry);
QJsonObject presentJson(const LiveCall &call, const Entry &entry);

/// Who is present so far, everyone on a line, and how many.
QString listText(const LiveCall &call);
QJsonObject listJson(const LiveCall &call);

/// Everything about an ended call: when, everyone present in order of arrival, who was missing.
QString reportText(const Report &report);
QJsonObject reportJson(const Report &report, InDiary stored);

QJsonObject refusalJson(const Failure &failure);

} // namespace chamada
