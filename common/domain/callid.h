// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// The identifier of a call: any text but the empty one, compared and never parsed. The server makes it of random
/// bytes.
class CallId {
public:
    static std::optional<CallId> fromText(const QString &text)
    {
        return text.isEmpty() ? std::nullopt : std::optional(CallId(text));
    }

    const QString &text() const { return m_text; }

    friend bool operator==(const CallId &a, const CallId &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const CallId &a, const CallId &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const CallId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit CallId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace chamada
