// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/text.h"

#include <QChar>

#include <algorithm>

namespace chamada {

namespace {

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool isForbiddenControl(QChar c, const TextLimits &rule)
{
    return c.category() == QChar::Other_Control && !(rule.lines == TextLimits::Lines::Many && isLineBreak(c));
}

} // namespace

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isAsciiDigit);
}

bool isValid(QStringView text, const TextLimits &rule)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++length) {
        const QChar c = text[i];
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
        } else if (c.isLowSurrogate() || isForbiddenControl(c, rule)) {
            return false;
        }
    }
    return length >= rule.min && length <= rule.max;
}

} // namespace chamada
