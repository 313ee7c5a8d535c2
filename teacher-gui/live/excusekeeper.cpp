// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/excusekeeper.h"

#include "teacher-gui/diary/diaryshelf.h"
#include "teacher-gui/diary/reportkeeper.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr auto Group = "excused"_L1;

/// The id may hold what a key must not.
QString keyOf(const QString &call)
{
    return Group + u'/' + QString::fromLatin1(call.toUtf8().toHex());
}

/// Who came in the end needs no excuse.
QList<Correction> correctionsOf(const Report &report, const QSet<StudentId> &excused)
{
    QList<Correction> corrections;
    for (const RosterLine &line : report.absent)
        if (excused.contains(line.student))
            corrections.append({line.student, Standing::Justified, {}});
    return corrections;
}

} // namespace

ExcuseKeeper::ExcuseKeeper(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QSet<StudentId> ExcuseKeeper::of(const QString &call) const
{
    QSet<StudentId> students;
    const QStringList texts = m_settings.value(keyOf(call)).toStringList();
    for (const QString &text : texts)
        if (const auto student = StudentId::fromText(text))
            students.insert(*student);
    return students;
}

void ExcuseKeeper::excuse(const QString &call, const StudentId &student)
{
    QSet<StudentId> students = of(call);
    students.insert(student);
    write(call, students);
}

void ExcuseKeeper::withdraw(const QString &call, const StudentId &student)
{
    QSet<StudentId> students = of(call);
    students.remove(student);
    write(call, students);
}

void ExcuseKeeper::deliverTo(DiaryShelf &shelf, ReportKeeper &reports)
{
    connect(&reports, &ReportKeeper::kept, this, [this, &shelf] { deliver(shelf); });
    connect(&shelf, &DiaryShelf::changed, this, [this, &shelf] { deliver(shelf); });
}

QStringList ExcuseKeeper::calls() const
{
    m_settings.beginGroup(Group);
    QStringList calls;
    const QStringList keys = m_settings.childKeys();
    for (const QString &key : keys)
        calls.append(QString::fromUtf8(QByteArray::fromHex(key.toLatin1())));
    m_settings.endGroup();
    return calls;
}

void ExcuseKeeper::deliver(DiaryShelf &shelf)
{
    Diary *diary = shelf.diary();
    if (!diary)
        return;
    const QStringList waiting = calls();
    for (const QString &call : waiting) {
        const auto found = diary->entry(call);
        const auto *entry = std::get_if<DiaryEntry>(&found);
        if (!entry)
            continue; // not over yet
        const QList<Correction> corrections = correctionsOf(entry->report, of(call));
        if (corrections.isEmpty() || !diary->correct(call, corrections, entry->teacher))
            write(call, {});
    }
}

void ExcuseKeeper::write(const QString &call, const QSet<StudentId> &students)
{
    QStringList texts;
    for (const StudentId &student : students)
        texts.append(student.text());
    std::sort(texts.begin(), texts.end());
    if (texts.isEmpty())
        m_settings.remove(keyOf(call));
    else
        m_settings.setValue(keyOf(call), texts);
    m_settings.sync(); // the window may crash
    emit changed(call);
}

} // namespace chamada
