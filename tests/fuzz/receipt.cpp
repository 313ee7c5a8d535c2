// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "tests/fuzz/target.h"

using namespace chamada;
using namespace chamada::fuzz;

namespace {

/// A genuine receipt, and the key of the server that signed it.
constexpr QByteArrayView genuine(
    "eyJjYWxsIjoieDdLcSIsImNsYXNzIjoxMDEsInNlcnZlciI6IkxhYiIsInN0dWRlbnQiOiIyMDIzMDAxIiwidGltZSI6IjIwMjYt"
    "MTEtMjJUMDg6MDA6MDAuMTIzLTAzOjAwIn0.KBkVGZJ4ZX6ERYtaqpZk1zbnVgji2rBdrGIGrGY-KEYmqZmGysGkQdnZEdW1RgKaI4OqWmr_"
    "mbHs51rlMTJ6DA");
const QByteArray publicKey = QByteArray::fromHex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");

void requireGenuine(const QString &text)
{
    const bool isGenuine = text.trimmed().toUtf8() == genuine;
    require(openReceipt(text, publicKey).has_value() == isGenuine);
}

} // namespace

/// Fuzzes a receipt: only the exact text that the server signed is genuine. The input is tried as it is, and also
/// written over the genuine receipt at the offset in its first byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    requireGenuine(QString::fromUtf8(bytesOf(data, size)));
    QByteArray forged = genuine.toByteArray();
    forged.replace(data[0], static_cast<qsizetype>(size) - 1, bytesOf(data, size).sliced(1).toByteArray());
    requireGenuine(QString::fromLatin1(forged));
    return 0;
}
