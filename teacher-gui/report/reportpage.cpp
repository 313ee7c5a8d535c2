// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/report/reportpage.h"

#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/statuswords.h"
#include "teacher-gui/diary/pages/diarylocationbar.h"
#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/exportbar.h"
#include "teacher-gui/live/view/studentstable.h"
#include "teacher-gui/words/callwords.h"
#include "teacher-gui/words/sharedorigin.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns start and end; the end has a date only if it is on another day.
QString period(const Report &report)
{
    const bool sameDay = report.started.toLocal().date() == report.ended.toLocal().date();
    return ReportPage::tr("started %1, ended %2")
        .arg(dateTimeText(report.started), sameDay ? timeText(report.ended) : dateTimeText(report.ended));
}

/// Returns the number of present students; those on no roster are counted separately.
QString countOf(const Report &report, int guests)
{
    const auto all = static_cast<int>(report.entries.size() + report.absent.size()) - guests;
    if (!report.hasRoster || all == 0)
        return countInWords(static_cast<int>(report.entries.size()));
    const QString present = ReportPage::tr("%1 of %2 present").arg(report.entries.size() - guests).arg(all);
    return guests == 0 ? present : QString(present + u" · "_s + ReportPage::tr("%n not on the list", nullptr, guests));
}

} // namespace

ReportPage::ReportPage(DiaryEntry entry, DiaryLocation &location, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_location(location)
    , m_absent(new QListWidget(this))
    , m_done(new QPushButton(iconOnAccent(Icon::Already), tr("Done")))
    , m_place(new DiaryLocationBar(location))
    , m_problem(new StatusStrip)
    , m_shared(new StatusStrip)
    , m_notice(new StatusStrip)
{
    m_students.setEntries(m_entry.report.entries);
    const Flags shared = m_students.sharedByMost();
    m_students.setMuted(shared);
    const QString sharing = sharedInWords(shared);
    if (!sharing.isEmpty())
        m_shared->say(Icon::Computer, Meaning::Neutral, sharing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(heading());
    layout->addWidget(m_place);
    layout->addWidget(m_problem);
    layout->addLayout(lists(), 1);
    layout->addWidget(m_shared);
    layout->addWidget(m_notice);
    layout->addLayout(actions());
    connect(&m_location, &DiaryLocation::callsChanged, this, &ReportPage::showNames);
    connect(m_problem, &StatusStrip::actionChosen, this, &ReportPage::retryRequested);
    setSaved(Saved::Yes);
}

QLayout *ReportPage::heading()
{
    const Report &report = m_entry.report;
    auto *title = new QLabel(longName(report.classId, report.title));
    title->setTextFormat(Qt::PlainText);
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    title->setWordWrap(true);
    auto *when = new QLabel(period(report));
    when->setTextInteractionFlags(Qt::TextSelectableByMouse);
    when->setWordWrap(true);
    setTextQuiet(when);
    auto *count = new QLabel(countOf(report, m_students.guests()));
    count->setFont(digitsFont(token::Title, QFont::Bold));
    setTextMeaning(count, Meaning::Accent);
    auto *layout = new QGridLayout;
    layout->setHorizontalSpacing(token::GroupGap);
    layout->setVerticalSpacing(token::Gap / 2);
    layout->setColumnStretch(0, 1);
    layout->addWidget(title, 0, 0);
    layout->addWidget(when, 1, 0);
    layout->addWidget(count, 0, 1, 2, 1, Qt::AlignVCenter);
    return layout;
}

QLayout *ReportPage::lists()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap * 2);
    auto *table = new StudentsTable(m_students);
    table->setAccessibleName(tr("Report"));
    table->setPlaceholder(tr("Nobody answered this roll call."));
    layout->addWidget(table, 3);
    m_absent->setHidden(m_entry.report.absent.isEmpty());
    if (m_entry.report.absent.isEmpty())
        return layout;
    auto *caption = new QLabel(tr("%n absent", nullptr, static_cast<int>(m_entry.report.absent.size())));
    caption->setFont(scaledFont(token::Body, QFont::DemiBold));
    m_absent->setAccessibleName(tr("Absent students"));
    auto *column = new QVBoxLayout;
    column->setSpacing(token::Gap);
    column->addWidget(caption);
    column->addWidget(m_absent, 1);
    layout->addLayout(column, 1);
    return layout;
}

QLayout *ReportPage::actions()
{
    auto *bar = new ExportBar([this] { return QList<RecordedCall>{recorded()}; }, *m_notice);
    setLook(m_done, Look::Primary);
    m_done->setToolTip(tr("Closes this page; the report stays in the diary"));
    connect(m_done, &QPushButton::clicked, this, &ReportPage::doneRequested);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(bar);
    layout->addStretch();
    layout->addWidget(m_done);
    return layout;
}

RecordedCall ReportPage::recorded() const
{
    if (const Diary *diary = m_location.diary()) {
        const auto found = recordedCall(*diary, m_entry.report.call);
        if (const auto *call = std::get_if<RecordedCall>(&found))
            return *call;
    }
    return {m_entry, 1, {}}; // not in the diary yet
}

void ReportPage::fillAbsent()
{
    const RecordedCall call = recorded();
    m_absent->clear();
    for (const RosterLine &line : m_entry.report.absent) {
        const auto corrected = call.corrected.constFind(line.student);
        const bool justified = corrected != call.corrected.cend() && corrected->standing == AttendanceStatus::Justified;
        QStringList words{line.name, line.student.text(), justified ? inWords(AttendanceStatus::Justified) : QString()};
        words.removeAll(QString());
        m_absent->addItem(words.join(u" · "_s));
    }
}

/// Shows the names of a class list that has come since.
void ReportPage::showNames()
{
    const QList<Entry> entries = recorded().entry.report.entries;
    if (entries == m_entry.report.entries)
        return;
    m_entry.report.entries = entries;
    m_students.setEntries(entries);
}

void ReportPage::setSaved(Saved saved)
{
    fillAbsent(); // the diary knows which absences are justified
    m_place->tell(saved == Saved::Yes ? DiaryLocationBar::Telling::Saved : DiaryLocationBar::Telling::NotSaved);
    if (saved == Saved::Yes)
        m_problem->clear();
}

void ReportPage::focusDone()
{
    m_done->setFocus();
}

void ReportPage::showProblem(const DiaryError &error)
{
    m_problem->say(Icon::Warning, Meaning::Refused, explain(error), tr("Try again"));
}

} // namespace chamada::teacher
