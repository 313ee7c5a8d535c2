// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/messagesamples.h"
#include "tests/support/callids.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const Timestamp time{1'795'345'200'123};
const Timestamp later{1'795'348'800'456};

const Flags allFlags = Flag::Late | Flag::NotOnRoster | Flag::SameDevice | Flag::SameAddress;
const QList<Entry> entries{
    Entry{sampleStudent, time, By::Student, {}, {}, {}, {}},
    Entry{*StudentId::fromText(u"007"), time, By::Kiosk, Flag::Late, u"Ana Souza"_s, {}, {}},
    Entry{*StudentId::fromText(u"A-1"), later, By::Teacher, allFlags, u"Bia Lima"_s, u"pc-07"_s, u"bus\nlate"_s,
        *StudentId::fromText(u"007")},
};
const QList<OpenCall> openCalls{
    OpenCall{sampleClass, time, u"maria"_s, {}, false, false, {}, {}},
    OpenCall{sampleClass, time, u"maria"_s, u"Redes"_s, true, true, 10.5, later},
};
const Report bareReport{u"x7Kq"_callId, sampleClass, {}, time, later, {}, {}};
const Report fullHouse{u"x7Kq"_callId, sampleClass, {}, time, later, {}, {}, true};
const Report fullReport{
    u"x7Kq"_callId, sampleClass, u"Redes"_s, time, later, entries, {RosterLine{sampleStudent, u"Ana Souza"_s}}, true};

/// Returns invalid entries: of another type, with a missing field, or with a wrong one.
QJsonArray noEntries()
{
    const QJsonObject good{
        {u"student"_s, u"2023001"_s}, {u"time"_s, time.toText()}, {u"by"_s, u"student"_s}, {u"flags"_s, QJsonArray()}};
    QJsonArray wrong{QJsonValue::Null, 5, QJsonObject()};
    for (const QString &key : good.keys()) {
        QJsonObject lacking = good;
        lacking.remove(key);
        QJsonObject mistaken = good;
        mistaken.insert(key, u"???"_s);
        wrong.append(lacking);
        wrong.append(mistaken);
    }
    return wrong;
}

const QJsonArray noObjects{QJsonValue::Null, 5, u"101"_s, QJsonObject(), QJsonArray()};

QList<FieldRule> reportFields()
{
    return {classField(), callField(), textField(u"title"_s).optional(), timeField(u"started"_s), timeField(u"time"_s),
        unreadField(u"students"_s), listField(u"entries"_s, noEntries()), listField(u"absent"_s, noObjects).optional()};
}

} // namespace

Samples<HelloReply> samplesOf(std::type_identity<HelloReply>)
{
    const HelloReply bare{u"chamada/1.0.0"_s, 1, u"Laborat\u00f3rio 3"_s, true, false, QByteArray(32, '\xfe')};
    HelloReply timed = bare;
    timed.time = time;
    return {{bare, timed},
        {textField(u"server"_s), numberField(u"protocol"_s, 0, 1'000'000).alsoWrong(1.5), textField(u"name"_s),
            boolField(u"login"_s), boolField(u"setup"_s), textField(u"receipt_key"_s),
            timeField(u"time"_s).optional()}};
}

Samples<PingReply> samplesOf(std::type_identity<PingReply>)
{
    return {{PingReply{}, PingReply{u"xxxx"_s}, PingReply{u"xxxx"_s, time}},
        {textField(u"pad"_s).optional(), timeField(u"time"_s).optional()}};
}

Samples<ListCallsReply> samplesOf(std::type_identity<ListCallsReply>)
{
    return {{ListCallsReply{}, ListCallsReply{openCalls}}, {listField(u"calls"_s, noObjects)}};
}

Samples<CheckInReply> samplesOf(std::type_identity<CheckInReply>)
{
    return {{CheckInReply{sampleClass, sampleStudent, time, false, {}, {}, {}},
                CheckInReply{sampleClass, sampleStudent, time, true, allFlags, u"Ana Souza"_s, u"cGF5.c2ln"_s}},
        {classField(), studentField(), timeField(u"time"_s), boolField(u"repeated"_s), listField(u"flags"_s, {}),
            textField(u"name"_s).optional(), textField(u"receipt"_s).optional()}};
}

Samples<StartReply> samplesOf(std::type_identity<StartReply>)
{
    return {{StartReply{sampleClass, u"x7Kq"_callId, time, false}, StartReply{sampleClass, u"x7Kq"_callId, time, true}},
        {classField(), callField(), timeField(u"time"_s), boolField(u"repeated"_s)}};
}

Samples<EndReply> samplesOf(std::type_identity<EndReply>)
{
    return {{EndReply{bareReport}, EndReply{fullHouse}, EndReply{fullReport}}, reportFields()};
}

