// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace chamada {

/// The number of a class (turma), 1 to 999 999 999. Zero means "refused" on the wire and is never a ClassId.
class ClassId {
public:
    static constexpr qint64 Min = 1;
    static constexpr qint64 Max = 999'999'999;

    static std::optional<ClassId> fromNumber(qint64 number);
    /// Parses user input: ASCII digits, surrounding blanks allowed. Returns nothing if it is no class number.
    static std::optional<ClassId> fromText(QStringView text);

    constexpr qint32 number() const { return m_number; }
    QString toText() const { return QString::number(m_number); }

    constexpr auto operator<=>(const ClassId &) const = default;
    friend size_t qHash(ClassId id, size_t seed = 0) { return ::qHash(id.m_number, seed); }

private:
    constexpr explicit ClassId(qint32 number)
        : m_number(number)
    {
    }
    qint32 m_number;
};

} // namespace chamada
