// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/importtask.h"

#include "common/spreadsheet/readcontrol.h"
#include "common/terminal/console.h"
#include "common/ui/sentences.h"
#include "teacher-gui/text/calltext.h"
#include "teacher-gui/text/importtext.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

RosterImport importOf(const QString &path, const ReadProgress &progress)
{
    if (path != "-"_L1)
        return RosterImport::ofFile(path, progress);
    QFile input;
    static_cast<void>(input.open(stdin, QIODevice::ReadOnly)); // a closed input is empty
    return RosterImport::ofBytes(input.read(ReadControl::MaxFileBytes + 1), progress);
}

/// Finds a column by its title or by its number, from 1. Returns -1 if the file has no such column.
int columnOf(const QList<ColumnCandidate> &columns, const QString &wanted)
{
    const int number = wanted.toInt() - 1;
    const auto isWanted = [&](const ColumnCandidate &each) {
        return each.title.compare(wanted.simplified(), Qt::CaseInsensitive) == 0 || each.column == number;
    };
    const auto found = std::find_if(columns.begin(), columns.end(), isWanted);
    return found == columns.end() ? -1 : found->column;
}

QStringList titlesOf(const QList<ColumnCandidate> &columns)
{
    QStringList titles;
    for (const ColumnCandidate &each : columns)
        titles.append(each.title.isEmpty() ? QString::number(each.column + 1) : each.title);
    return titles;
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
    constexpr int whole = 100;
    m_import = importOf(m_wanted.file, [this](double share) {
        m_console.showProgress(static_cast<int>(share * whole), whole);
        return true;
    });
    if (const QString missing = applyChoices(); !missing.isEmpty()) {
        stop(missing);
    } else if (m_import.obstacle() != RosterImport::Obstacle::None) {
        m_outcome = outcomeOf(m_import, {}, m_wanted.takesDoubtful);
        stop(obstacleText(m_outcome, m_import));
    } else {
        m_rosters.refresh(m_class);
    }
}

/// Returns what the file does not have; empty if it has everything that was asked for.
QString ImportTask::applyChoices()
{
    const QStringList sheets = m_import.sheetNames();
    if (!m_wanted.sheet.isEmpty() && !sheets.contains(m_wanted.sheet))
        return tr("The file has no sheet “%1”. It has: %2").arg(m_wanted.sheet, sheets.join(u", "_s));
    if (!m_wanted.sheet.isEmpty())
        m_import.setSheet(sheets.indexOf(m_wanted.sheet));
    const QList<ColumnCandidate> choices = m_import.columnChoices();
    for (const QString &wanted : {m_wanted.studentColumn, m_wanted.nameColumn})
        if (!wanted.isEmpty() && columnOf(choices, wanted) < 0)
            return tr("The file has no column “%1”. It has: %2").arg(wanted, titlesOf(choices).join(u", "_s));
    RosterColumns columns = m_import.columns();
    if (!m_wanted.studentColumn.isEmpty())
        columns.student = columnOf(choices, m_wanted.studentColumn);
    if (!m_wanted.nameColumn.isEmpty()) {
        columns.name = columnOf(choices, m_wanted.nameColumn);
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
    if (m_step == Step::Change) {
        report();
        return;
    }
    m_outcome = outcomeOf(m_import, *m_rosters.of(m_class), m_wanted.takesDoubtful);
    RosterChange change = m_outcome.change();
    if (m_wanted.removesGone)
        for (const RosterLine &line : m_outcome.gone)
            change.take.append(line.student);
    if (m_wanted.isDryRun || m_outcome.taken.isEmpty() || change.isEmpty()) {
        report();
        return;
    }
    m_done = change.take.isEmpty() ? ImportDone::Added : ImportDone::AddedAndRemoved;
    m_step = Step::Change;
    m_isStored = false;
    m_rosters.change(m_class, change);
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

} // namespace chamada::teacher
