// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <QByteArrayView>

/// The fuzzer, or the replay of its corpus, calls this with each input. Each program defines it for one parser.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace chamada::fuzz {

inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

/// Aborts if the condition does not hold; the fuzzer then keeps the input as a crash.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace chamada::fuzz
