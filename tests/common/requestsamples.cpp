// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/messagesamples.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const RosterLine nameless{*StudentId::fromText(u"A-1"), {}};

/// Invalid roster lines: of another type, with a missing field, or with a wrong one.
const QJsonArray noLines{QJsonValue::Null, 5, u"2023001"_s, QJsonObject(), QJsonObject{{u"student"_s, u"2023001"_s}},
    QJsonObject{{u"name"_s, u"Ana Souza"_s}}, QJsonObject{{u"student"_s, u"20 23"_s}, {u"name"_s, u"Ana Souza"_s}},
    QJsonObject{{u"student"_s, u"2023001"_s}, {u"name"_s, QJsonValue::Null}},
    QJsonObject{{u"student"_s, u"2023001"_s}, {u"name"_s, u"Ana\nSouza"_s}},
    QJsonObject{{u"student"_s, u"2023001"_s}, {u"name"_s, QString(129, u'a')}}};
const QJsonArray noStudents{QJsonValue::Null, true, QString(), u"a b"_s, -1, 1.5, QJsonArray(), QJsonObject()};

} // namespace

Samples<Done> samplesOf(std::type_identity<Done>)
{
    return {{Done{}}};
}

Samples<Hello> samplesOf(std::type_identity<Hello>)
{
    return {{Hello{}, Hello{u"chamada/1.0.0"_s}}, {textField(u"client"_s, textrule::shortText).optional()}};
}

Samples<Ping> samplesOf(std::type_identity<Ping>)
{
    return {{Ping{}, Ping{u"xxxx"_s}}, {textField(u"pad"_s).optional()}};
}

Samples<Bye> samplesOf(std::type_identity<Bye>)
{
    return {{Bye{}}};
}

Samples<ListCalls> samplesOf(std::type_identity<ListCalls>)
{
    return {{ListCalls{}, ListCalls{true}, ListCalls{false}}, {boolField(u"follow"_s).optional()}};
}

Samples<CheckIn> samplesOf(std::type_identity<CheckIn>)
{
    return {{CheckIn{sampleClass, sampleStudent, {}, {}, {}},
                CheckIn{sampleClass, sampleStudent, u"482913"_s, u"d1"_s, u"pc-07"_s}},
        {classField(), studentField(), textField(u"code"_s, textrule::shortText).optional(),
            textField(u"device"_s, textrule::shortText).optional(),
            textField(u"place"_s, textrule::shortText).optional()}};
}

Samples<Setup> samplesOf(std::type_identity<Setup>)
{
    return {{Setup{u"ABCD-EFGH"_s, u"maria"_s, u"uma senha boa"_s}},
        {textField(u"setup_code"_s), textField(u"user"_s, textrule::user),
            textField(u"password"_s, textrule::newPassword)}};
}

Samples<Login> samplesOf(std::type_identity<Login>)
{
    return {{Login{u"maria"_s, u"short"_s}, Login{u"maria"_s, u"short"_s, u"a device"_s}},
        {textField(u"user"_s, textrule::user), textField(u"password"_s),
            textField(u"device"_s, textrule::shortText).optional()}};
}

Samples<Logout> samplesOf(std::type_identity<Logout>)
{
    return {{Logout{}}};
}

Samples<ChangePassword> samplesOf(std::type_identity<ChangePassword>)
{
    return {{ChangePassword{u"short"_s, u"uma senha boa"_s}},
        {textField(u"old"_s), textField(u"new"_s, textrule::newPassword)}};
}

Samples<Start> samplesOf(std::type_identity<Start>)
{
    const CallOptions full{.title = u"Redes"_s, .code = true, .rosterOnly = true, .lateAfter = 0.5, .endsAfter = 90};
    return {{Start{sampleClass, {}}, Start{sampleClass, full}},
        {classField(), textField(u"title"_s, textrule::title).optional(), boolField(u"code"_s).optional(),
            boolField(u"roster_only"_s).optional(), numberField(u"late_after"_s, 0, 600).optional(),
            numberField(u"ends_after"_s, 0, 1440).alsoWrong(0).optional()}};
}

Samples<End> samplesOf(std::type_identity<End>)
{
    return {{End{sampleClass}}, {classField()}};
}

Samples<Reports> samplesOf(std::type_identity<Reports>)
{
    return {{Reports{}}};
}

Samples<Received> samplesOf(std::type_identity<Received>)
{
    return {{Received{u"x7Kq"_s}}, {textField(u"call"_s)}};
}

Samples<Mine> samplesOf(std::type_identity<Mine>)
{
    return {{Mine{}}};
}

Samples<Watch> samplesOf(std::type_identity<Watch>)
{
    return {{Watch{sampleClass}, Watch{sampleClass, true}}, {classField(), boolField(u"same_device"_s).optional()}};
}

Samples<Unwatch> samplesOf(std::type_identity<Unwatch>)
{
    return {{Unwatch{sampleClass}}, {classField()}};
}

Samples<Mark> samplesOf(std::type_identity<Mark>)
{
    return {{Mark{sampleClass, sampleStudent, true, {}, {}}, Mark{sampleClass, sampleStudent, false, false, QString()},
                Mark{sampleClass, sampleStudent, true, true, u"bus\nlate"_s}},
        {classField(), studentField(), boolField(u"present"_s), boolField(u"late"_s).optional(),
            textField(u"note"_s, textrule::note).optional()}};
}

Samples<RosterAdd> samplesOf(std::type_identity<RosterAdd>)
{
    return {{RosterAdd{sampleClass, {RosterLine{sampleStudent, u"Ana Souza"_s}, nameless}}},
        {classField(), listField(u"students"_s, noLines).alsoWrong(QJsonArray())}};
}

Samples<RosterRemove> samplesOf(std::type_identity<RosterRemove>)
{
    return {{RosterRemove{sampleClass, {sampleStudent, nameless.student}}},
        {classField(), listField(u"students"_s, noStudents).alsoWrong(QJsonArray())}};
}

Samples<RosterList> samplesOf(std::type_identity<RosterList>)
{
    return {{RosterList{sampleClass}}, {classField()}};
}

Samples<RosterFind> samplesOf(std::type_identity<RosterFind>)
{
    return {{RosterFind{sampleStudent}}, {studentField()}};
}

Samples<Register> samplesOf(std::type_identity<Register>)
{
    return {{Register{}, Register{u"Ana Souza"_s, {}}, Register{u"Ana Souza"_s, sampleClass},
                Register{u"2023001"_s, sampleClass, u"d1"_s}},
        {textField(u"user"_s, textrule::user).optional(), roomField().optional(),
            textField(u"device"_s, textrule::shortText).optional()}};
}

Samples<Message> samplesOf(std::type_identity<Message>)
{
    return {{Message{{}, {}, {}}, Message{u"bom dia\n"_s, u"Redes"_s, u"Ana Souza"_s}},
        {textField(u"data"_s, textrule::data).alsoWrong(QString(4097, u'é')), // longer in bytes than allowed
            textField(u"subject"_s, textrule::title).optional(), textField(u"to"_s, textrule::user).optional()}};
}

Samples<ClearRegister> samplesOf(std::type_identity<ClearRegister>)
{
    return {{ClearRegister{}}};
}

Samples<Talk> samplesOf(std::type_identity<Talk>)
{
    return {{Talk{sampleClass, true}, Talk{sampleClass, false}}, {classField(), boolField(u"open"_s)}};
}

} // namespace chamada::test
