// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/proxyheader.h"
#include "tests/fuzz/target.h"

using namespace chamada;
using namespace chamada::server;
using namespace chamada::fuzz;

/// Fuzzes the PROXY header in front of a forwarded connection. A header has exactly one valid length, and the bytes
/// after the addresses do not change the result.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray header = bytesOf(data, size).toByteArray();
    const auto introduced = proxyheader::read(header);
    if (!introduced)
        return 0;
    const qsizetype rest = header.size() - proxyheader::Beginning;
    require(proxyheader::restAfter(header.first(proxyheader::Beginning)) == rest);
    require(!proxyheader::read(QByteArray(header + '\0')));
    require(!proxyheader::read(header.chopped(1)));
    constexpr qsizetype Longest = 36; // two IPv6 addresses and two ports
    for (qsizetype i = proxyheader::Beginning + Longest; i < header.size(); ++i)
        header[i] = static_cast<char>(~header[i]);
    require(proxyheader::read(header)->address == introduced->address);
    return 0;
}
