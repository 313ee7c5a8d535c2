// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosters.h"

#include "common/protocol/taking.h"
#include "teacher-gui/client/teacherclient.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

/// Lines per request: even with the longest names (128 characters of 4 bytes) it stays below 64 KiB.
constexpr qsizetype Part = 100;

} // namespace

Rosters::Rosters(TeacherClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &TeacherClient::opened, this, &Rosters::onOpened);
}

const QList<RosterLine> *Rosters::of(ClassId classId) const
{
    const auto found = m_rosters.constFind(classId);
    return found == m_rosters.cend() ? nullptr : &found.value();
}

QString Rosters::nameOf(ClassId classId, const StudentId &student) const
{
    const QList<RosterLine> *lines = of(classId);
    if (!lines)
        return {};
    const auto found = std::lower_bound(lines->begin(), lines->end(), student,
        [](const RosterLine &line, const StudentId &wanted) { return line.student < wanted; });
    return found != lines->end() && found->student == student ? found->name : QString();
}

void Rosters::want(ClassId classId)
{
    if (m_wanted.contains(classId))
        return;
    m_wanted.append(classId);
    refresh(classId);
}

void Rosters::refresh(ClassId classId)
{
    if (!m_wanted.contains(classId))
        m_wanted.append(classId);
    if (!m_client.isOpen())
        return; // onOpened() requests it later
    m_client.link().send(RosterListRequest{classId}, this, [this, classId](const Outcome<RosterListReply> &outcome) {
        if (const auto *failure = std::get_if<Failure>(&outcome)) {
            if (failure->code != ErrorCode::ConnectionLost)
                emit failed(classId, *failure);
            return;
        }
        QList<RosterLine> lines = std::get<RosterListReply>(outcome).students;
        std::sort(
            lines.begin(), lines.end(), [](const RosterLine &a, const RosterLine &b) { return a.student < b.student; });
        m_rosters.insert(classId, lines);
        emit changed(classId);
    });
}

void Rosters::onOpened()
{
    for (const ClassId classId : std::as_const(m_wanted))
        refresh(classId);
    m_client.link().send(ListOwnClassesRequest{}, this, [this](const Outcome<ClassesReply> &outcome) {
        const auto *reply = std::get_if<ClassesReply>(&outcome);
        if (!reply) // an older server does not know the request
            return;
        emit classesListed(reply->classes);
        for (const TaughtClass &taught : reply->classes)
            want(taught.classId);
    });
}

void Rosters::change(ClassId classId, const RosterChange &change)
{
    sendFrom(classId, change, 0);
}

void Rosters::sendFrom(ClassId classId, const RosterChange &change, qsizetype done)
{
    if (done < change.put.size())
        sendPart(
            RosterAddRequest{classId, change.put.mid(done, Part)}, change, std::min(done + Part, change.put.size()));
    else if (done < change.size())
        sendPart(RosterRemoveRequest{classId, change.take.mid(done - change.put.size(), Part)}, change,
            std::min(done + Part, change.size()));
}

/// Sends the parts one after the other, so that the first error stops them. `reached` students are done after this one.
template <typename Request>
void Rosters::sendPart(const Request &request, const RosterChange &change, qsizetype reached)
{
    const ClassId classId = request.classId;
    m_client.link().send(request, this, [=, this](const Outcome<RosterCount> &outcome) {
        if (const auto *failure = std::get_if<Failure>(&outcome)) {
            emit failed(classId, *failure);
            refresh(classId);
            return;
        }
        emit stored(classId, reached, change.size());
        if (reached == change.size())
            refresh(classId);
        sendFrom(classId, change, reached);
    });
}

void Rosters::clear()
{
    m_wanted.clear();
    m_rosters.clear();
}

} // namespace chamada::teacher
