// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/classid.h"

namespace chamada {

std::optional<ClassId> ClassId::fromNumber(qint64 number)
{
    if (number < Min || number > Max)
        return std::nullopt;
    return ClassId(static_cast<qint32>(number));
}

std::optional<ClassId> ClassId::fromText(QStringView text)
{
    qint64 number = 0;
    for (const QChar c : text.trimmed()) {
        if (c < u'0' || c > u'9' || number > Max)
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return fromNumber(number);
}

} // namespace chamada
