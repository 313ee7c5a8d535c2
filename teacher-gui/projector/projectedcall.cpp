// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectedcall.h"

#include "common/ui/sentences.h"
#include "teacher-gui/projector/projectorwords.h"
#include "teacher-gui/roster/core/rosters.h"

#include <QSettings>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto NamedKey = "wall/named"_L1;

} // namespace

ProjectedCall::ProjectedCall(LiveCall &call, Rosters &rosters, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_call(&call)
    , m_rosters(rosters)
    , m_settings(settings)
    , m_classId(call.classId())
{
    connect(&call.students(), &QAbstractItemModel::rowsInserted, this, &ProjectedCall::takeOver);
    connect(&call.students(), &QAbstractItemModel::rowsRemoved, this, &ProjectedCall::takeOver);
    connect(&call.students(), &QAbstractItemModel::dataChanged, this, &ProjectedCall::takeOver);
    connect(&call, &LiveCall::titleChanged, this, &ProjectedCall::takeOver);
    connect(&call, &LiveCall::codeChanged, this, &ProjectedCall::changed);
    connect(&call, &LiveCall::ended, this, &ProjectedCall::finish);
    connect(&call, &QObject::destroyed, this, &ProjectedCall::finish);
    connect(&rosters, &Rosters::changed, this, &ProjectedCall::takeOver);
    rosters.want(m_classId);
    takeOver();
}

void ProjectedCall::takeOver()
{
    if (!m_call)
        return;
    const AttendanceModel &students = m_call->students();
    const QList<RosterLine> *roster = m_rosters.of(m_classId);
    m_title = m_call->title();
    m_expected = roster ? static_cast<int>(roster->size()) : 0;
    m_guests = m_expected > 0 ? students.guests() : 0;
    m_count = students.rowCount() - m_guests;
    m_last.clear();
    for (int row = students.rowCount() - 1; row >= 0 && m_last.size() < MaxArrivals; --row)
        m_last.append(students.entry(row));
    emit changed();
}

void ProjectedCall::finish()
{
    if (m_call)
        disconnect(m_call, nullptr, this, nullptr);
    m_call = nullptr;
    emit changed();
}

QStringList ProjectedCall::arrivals() const
{
    QStringList lines;
    for (const Entry &entry : m_last)
        lines.append(timeText(entry.time) + u" "_s + nameOf(entry));
    return lines;
}

QString ProjectedCall::nameOf(const Entry &entry) const
{
    if (students() == Students::Masked)
        return masked(entry.student);
    return entry.name.isEmpty() ? entry.student.text() : entry.name;
}

QString ProjectedCall::code() const
{
    return m_call ? m_call->code() : QString();
}

std::chrono::milliseconds ProjectedCall::codeLeft() const
{
    return m_call ? m_call->codeLeft() : 0ms;
}

ProjectedCall::Students ProjectedCall::students() const
{
    return m_settings.value(NamedKey).toBool() ? Students::Named : Students::Masked;
}

void ProjectedCall::setStudents(Students students)
{
    m_settings.setValue(NamedKey, students == Students::Named);
    emit changed();
}

} // namespace chamada::teacher
