// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/importtask.h"

#include "common/terminal/console.h"
#include "common/ui/sentences.h"
#include "teacher-gui/text/calltext.h"
#include "teacher-gui/text/importtext.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

RosterImport importOf(const QString &path)
{
    if (path != "-"_L1)
        return RosterImport::ofFile(path);
    QFile input;
    static_cast<void>(input.open(stdin, QIODevice::ReadOnly)); // a closed input is empty
    return RosterImport::ofBytes(input.read(RosterImport::MaxBytes + 1));
}

/// Finds a column by its title or by its number, from 1. Returns nothing if the file has no such column.
std::optional<int> columnOf(const QStringList &titles, const QString &wanted)
{
    for (int column = 0; column < titles.size(); ++column)
        if (titles[column].compare(wanted.simplified(), Qt::CaseInsensitive) == 0)
            return column;
    const int column = wanted.toInt() - 1;
    return column >= 0 && column < titles.size() ? std::optional(column) : std::nullopt;
}

} // namespace

ImportTask::ImportTask(Rosters &rosters, Console &console, const RosterImportArguments &wanted, ClassId classId)
    : m_rosters(rosters)
    , m_console(console)
    , m_wanted(wanted)
    , m_class(classId)
{
}

void ImportTask::begin()
{
    connect(&m_rosters, &Rosters::changed, this, &ImportTask::onChanged);
    connect(&m_rosters, &Rosters::failed, this, [this](ClassId, const Failure &failure) { refuse(failure); });
    connect(&m_rosters, &Rosters::stored, this,
        [this](ClassId, qsizetype done, qsizetype total) { m_isStored = done == total; });
    m_import = importOf(m_wanted.file);
    if (const QString missing = applyChoices(); !missing.isEmpty()) {
        stop(missing);
    } else if (m_import.obstacle() != RosterImport::Obstacle::None) {
        m_outcome = outcomeOf(m_import, {}, m_wanted.takesDoubtful);
        stop(obstacleText(m_outcome, m_import));
    } else {
        m_step = Step::Read;
        m_rosters.refresh(m_class);
    }
}

/// Returns what the file does not have; empty if it has everything that was asked for.
QString ImportTask::applyChoices()
{
    RosterColumns columns = m_import.columns();
    const QStringList titles = m_import.columnTitles();
    for (const QString &wanted : {m_wanted.studentColumn, m_wanted.nameColumn})
        if (!wanted.isEmpty() && !columnOf(titles, wanted))
            return tr("The file has no column “%1”. It has: %2").arg(wanted, titles.join(u", "_s));
    if (!m_wanted.studentColumn.isEmpty())
        columns.student = *columnOf(titles, m_wanted.studentColumn);
    if (!m_wanted.nameColumn.isEmpty()) {
        columns.name = *columnOf(titles, m_wanted.nameColumn);
        columns.givenName = columns.middleName = columns.surname = columns.secondSurname = columns.socialName = -1;
    }
    if (columns != m_import.columns())
        m_import.setColumns(columns);
    if (!m_wanted.onlyClass.isEmpty())
        m_import.setOnlyClass(m_wanted.onlyClass);
    return {};
}

void ImportTask::onChanged(ClassId classId)
{
    if (classId != m_class || !m_isStored)
        return;
    if (m_step == Step::Read) {
        m_outcome = outcomeOf(m_import, *m_rosters.of(m_class), m_wanted.takesDoubtful);
        change();
    } else if (m_step == Step::Add) {
        removeGone();
    } else if (m_step == Step::Remove) {
        report();
    }
}

void ImportTask::change()
{
    m_step = Step::Add;
    const QList<RosterLine> put = m_outcome.change().put;
    if (m_wanted.isDryRun) {
        report();
    } else if (put.isEmpty()) {
        removeGone();
    } else {
        m_done = ImportDone::Added;
        m_isStored = false;
        m_rosters.add(m_class, put);
    }
}

void ImportTask::removeGone()
{
    m_step = Step::Remove;
    if (!m_wanted.removesGone || m_outcome.gone.isEmpty()) {
        report();
        return;
    }
    QList<StudentId> students;
    for (const RosterLine &line : m_outcome.gone)
        students.append(line.student);
    m_done = ImportDone::AddedAndRemoved;
    m_isStored = false;
    m_rosters.remove(m_class, students);
}

void ImportTask::report()
{
    m_rosters.disconnect(this);
    if (m_outcome.taken.isEmpty()) {
        stop(outcomeText(m_outcome, m_import, m_done));
        return;
    }
    QJsonObject json = tagged("roster-imported"_L1, outcomeJson(m_outcome, m_import));
    json.insert("class"_L1, m_class.number());
    json.insert("count"_L1, m_rosters.of(m_class)->size());
    m_console.answer(outcomeText(m_outcome, m_import, m_done), json);
    emit done();
}

void ImportTask::stop(const QString &why)
{
    QJsonObject json = outcomeJson(m_outcome, m_import);
    json.insert("ok"_L1, false);
    json.insert("message"_L1, why);
    m_console.complain(why, json);
    emit notDone();
}

void ImportTask::refuse(const Failure &failure)
{
    // The server may refuse each pending part of a long list; reporting one refusal is enough.
    m_rosters.disconnect(this);
    m_console.complain(explain(failure), refusalJson(failure));
    emit notDone();
}

} // namespace chamada
