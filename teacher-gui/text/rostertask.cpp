// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/rostertask.h"

#include "common/domain/rostertext.h"
#include "common/protocol/roster.h"
#include "common/terminal/console.h"
#include "common/ui/sentences.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/text/calltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString rosterCountText(ClassId classId, qsizetype count)
{
    const int students = static_cast<int>(count);
    return QCoreApplication::translate("RosterWords", "Class %1: %n student(s) on the list.", nullptr, students)
        .arg(classId.toText());
}

QJsonObject rosterCountJson(ClassId classId, qsizetype count)
{
    return tagged("roster-changed"_L1, {{u"class"_s, classId.number()}, {u"count"_s, count}});
}

/// Returns the students, one per line, and their number.
QString rosterText(ClassId classId, const QList<RosterLine> &roster)
{
    qsizetype width = 0;
    for (const RosterLine &line : roster)
        width = std::max(width, line.student.text().size());
    QStringList lines;
    for (const RosterLine &line : roster)
        lines.append(u"  "_s + line.student.text().leftJustified(width) + u"  "_s + line.name);
    return (lines + QStringList(rosterCountText(classId, roster.size()))).join(u'\n');
}

QJsonObject rosterJson(ClassId classId, const QList<RosterLine> &roster)
{
    QJsonObject json = tagged("roster"_L1, RosterListReply{roster}.toJson());
    json.insert("class"_L1, classId.number());
    json.insert("count"_L1, roster.size());
    return json;
}

/// Returns the rosters that a student is on, one class per line.
QString foundText(const StudentId &student, const QList<RosterPlace> &found)
{
    if (found.isEmpty())
        return QCoreApplication::translate("RosterWords", "%1 is on no list.").arg(student.text());
    QStringList lines;
    for (const RosterPlace &place : found)
        lines.append(QCoreApplication::translate("RosterWords", "Class %1: %2  %3", "number, student ID, name")
                .arg(place.classId.toText(), place.student.text(), place.name));
    return lines.join(u'\n');
}

QJsonObject foundJson(const QList<RosterPlace> &found)
{
    return tagged("found"_L1, RosterFindReply{found}.toJson());
}

} // namespace

RosterTask::RosterTask(TeacherClient &client, Rosters &rosters, Console &console, const WindowOptions &options)
    : m_client(client)
    , m_rosters(rosters)
    , m_console(console)
    , m_wanted(options.roster)
    , m_class(options.classId)
{
}

void RosterTask::begin()
{
    connect(&m_rosters, &Rosters::changed, this, &RosterTask::onChanged);
    connect(&m_rosters, &Rosters::failed, this, [this](ClassId, const Failure &failure) { refuse(failure); });
    if (m_wanted.addInput)
        readLine();
    else
        next();
}

void RosterTask::readLine()
{
    m_console.ask({}, [this](const std::optional<QString> &line) {
        if (!line) {
            next();
            return;
        }
        ++m_lineNumber;
        if (const auto student = rosterLineFromText(*line)) {
            m_wanted.add.append(*student);
        } else if (!line->trimmed().isEmpty()) {
            m_console.complain(
                tr("Line %1 is not of the form ID=NAME, and nothing was changed: %2").arg(m_lineNumber).arg(*line));
            emit notDone();
            return;
        }
        readLine();
    });
}

void RosterTask::next()
{
    if (const auto students = std::exchange(m_wanted.remove, {}); !students.isEmpty()) {
        m_step = Step::Remove;
        m_rosters.change(*m_class, {students, {}});
    } else if (const auto lines = std::exchange(m_wanted.add, {}); !lines.isEmpty()) {
        m_step = Step::Add;
        m_rosters.change(*m_class, {{}, lines});
    } else if (m_wanted.find) {
        m_step = Step::Find;
        find();
    } else if (std::exchange(m_wanted.list, false)) {
        m_step = Step::List;
        m_rosters.refresh(*m_class);
    } else {
        m_step = Step::Nothing;
        emit done();
    }
}

void RosterTask::find()
{
    const StudentId student = *std::exchange(m_wanted.find, std::nullopt);
    m_client.link().send(RosterFindRequest{student}, this, [this, student](const Outcome<RosterFindReply> &outcome) {
        if (const auto *failure = std::get_if<Failure>(&outcome)) {
            refuse(*failure);
            return;
        }
        const QList<RosterPlace> &found = std::get<RosterFindReply>(outcome).found;
        m_console.answer(foundText(student, found), foundJson(found));
        next();
    });
}

void RosterTask::onChanged(ClassId classId)
{
    if (classId != m_class || m_step == Step::Nothing || m_step == Step::Find)
        return;
    const QList<RosterLine> &roster = *m_rosters.of(classId);
    if (m_step == Step::List)
        m_console.answer(rosterText(classId, roster), rosterJson(classId, roster));
    else
        m_console.answer(rosterCountText(classId, roster.size()), rosterCountJson(classId, roster.size()));
    next();
}

void RosterTask::refuse(const Failure &failure)
{
    // The server may refuse each pending part of a long list; reporting one refusal is enough.
    m_rosters.disconnect(this);
    m_console.complain(explain(failure), refusalJson(failure));
    emit notDone();
}

} // namespace chamada::teacher
