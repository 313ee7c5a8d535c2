// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/report/endedcallnotice.h"

#include "teacher-gui/words/callwords.h"

#include <utility>

namespace chamada::teacher {

namespace {

/// Removes the entry's call from the list; returns whether it was there.
bool take(const DiaryEntry &entry, QList<DiaryEntry> &entries)
{
    return entries.removeIf([&](const DiaryEntry &other) { return other.report.call == entry.report.call; }) > 0;
}

} // namespace

EndedCallNotice::EndedCallNotice(QWidget *parent)
    : StatusStrip(parent)
{
    connect(this, &StatusStrip::actionChosen, this, &EndedCallNotice::choose);
}

void EndedCallNotice::tellSaved(const DiaryEntry &entry)
{
    const Report &report = entry.report;
    take(entry, m_saved);
    m_saved.append(entry);
    const auto count = static_cast<int>(m_saved.size());
    const QString text = count == 1
        ? tr("The roll call of %1 has ended and was saved in your diary.").arg(longName(report.classId, report.title))
        : tr("%n roll call(s) have ended and were saved in your diary.", nullptr, count);
    say(Icon::Book, Meaning::Present, text, count == 1 ? tr("Show report") : tr("Show diary"));
}

void EndedCallNotice::tellWaiting(const DiaryEntry &entry, const DiaryError &error)
{
    take(entry, m_waiting);
    m_waiting.append(entry);
    say(Icon::Warning, Meaning::Refused,
        tr("The roll call of %1 has ended and is not in your diary yet. %2")
            .arg(longName(entry.report.classId, entry.report.title), explain(error)),
        tr("Show report"));
}

void EndedCallNotice::withdrawWaiting(const DiaryEntry &entry)
{
    if (take(entry, m_waiting))
        tellSaved(entry);
}

void EndedCallNotice::tellElsewhere(ClassId classId)
{
    say(Icon::Info, Meaning::Accent,
        tr("The roll call of class %1 was ended elsewhere. Its report is in the diary there.").arg(classId.number()));
}

void EndedCallNotice::forget()
{
    m_saved.clear();
    m_waiting.clear();
    clear();
}

void EndedCallNotice::choose()
{
    const QList<DiaryEntry> saved = std::exchange(m_saved, {});
    clear();
    if (!m_waiting.isEmpty())
        emit reportWanted(m_waiting.constLast());
    else if (saved.size() == 1)
        emit reportWanted(saved.constFirst());
    else
        emit diaryWanted();
}

} // namespace chamada::teacher
