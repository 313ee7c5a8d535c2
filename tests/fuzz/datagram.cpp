// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/datagram.h"
#include "tests/fuzz/target.h"

#include <limits>

using namespace chamada;
using namespace chamada::fuzz;

/// Fuzzes a datagram as the server and as a window parse it. No announcement is longer than the shortest discovery
/// datagram, and a truncated one can still be parsed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray datagram = bytesOf(data, size).toByteArray();
    require(kindOf(datagram) != DatagramKind::Discover || datagram.size() >= MinDiscoverSize);
    const auto announcement = decodeAnnouncement(datagram);
    if (!announcement)
        return 0;
    const qsizetype anySize = std::numeric_limits<qsizetype>::max();
    require(decodeAnnouncement(encodeAnnouncement(*announcement, anySize)) == announcement);
    const QByteArray shortened = encodeAnnouncement(*announcement, MinDiscoverSize);
    const auto read = decodeAnnouncement(shortened);
    require(shortened.size() <= MinDiscoverSize);
    require(read && announcement->name.startsWith(read->name));
    return 0;
}
