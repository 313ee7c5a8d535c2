// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/text.h"
#include "common/domain/timestamp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>

#include <optional>

namespace chamada {

enum class Need { Required, Optional };

/// Reads the typed fields of one JSON object and remembers the first missing or invalid one.
/// A field of the wrong type is invalid even if it is optional; `null` is a wrong type.
class FieldReader {
public:
    explicit FieldReader(const QJsonObject &json)
        : m_json(json)
    {
    }

    std::optional<ClassId> classId(QLatin1StringView key, Need need = Need::Required);
    std::optional<CallId> callId(QLatin1StringView key, Need need = Need::Required);
    std::optional<StudentId> student(QLatin1StringView key, Need need = Need::Required);
    std::optional<QString> text(QLatin1StringView key, const TextLimits &rule, Need need = Need::Required);
    std::optional<Timestamp> time(QLatin1StringView key, Need need = Need::Required);
    std::optional<bool> boolean(QLatin1StringView key, Need need = Need::Required);
    std::optional<double> number(QLatin1StringView key, double min, double max, Need need = Need::Required);
    std::optional<qint64> integer(QLatin1StringView key, qint64 min, qint64 max, Need need = Need::Required);
    /// Reads an integer from 0 to 2147483647.
    std::optional<qint64> count(QLatin1StringView key);
    std::optional<QJsonArray> array(QLatin1StringView key, Need need = Need::Required);
    std::optional<QList<StudentId>> students(QLatin1StringView key, Need need = Need::Required);

    /// Marks a field as invalid although it could be read.
    void refuse(QLatin1StringView key);

    bool ok() const { return m_badField.isEmpty(); }
    QString badField() const { return m_badField; }

private:
    /// Returns the value, or nothing if it is missing (which is recorded if it is required).
    std::optional<QJsonValue> value(QLatin1StringView key, Need need);
    template <class T> std::optional<T> checked(QLatin1StringView key, std::optional<T> result);

    const QJsonObject &m_json;
    QString m_badField;
};

} // namespace chamada
