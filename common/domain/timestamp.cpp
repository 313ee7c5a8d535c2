// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/timestamp.h"

#include <array>
#include <cstdio>

namespace chamada {

namespace {

constexpr qint64 MsecsPerDay = 86'400'000;
constexpr qint64 MsecsPerQuarter = 900'000;

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Returns seconds east of UTC. Offsets change only on quarters of an hour, so one (slow) time zone lookup per quarter
/// is enough.
int offsetAt(qint64 msecs)
{
    thread_local qint64 quarter = -1;
    thread_local int offset = 0;
    const qint64 wanted = floorDiv(msecs, MsecsPerQuarter);
    if (wanted != quarter) {
        offset = QDateTime::fromMSecsSinceEpoch(msecs).offsetFromUtc();
        quarter = wanted;
    }
    return offset;
}

QString format(qint64 msecs)
{
    const int offset = offsetAt(msecs);
    const qint64 local = msecs + offset * 1000LL;
    const qint64 day = floorDiv(local, MsecsPerDay);
    const auto ofDay = static_cast<int>(local - day * MsecsPerDay);
    const QDate date = QDate(1970, 1, 1).addDays(day);
    const int minutes = std::abs(offset) / 60;
    std::array<char, 48> text{};
    (void)std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03d%c%02d:%02d", date.year(),
        date.month(), date.day(), ofDay / 3'600'000, ofDay / 60'000 % 60, ofDay / 1000 % 60, ofDay % 1000,
        offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
    return QString::fromLatin1(text.data());
}

} // namespace

std::optional<Timestamp> Timestamp::fromText(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return Timestamp{parsed.toMSecsSinceEpoch()};
}

QString Timestamp::toText() const
{
    // The text is cached: thousands of replies share a millisecond at the start of a lecture.
    thread_local qint64 lastMsecs = 0;
    thread_local QString lastText = format(0);
    if (msecs != lastMsecs) {
        lastText = format(msecs);
        lastMsecs = msecs;
    }
    return lastText;
}

} // namespace chamada
