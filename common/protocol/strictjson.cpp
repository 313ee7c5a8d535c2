// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/strictjson.h"

#include <algorithm>

namespace chamada {

namespace {

constexpr QByteArrayView ByteOrderMark("\xEF\xBB\xBF");
constexpr QByteArrayView Escapes("\"\\/bfnrtu");

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20;
}

/// Returns the position after the string's closing quote; null if the string is invalid.
const char *skipString(const char *at, const char *end)
{
    for (; at != end && *at != '"'; ++at) {
        if (isControl(*at))
            return nullptr;
        if (*at == '\\' && (++at == end || !Escapes.contains(*at)))
            return nullptr;
    }
    return at == end ? nullptr : at + 1;
}

/// Finds numbers such as "1.", which Qt's parser accepts.
bool hasPointWithoutDigit(const char *at, const char *end)
{
    for (at = std::find(at, end, '.'); at != end; at = std::find(at, end, '.'))
        if (++at == end || *at < '0' || *at > '9')
            return true;
    return false;
}

} // namespace

bool isStrictJson(QByteArrayView text)
{
    if (text.startsWith(ByteOrderMark))
        return false;
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at != end;) {
        const char *quote = std::find(at, end, '"');
        if (hasPointWithoutDigit(at, quote))
            return false;
        at = quote == end ? end : skipString(quote + 1, end);
        if (!at)
            return false;
    }
    return true;
}

QByteArray withEscapedMarks(QByteArrayView text)
{
    QByteArray json = QByteArray::fromRawData(text.data(), text.size());
    if (json.contains(ByteOrderMark.front()))
        json.replace("\"\xEF\xBB\xBF", "\"\\ufeff");
    return json;
}

} // namespace chamada
