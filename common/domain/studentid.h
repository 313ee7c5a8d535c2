// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// A student's number (matrícula): 1 to 32 of A–Z 0–9 . - _ / after trimming and upper-casing (ASCII only). It is text
/// and never a number, because leading zeros count.
class StudentId {
public:
    static constexpr qsizetype MaxLength = 32;

    static std::optional<StudentId> fromText(QStringView text);
    /// Accepts a JSON integer ≥ 0 as its decimal text.
    static std::optional<StudentId> fromNumber(qint64 number);

    const QString &text() const { return m_text; }

    friend bool operator==(const StudentId &a, const StudentId &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const StudentId &a, const StudentId &b)
    {
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend size_t qHash(const StudentId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit StudentId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace chamada
