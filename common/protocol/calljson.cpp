// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/calljson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct FlagWord {
    Flag flag;
    QLatin1StringView word;
};
constexpr std::array flagWords{
    FlagWord{Flag::Late, "late"_L1},
    FlagWord{Flag::NotOnRoster, "not-on-roster"_L1},
    FlagWord{Flag::SameDevice, "same-device"_L1},
    FlagWord{Flag::SameAddress, "same-address"_L1},
};

constexpr std::array byWords{"student"_L1, "teacher"_L1, "kiosk"_L1};

std::optional<By> byFromText(const QString &text)
{
    for (size_t i = 0; i < byWords.size(); ++i)
        if (text == byWords[i])
            return static_cast<By>(i);
    return std::nullopt;
}

void insertText(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QString textOrEmpty(FieldReader &in, QLatin1StringView key, const TextLimits &rule = textrule::anyLength)
{
    return in.text(key, rule, Need::Optional).value_or(QString());
}

} // namespace

template <class T>
std::optional<QList<T>> listFromJson(const QJsonArray &array, std::optional<T> (*read)(FieldReader &))
{
    QList<T> list;
    list.reserve(array.size());
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        FieldReader in(object);
        auto item = read(in);
        if (!item)
            return std::nullopt;
        list.append(std::move(*item));
    }
    return list;
}
template std::optional<QList<Entry>> listFromJson(const QJsonArray &, std::optional<Entry> (*)(FieldReader &));
template std::optional<QList<OpenCall>> listFromJson(const QJsonArray &, std::optional<OpenCall> (*)(FieldReader &));
template std::optional<QList<OwnCall>> listFromJson(const QJsonArray &, std::optional<OwnCall> (*)(FieldReader &));
template std::optional<QList<RosterLine>> listFromJson(
    const QJsonArray &, std::optional<RosterLine> (*)(FieldReader &));
template std::optional<QList<RosterPlace>> listFromJson(
    const QJsonArray &, std::optional<RosterPlace> (*)(FieldReader &));
template std::optional<QList<TaughtClass>> listFromJson(
    const QJsonArray &, std::optional<TaughtClass> (*)(FieldReader &));
template std::optional<QList<Report>> listFromJson(const QJsonArray &, std::optional<Report> (*)(FieldReader &));

QLatin1StringView toText(By by)
{
    return byWords[static_cast<size_t>(by)];
}

QJsonArray toJson(Flags flags)
{
    QJsonArray words;
    for (const FlagWord &row : flagWords)
        if (flags.testFlag(row.flag))
            words.append(row.word);
    return words;
}

Flags flagsFromJson(const QJsonArray &json)
{
    Flags flags;
    for (const FlagWord &row : flagWords)
        flags.setFlag(row.flag, json.contains(row.word));
    return flags;
}

QJsonObject toJson(const Entry &entry)
{
    QJsonObject json{{u"student"_s, entry.student.text()}, {u"time"_s, entry.time.toText()},
        {u"by"_s, toText(entry.by)}, {u"flags"_s, toJson(entry.flags)}};
    insertText(json, "name"_L1, entry.name);
    insertText(json, "place"_L1, entry.place);
    insertText(json, "note"_L1, entry.note);
    if (entry.sameDeviceAs)
        json.insert("same_device_as"_L1, entry.sameDeviceAs->text());
    return json;
}

std::optional<Entry> entryFromJson(FieldReader &in)
{
    const auto student = in.student("student"_L1);
    const auto time = in.time("time"_L1);
    const auto by = byFromText(in.text("by"_L1, textrule::anyLength).value_or(QString()));
    const auto flags = in.array("flags"_L1);
    const auto sameDeviceAs = in.student("same_device_as"_L1, Need::Optional);
    if (!by)
        in.refuse("by"_L1);
    Entry entry{student.value_or(*StudentId::fromNumber(0)), time.value_or(Timestamp()), by.value_or(By::Student),
        flagsFromJson(flags.value_or(QJsonArray())), textOrEmpty(in, "name"_L1), textOrEmpty(in, "place"_L1),
        textOrEmpty(in, "note"_L1, textrule::anyLines), sameDeviceAs};
    return in.ok() ? std::optional(std::move(entry)) : std::nullopt;
}

