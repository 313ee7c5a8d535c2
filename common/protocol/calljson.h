// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/fieldreader.h"

/// Converts the domain's values to and from JSON.
namespace chamada {

QLatin1StringView toText(By by);

/// Returns the names of the set flags, in a fixed order.
QJsonArray toJson(Flags flags);
Flags flagsFromJson(const QJsonArray &json);

QJsonObject toJson(const Entry &entry);
QJsonObject toJson(const OpenCall &call);
QJsonObject toJson(const OwnCall &call);
QJsonObject toJson(const RosterLine &line);
QJsonObject toJson(const RosterPlace &place);
QJsonObject toJson(const Report &report);

std::optional<Entry> entryFromJson(FieldReader &in);
std::optional<OpenCall> openCallFromJson(FieldReader &in);
std::optional<OwnCall> ownCallFromJson(FieldReader &in);
QJsonObject toJson(const TaughtClass &taught);
std::optional<TaughtClass> taughtClassFromJson(FieldReader &in);
std::optional<RosterLine> rosterLineFromJson(FieldReader &in);
std::optional<RosterPlace> rosterPlaceFromJson(FieldReader &in);
std::optional<Report> reportFromJson(FieldReader &in);

/// Reads a list. Returns nothing if one of its members is invalid.
template <class T>
std::optional<QList<T>> listFromJson(const QJsonArray &array, std::optional<T> (*read)(FieldReader &));

/// Reads the list in a required field. Returns nothing if it is missing or invalid, which `in` then records.
template <class T>
std::optional<QList<T>> listFrom(FieldReader &in, QLatin1StringView key, std::optional<T> (*read)(FieldReader &))
{
    auto items = listFromJson(in.array(key).value_or(QJsonArray()), read);
    if (!items)
        in.refuse(key);
    return items;
}

template <class T> QJsonArray listToJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(toJson(value));
    return array;
}

} // namespace chamada
