// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/forms/rosterfixture.h"

#include "common/protocol/codec.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

RosterFixture::RosterFixture()
    : program(QStringLiteral(CHAMADA_TEACHER))
{
    peer.setHandler([this](const QJsonObject &request) { return answer(request); });
}

QList<RosterLine> RosterFixture::rosterLines() const
{
    QList<RosterLine> lines;
    for (auto line = roster.cbegin(); line != roster.cend(); ++line)
        lines.append({*StudentId::fromText(line.key()), line.value()});
    return lines;
}

std::optional<QJsonObject> RosterFixture::answer(const QJsonObject &request)
{
    const QString op = request.value("op"_L1).toString();
    const QJsonArray students = request.value("students"_L1).toArray();
    if (op == LoginRequest::op)
        return QJsonObject();
    if (op == ListOwnCallsRequest::op)
        return MineReply{}.toJson();
    if (op == ListReportsRequest::op)
        return ReportsReply{}.toJson();
    if (op == RosterListRequest::op)
        return RosterListReply{rosterLines()}.toJson();
    if (op == RosterFindRequest::op) {
        const QString student = request.value("student"_L1).toString();
        QList<RosterPlace> found;
        if (roster.contains(student))
            found.append({*ClassId::fromNumber(101), *StudentId::fromText(student), roster.value(student)});
        return RosterFindReply{found}.toJson();
    }
    if (op != RosterAddRequest::op && op != RosterRemoveRequest::op)
        return std::nullopt;
    for (const QJsonValue &student : students) {
        if (op == RosterAddRequest::op)
            roster.insert(student["student"_L1].toString(), student["name"_L1].toString());
        else
            roster.remove(student.toString());
    }
    return RosterCount{roster.size()}.toJson();
}

int RosterFixture::run(const QStringList &more)
{
    start(more);
    return program.finish();
}

void RosterFixture::start(const QStringList &more)
{
    program.start(QStringList{u"--server"_s, peer.address().toText(), u"--user"_s, u"maria"_s, u"--password-file"_s,
                      program.file(u"password"_s, "a good password\n")}
        + more);
}

} // namespace chamada::test