QJsonObject toJson(const OpenCall &call)
{
    QJsonObject json{{u"class"_s, call.classId.number()}, {u"started"_s, call.started.toText()},
        {u"teacher"_s, call.teacher}, {u"code"_s, call.code}, {u"roster_only"_s, call.rosterOnly}};
    insertText(json, "title"_L1, call.title);
    if (call.lateAfter)
        json.insert("late_after"_L1, *call.lateAfter);
    if (call.ends)
        json.insert("ends"_L1, call.ends->toText());
    return json;
}

std::optional<OpenCall> openCallFromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto started = in.time("started"_L1);
    const auto teacher = in.text("teacher"_L1, textrule::anyLength);
    const QString title = textOrEmpty(in, "title"_L1);
    const auto code = in.boolean("code"_L1);
    const auto rosterOnly = in.boolean("roster_only"_L1);
    const auto lateAfter = in.number("late_after"_L1, 0, CallOptions::MaxLateAfter, Need::Optional);
    const auto ends = in.time("ends"_L1, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return OpenCall{*classId, *started, *teacher, title, *code, *rosterOnly, lateAfter, ends};
}

QJsonObject toJson(const OwnCall &call)
{
    QJsonObject json{{u"call"_s, call.call.text()}, {u"class"_s, call.classId.number()},
        {u"started"_s, call.started.toText()}, {u"count"_s, call.count}};
    insertText(json, "title"_L1, call.title);
    return json;
}

std::optional<OwnCall> ownCallFromJson(FieldReader &in)
{
    const auto call = in.callId("call"_L1);
    const auto classId = in.classId("class"_L1);
    const QString title = textOrEmpty(in, "title"_L1);
    const auto started = in.time("started"_L1);
    const auto count = in.count("count"_L1);
    if (!in.ok())
        return std::nullopt;
    return OwnCall{*call, *classId, title, *started, *count};
}

QJsonObject toJson(const TaughtClass &taught)
{
    QJsonObject json{{u"class"_s, taught.classId.number()}};
    insertText(json, "title"_L1, taught.title);
    return json;
}

std::optional<TaughtClass> taughtClassFromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const QString title = textOrEmpty(in, "title"_L1);
    return in.ok() ? std::optional(TaughtClass{*classId, title}) : std::nullopt;
}

QJsonObject toJson(const RosterLine &line)
{
    return {{u"student"_s, line.student.text()}, {u"name"_s, line.name}};
}

std::optional<RosterLine> rosterLineFromJson(FieldReader &in)
{
    const auto student = in.student("student"_L1);
    const auto name = in.text("name"_L1, textrule::name);
    if (!in.ok())
        return std::nullopt;
    return RosterLine{*student, *name};
}

QJsonObject toJson(const RosterPlace &place)
{
    return {{u"class"_s, place.classId.number()}, {u"student"_s, place.student.text()}, {u"name"_s, place.name}};
}

std::optional<RosterPlace> rosterPlaceFromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto line = rosterLineFromJson(in);
    return line ? std::optional(RosterPlace{*classId, line->student, line->name}) : std::nullopt;
}

QJsonObject toJson(const Report &report)
{
    QJsonArray students;
    for (const Entry &entry : report.entries)
        students.append(entry.student.text());
    QJsonObject json{{u"class"_s, report.classId.number()}, {u"call"_s, report.call.text()},
        {u"started"_s, report.started.toText()}, {u"time"_s, report.ended.toText()}, {u"students"_s, students},
        {u"entries"_s, listToJson(report.entries)}};
    insertText(json, "title"_L1, report.title);
    if (report.hasRoster)
        json.insert("absent"_L1, listToJson(report.absent));
    return json;
}

std::optional<Report> reportFromJson(FieldReader &in)
{
    const auto call = in.callId("call"_L1);
    const auto classId = in.classId("class"_L1);
    const QString title = textOrEmpty(in, "title"_L1);
    const auto started = in.time("started"_L1);
    const auto ended = in.time("time"_L1);
    const auto entries = listFromJson(in.array("entries"_L1).value_or(QJsonArray()), &entryFromJson);
    const auto roster = in.array("absent"_L1, Need::Optional);
    const auto absent = listFromJson(roster.value_or(QJsonArray()), &rosterLineFromJson);
    if (!entries)
        in.refuse("entries"_L1);
    if (!absent)
        in.refuse("absent"_L1);
    if (!in.ok())
        return std::nullopt;
    return Report{*call, *classId, title, *started, *ended, *entries, *absent, roster.has_value()};
}

} // namespace chamada
