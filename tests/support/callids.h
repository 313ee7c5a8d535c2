// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"

namespace chamada::test {

/// Returns the id of a call with this text, which must not be empty.
inline CallId callId(const QString &text)
{
    return CallId::fromText(text).value();
}

/// A call's id as a literal: `u"call-1"_callId`.
inline CallId operator""_callId(const char16_t *text, size_t size)
{
    return callId(QStringView(text, static_cast<qsizetype>(size)).toString());
}

} // namespace chamada::test
