// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// A wall-clock time in milliseconds since 1970-01-01 UTC. It is only displayed: sequence numbers give the order, and a
/// monotonic clock measures intervals.
struct Timestamp {
    qint64 msecs = 0;

    /// Parses ISO 8601 with milliseconds and offset, as `toText` writes it. Returns nothing if it is invalid.
    static std::optional<Timestamp> fromText(const QString &text);

    /// Returns ISO 8601 with milliseconds and the local offset at that time: 2026-11-22T08:00:00.123-03:00.
    QString toText() const;
    QDateTime toLocal() const { return QDateTime::fromMSecsSinceEpoch(msecs); }

    auto operator<=>(const Timestamp &) const = default;
};

} // namespace chamada
