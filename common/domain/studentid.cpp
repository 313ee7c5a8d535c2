// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/studentid.h"

#include <algorithm>

namespace chamada {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

QStringView trimmedAscii(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QChar upperAscii(QChar c)
{
    return c >= u'a' && c <= u'z' ? QChar(c.unicode() - u'a' + u'A') : c;
}

bool isAllowed(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_' || c == u'/';
}

} // namespace

std::optional<StudentId> StudentId::fromText(QStringView text)
{
    text = trimmedAscii(text);
    if (text.isEmpty() || text.size() > MaxLength)
        return std::nullopt;
    QString upper(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), upper.begin(), upperAscii);
    if (!std::all_of(upper.cbegin(), upper.cend(), isAllowed))
        return std::nullopt;
    return StudentId(std::move(upper));
}

std::optional<StudentId> StudentId::fromNumber(qint64 number)
{
    if (number < 0)
        return std::nullopt;
    return StudentId(QString::number(number));
}

} // namespace chamada
