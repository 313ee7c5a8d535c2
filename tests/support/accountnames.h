// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/accountname.h"

namespace chamada::test {

/// Returns the account name with this text, which must be valid.
inline AccountName accountName(const QString &text)
{
    return AccountName::fromText(text).value();
}

/// An account's name as a literal: `u"ana"_account`.
inline AccountName operator""_account(const char16_t *text, size_t size)
{
    return accountName(QStringView(text, static_cast<qsizetype>(size)).toString());
}

} // namespace chamada::test
