// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// A moment of the wall clock in milliseconds since 1970-01-01 UTC. It is only ever shown: order is a sequence
/// number and intervals are measured on a monotonic clock.
struct Timestamp {
    qint64 msecs = 0;

    /// ISO 8601 with milliseconds and offset, as `toText` writes it.
    static std::optional<Timestamp> fromText(const QString &text);

    /// ISO 8601 with milliseconds and this machine's offset at that moment: 2026-11-22T08:00:00.123-03:00.
    QString toText() const;
    QDateTime toLocal() const { return QDateTime::fromMSecsSinceEpoch(msecs); }

    auto operator<=>(const Timestamp &) const = default;
};

} // namespace chamada
