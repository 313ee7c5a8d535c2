// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/lineframer.h"
#include "tests/fuzz/target.h"

#include <QByteArrayList>

#include <algorithm>

using namespace chamada;
using namespace chamada::fuzz;

namespace {

struct Cut {
    QByteArrayList lines;
    bool overlong = false;

    bool operator==(const Cut &) const = default;
};

Cut cutBySteps(QByteArrayView bytes, qsizetype limit, qsizetype step)
{
    LineFramer framer(limit);
    Cut cut;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(step, bytes.size());
        framer.append(bytes.first(size));
        bytes = bytes.sliced(size);
        while (const auto line = framer.takeLine())
            cut.lines.append(line->toByteArray());
    }
    cut.overlong = framer.overlong();
    return cut;
}

/// Computes the same in the simplest way.
Cut cutAtOnce(QByteArrayView bytes, qsizetype limit)
{
    Cut cut;
    QByteArrayList lines = bytes.toByteArray().split('\n');
    const QByteArray unfinished = lines.takeLast();
    for (QByteArray line : lines) {
        line.chop(line.endsWith('\r') ? 1 : 0);
        cut.overlong = line.size() > limit;
        if (cut.overlong)
            return cut;
        if (!line.isEmpty())
            cut.lines.append(line);
    }
    cut.overlong = unfinished.size() - (unfinished.endsWith('\r') ? 1 : 0) > limit;
    return cut;
}

} // namespace

/// Every split of a stream into packets yields the same lines. The first byte is the limit, the second the step.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes = bytesOf(data, size).sliced(2);
    const qsizetype limit = data[0];
    const qsizetype step = data[1] + 1;
    const Cut expected = cutAtOnce(bytes, limit);
    require(cutBySteps(bytes, limit, step) == expected);
    require(cutBySteps(bytes, limit, std::max<qsizetype>(1, bytes.size())) == expected);
    return 0;
}
