// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/text.h"

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// The name of a teacher's account: one line of 1 to 128 characters, compared as it is.
class AccountName {
public:
    static std::optional<AccountName> fromText(const QString &text)
    {
        return isValid(text, textrule::user) ? std::optional(AccountName(text)) : std::nullopt;
    }

    const QString &text() const { return m_text; }

    friend bool operator==(const AccountName &a, const AccountName &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const AccountName &a, const AccountName &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const AccountName &name, size_t seed = 0) { return qHash(name.m_text, seed); }

private:
    explicit AccountName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace chamada
