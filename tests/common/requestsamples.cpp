// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/messagesamples.h"
#include "tests/support/callids.h"

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

Samples<DoneReply> samplesOf(std::type_identity<DoneReply>)
{
    return {{DoneReply{}}};
}

Samples<HelloRequest> samplesOf(std::type_identity<HelloRequest>)
{
    return {
        {HelloRequest{}, HelloRequest{u"chamada/1.0.0"_s}}, {textField(u"client"_s, textrule::shortText).optional()}};
}

Samples<PingRequest> samplesOf(std::type_identity<PingRequest>)
{
    return {{PingRequest{}, PingRequest{u"xxxx"_s}}, {textField(u"pad"_s).optional()}};
}

Samples<ByeRequest> samplesOf(std::type_identity<ByeRequest>)
{
    return {{ByeRequest{}}};
}

Samples<ListCallsRequest> samplesOf(std::type_identity<ListCallsRequest>)
{
    return {{ListCallsRequest{}, ListCallsRequest{true}, ListCallsRequest{false}}, {boolField(u"follow"_s).optional()}};
}

Samples<CheckInRequest> samplesOf(std::type_identity<CheckInRequest>)
{
    return {{CheckInRequest{sampleClass, sampleStudent, {}, {}, {}},
                CheckInRequest{sampleClass, sampleStudent, u"482913"_s, u"d1"_s, u"pc-07"_s}},
        {classField(), studentField(), textField(u"code"_s, textrule::shortText).optional(),
            textField(u"device"_s, textrule::shortText).optional(),
            textField(u"place"_s, textrule::shortText).optional()}};
}

Samples<SetupRequest> samplesOf(std::type_identity<SetupRequest>)
{
    return {{SetupRequest{u"ABCD-EFGH"_s, u"maria"_s, u"uma senha boa"_s}},
        {textField(u"setup_code"_s), textField(u"user"_s, textrule::user),
            textField(u"password"_s, textrule::newPassword)}};
}

Samples<LoginRequest> samplesOf(std::type_identity<LoginRequest>)
{
    return {{LoginRequest{u"maria"_s, u"short"_s}, LoginRequest{u"maria"_s, u"short"_s, u"a device"_s}},
        {textField(u"user"_s, textrule::user), textField(u"password"_s),
            textField(u"device"_s, textrule::shortText).optional()}};
}

Samples<LogoutRequest> samplesOf(std::type_identity<LogoutRequest>)
{
    return {{LogoutRequest{}}};
}

Samples<ChangePasswordRequest> samplesOf(std::type_identity<ChangePasswordRequest>)
{
    return {{ChangePasswordRequest{u"short"_s, u"uma senha boa"_s}},
        {textField(u"old"_s), textField(u"new"_s, textrule::newPassword)}};
}

Samples<StartCallRequest> samplesOf(std::type_identity<StartCallRequest>)
{
    const CallOptions full{.title = u"Redes"_s, .code = true, .rosterOnly = true, .lateAfter = 0.5, .endsAfter = 90};
    return {{StartCallRequest{sampleClass, {}}, StartCallRequest{sampleClass, full}},
        {classField(), textField(u"title"_s, textrule::title).optional(), boolField(u"code"_s).optional(),
            boolField(u"roster_only"_s).optional(), numberField(u"late_after"_s, 0, 600).optional(),
            numberField(u"ends_after"_s, 0, 1440).alsoWrong(0).optional()}};
}

Samples<EndCallRequest> samplesOf(std::type_identity<EndCallRequest>)
{
    return {{EndCallRequest{sampleClass}}, {classField()}};
}

Samples<ListReportsRequest> samplesOf(std::type_identity<ListReportsRequest>)
{
    return {{ListReportsRequest{}}};
}

Samples<ConfirmReportRequest> samplesOf(std::type_identity<ConfirmReportRequest>)
{
    return {{ConfirmReportRequest{u"x7Kq"_callId}}, {textField(u"call"_s)}};
}

