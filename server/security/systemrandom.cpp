// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/systemrandom.h"

#include <sodium.h>

namespace chamada::server {

QByteArray systemRandom(qsizetype count)
{
    QByteArray bytes(count, 0);
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

} // namespace chamada::server
