// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/fieldreader.h"

#include <cmath>
#include <limits>

namespace chamada {

namespace {

constexpr double ExactLimit = 9007199254740992.0; // 2^53: above it a double cannot represent every integer

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const QVariant variant = value.toVariant();
    if (variant.typeId() == QMetaType::LongLong)
        return variant.toLongLong();
    const double number = value.toDouble();
    if (std::abs(number) > ExactLimit || std::trunc(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<StudentId> studentOf(const QJsonValue &value)
{
    if (value.isString())
        return StudentId::fromText(value.toString());
    const auto number = integerOf(value);
    return number ? StudentId::fromNumber(*number) : std::nullopt;
}

std::optional<QList<StudentId>> studentsOf(const QJsonArray &array)
{
    QList<StudentId> students;
    students.reserve(array.size());
    for (const auto &value : array) {
        const auto student = studentOf(value);
        if (!student)
            return std::nullopt;
        students.append(*student);
    }
    return students;
}

} // namespace

void FieldReader::refuse(QLatin1StringView key)
{
    if (m_badField.isEmpty())
        m_badField = key;
}

std::optional<QJsonValue> FieldReader::value(QLatin1StringView key, Need need)
{
    const auto found = m_json.constFind(key);
    if (found != m_json.constEnd())
        return *found;
    if (need == Need::Required)
        refuse(key);
    return std::nullopt;
}

template <class T> std::optional<T> FieldReader::checked(QLatin1StringView key, std::optional<T> result)
{
    if (!result)
        refuse(key);
    return result;
}

std::optional<ClassId> FieldReader::classId(QLatin1StringView key, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    const auto number = integerOf(*json);
    return checked(key, number ? ClassId::fromNumber(*number) : std::nullopt);
}

std::optional<CallId> FieldReader::callId(QLatin1StringView key, Need need)
{
    const auto id = text(key, textrule::anyLength, need);
    return id ? checked(key, CallId::fromText(*id)) : std::nullopt;
}

std::optional<StudentId> FieldReader::student(QLatin1StringView key, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    return checked(key, studentOf(*json));
}

std::optional<QString> FieldReader::text(QLatin1StringView key, const TextLimits &rule, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    const bool good = json->isString() && isValid(json->toString(), rule);
    return checked(key, good ? std::optional(json->toString()) : std::nullopt);
}

std::optional<Timestamp> FieldReader::time(QLatin1StringView key, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    return checked(key, Timestamp::fromText(json->toString()));
}

std::optional<bool> FieldReader::boolean(QLatin1StringView key, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    return checked(key, json->isBool() ? std::optional(json->toBool()) : std::nullopt);
}

std::optional<double> FieldReader::number(QLatin1StringView key, double min, double max, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    const double number = json->toDouble(std::nan(""));
    return checked(key, number >= min && number <= max ? std::optional(number) : std::nullopt);
}

std::optional<qint64> FieldReader::integer(QLatin1StringView key, qint64 min, qint64 max, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    auto number = integerOf(*json);
    if (number && (*number < min || *number > max))
        number.reset();
    return checked(key, number);
}

std::optional<qint64> FieldReader::count(QLatin1StringView key)
{
    return integer(key, 0, std::numeric_limits<qint32>::max());
}

std::optional<QJsonArray> FieldReader::array(QLatin1StringView key, Need need)
{
    const auto json = value(key, need);
    if (!json)
        return std::nullopt;
    return checked(key, json->isArray() ? std::optional(json->toArray()) : std::nullopt);
}

std::optional<QList<StudentId>> FieldReader::students(QLatin1StringView key, Need need)
{
    const auto values = array(key, need);
    return values ? checked(key, studentsOf(*values)) : std::nullopt;
}

} // namespace chamada