Samples<ReportsReply> samplesOf(std::type_identity<ReportsReply>)
{
    return {{ReportsReply{}, ReportsReply{{fullReport, bareReport}}}, {listField(u"reports"_s, noObjects)}};
}

Samples<MineReply> samplesOf(std::type_identity<MineReply>)
{
    return {{MineReply{},
                MineReply{{OwnCall{u"x"_callId, sampleClass, {}, time, 0},
                    OwnCall{u"y"_callId, sampleClass, u"Redes"_s, time, 37}}}},
        {listField(u"calls"_s, noObjects)}};
}

Samples<ClassesReply> samplesOf(std::type_identity<ClassesReply>)
{
    return {{ClassesReply{}, ClassesReply{{{sampleClass, {}}, {sampleClass, u"Redes"_s}}}},
        {listField(u"classes"_s, noObjects)}};
}

Samples<WatchReply> samplesOf(std::type_identity<WatchReply>)
{
    return {{WatchReply{u"x7Kq"_callId, time, 0, {}}, WatchReply{u"x7Kq"_callId, time, 3, entries}},
        {callField(), timeField(u"started"_s), countField(), listField(u"entries"_s, noEntries())}};
}

Samples<RosterCount> samplesOf(std::type_identity<RosterCount>)
{
    return {{RosterCount{0}, RosterCount{100'000}}, {countField()}};
}

Samples<RosterListReply> samplesOf(std::type_identity<RosterListReply>)
{
    return {{RosterListReply{},
                RosterListReply{{RosterLine{sampleStudent, u"Ana Souza"_s}, RosterLine{sampleStudent, {}}}}},
        {listField(u"students"_s, noObjects)}};
}

Samples<RosterFindReply> samplesOf(std::type_identity<RosterFindReply>)
{
    return {{RosterFindReply{}, RosterFindReply{{RosterPlace{sampleClass, sampleStudent, u"Ana Souza"_s}}}},
        {listField(u"found"_s, noObjects)}};
}

Samples<RegisterReply> samplesOf(std::type_identity<RegisterReply>)
{
    return {{RegisterReply{}, RegisterReply{{u"2023001"_s, u"Ana Souza"_s}}},
        {listField(u"users"_s, {QJsonValue::Null, 5, QJsonArray(), QJsonObject()})}};
}

Samples<MessageReply> samplesOf(std::type_identity<MessageReply>)
{
    FieldRule delivered = countField();
    delivered.key = u"delivered"_s;
    return {{MessageReply{0}, MessageReply{37}}, {delivered}};
}

Samples<ByeEvent> samplesOf(std::type_identity<ByeEvent>)
{
    return {{ByeEvent{u"shutting-down"_s}}, {textField(u"reason"_s)}};
}

Samples<CallsEvent> samplesOf(std::type_identity<CallsEvent>)
{
    return {{CallsEvent{}, CallsEvent{openCalls, {sampleClass, *ClassId::fromNumber(ClassId::Max)}}},
        {listField(u"opened"_s, noObjects),
            listField(u"closed"_s, {QJsonValue::Null, 0, 5.5, u"101"_s, QJsonArray()})}};
}

Samples<PresentEvent> samplesOf(std::type_identity<PresentEvent>)
{
    return {{PresentEvent{sampleClass, u"x7Kq"_callId, 0, {}, {}},
                PresentEvent{sampleClass, u"x7Kq"_callId, 3, entries, {sampleStudent}}},
        {classField(), callField(), countField(), listField(u"added"_s, noEntries()),
            listField(u"removed"_s, {QJsonValue::Null, QString(), u"a b"_s, QJsonObject()})}};
}

Samples<CodeEvent> samplesOf(std::type_identity<CodeEvent>)
{
    return {{CodeEvent{sampleClass, u"004213"_s, later}},
        {classField(), textField(u"code"_s, textrule::shortText), timeField(u"expires"_s)}};
}

Samples<EndedEvent> samplesOf(std::type_identity<EndedEvent>)
{
    return {{EndedEvent{sampleClass, u"x7Kq"_callId, later}}, {classField(), callField(), timeField(u"time"_s)}};
}

Samples<MessageEvent> samplesOf(std::type_identity<MessageEvent>)
{
    return {{MessageEvent{u"Ana Souza"_s, false, {}, {}, {}, time},
                MessageEvent{u"maria"_s, true, sampleClass, u"Redes"_s, u"bom\ndia"_s, time}},
        {textField(u"user"_s), boolField(u"teacher"_s), roomField(), textField(u"subject"_s).optional(),
            textField(u"data"_s, textrule::anyLines), timeField(u"time"_s)}};
}

} // namespace chamada::test