Samples<ListOwnCallsRequest> samplesOf(std::type_identity<ListOwnCallsRequest>)
{
    return {{ListOwnCallsRequest{}}};
}

Samples<ListOwnClassesRequest> samplesOf(std::type_identity<ListOwnClassesRequest>)
{
    return {{ListOwnClassesRequest{}}};
}

Samples<WatchCallRequest> samplesOf(std::type_identity<WatchCallRequest>)
{
    return {{WatchCallRequest{sampleClass}, WatchCallRequest{sampleClass, true}},
        {classField(), boolField(u"same_device"_s).optional()}};
}

Samples<UnwatchCallRequest> samplesOf(std::type_identity<UnwatchCallRequest>)
{
    return {{UnwatchCallRequest{sampleClass}}, {classField()}};
}

Samples<MarkStudentRequest> samplesOf(std::type_identity<MarkStudentRequest>)
{
    return {{MarkStudentRequest{sampleClass, sampleStudent, true, {}, {}},
                MarkStudentRequest{sampleClass, sampleStudent, false, false, QString()},
                MarkStudentRequest{sampleClass, sampleStudent, true, true, u"bus\nlate"_s}},
        {classField(), studentField(), boolField(u"present"_s), boolField(u"late"_s).optional(),
            textField(u"note"_s, textrule::note).optional()}};
}

Samples<RosterAddRequest> samplesOf(std::type_identity<RosterAddRequest>)
{
    return {{RosterAddRequest{sampleClass, {RosterLine{sampleStudent, u"Ana Souza"_s}, nameless}}},
        {classField(), listField(u"students"_s, noLines).alsoWrong(QJsonArray())}};
}

Samples<RosterRemoveRequest> samplesOf(std::type_identity<RosterRemoveRequest>)
{
    return {{RosterRemoveRequest{sampleClass, {sampleStudent, nameless.student}}},
        {classField(), listField(u"students"_s, noStudents).alsoWrong(QJsonArray())}};
}

Samples<RosterListRequest> samplesOf(std::type_identity<RosterListRequest>)
{
    return {{RosterListRequest{sampleClass}}, {classField()}};
}

Samples<RosterFindRequest> samplesOf(std::type_identity<RosterFindRequest>)
{
    return {{RosterFindRequest{sampleStudent}}, {studentField()}};
}

Samples<JoinRoomRequest> samplesOf(std::type_identity<JoinRoomRequest>)
{
    return {{JoinRoomRequest{}, JoinRoomRequest{u"Ana Souza"_s, {}}, JoinRoomRequest{u"Ana Souza"_s, sampleClass},
                JoinRoomRequest{u"2023001"_s, sampleClass, u"d1"_s}},
        {textField(u"user"_s, textrule::user).optional(), roomField().optional(),
            textField(u"device"_s, textrule::shortText).optional()}};
}

Samples<SendMessageRequest> samplesOf(std::type_identity<SendMessageRequest>)
{
    return {{SendMessageRequest{{}, {}, {}}, SendMessageRequest{u"bom dia\n"_s, u"Redes"_s, u"Ana Souza"_s}},
        {textField(u"data"_s, textrule::data).alsoWrong(QString(4097, u'é')), // longer in bytes than allowed
            textField(u"subject"_s, textrule::title).optional(), textField(u"to"_s, textrule::user).optional()}};
}

Samples<LeaveRoomRequest> samplesOf(std::type_identity<LeaveRoomRequest>)
{
    return {{LeaveRoomRequest{}}};
}

Samples<SetRoomOpenRequest> samplesOf(std::type_identity<SetRoomOpenRequest>)
{
    return {{SetRoomOpenRequest{sampleClass, true}, SetRoomOpenRequest{sampleClass, false}},
        {classField(), boolField(u"open"_s)}};
}

} // namespace chamada::test
