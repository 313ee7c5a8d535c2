// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <QByteArrayView>

/// What a fuzzer, or the replay of its corpus, calls with each input. One program per parser defines it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace chamada::fuzz {

inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

/// What must hold for every input; where it does not, the input is kept as one that crashed.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace chamada::fuzz
