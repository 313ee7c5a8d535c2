// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/report/reportpage.h"

#include "common/files/savewhole.h"
#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/diaryplacebar.h"
#include "teacher-gui/live/callwords.h"
#include "teacher-gui/live/studentstable.h"
#include "teacher-gui/report/reporttext.h"
#include "teacher-gui/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// The end's date is told only where it is another day.
QString period(const Report &report)
{
    const bool sameDay = report.started.toLocal().date() == report.ended.toLocal().date();
    return ReportPage::tr("started %1, ended %2")
        .arg(dateTimeText(report.started), sameDay ? timeText(report.ended) : dateTimeText(report.ended));
}

} // namespace

ReportPage::ReportPage(DiaryEntry entry, DiaryShelf &shelf, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_place(new DiaryPlaceBar(shelf))
    , m_problem(new StatusStrip)
    , m_news(new StatusStrip)
{
    m_students.setEntries(m_entry.report.entries);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(heading());
    layout->addWidget(m_place);
    layout->addWidget(m_problem);
    layout->addLayout(lists(), 1);
    layout->addWidget(m_news);
    layout->addLayout(actions());
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
    auto *count = new QLabel(countInWords(static_cast<int>(report.entries.size())));
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
    if (m_entry.report.absent.isEmpty())
        return layout;
    auto *caption = new QLabel(tr("%n absent", nullptr, static_cast<int>(m_entry.report.absent.size())));
    caption->setFont(scaledFont(token::Body, QFont::DemiBold));
    auto *absent = new QListWidget;
    absent->setAccessibleName(tr("Absent students"));
    for (const RosterLine &line : m_entry.report.absent)
        absent->addItem(
            line.name.isEmpty() ? line.student.text() : QString(line.name + u" · "_s + line.student.text()));
    auto *column = new QVBoxLayout;
    column->setSpacing(token::Gap);
    column->addWidget(caption);
    column->addWidget(absent, 1);
    layout->addLayout(column, 1);
    return layout;
}

QLayout *ReportPage::actions()
{
    auto *exporting = new QPushButton(icon(Icon::Export), tr("Export CSV…"));
    auto *copying = new QPushButton(icon(Icon::Copy), tr("Copy"));
    auto *done = new QPushButton(iconOnAccent(Icon::Already), tr("Done"));
    setLook(done, Look::Primary);
    setShortcut(exporting, QKeySequence::Save, tr("Writes the report into a file that spreadsheets open"));
    copying->setToolTip(tr("Copies the report, to be pasted into a spreadsheet or a message"));
    done->setToolTip(tr("Closes this page; the report stays in the diary"));
    connect(exporting, &QPushButton::clicked, this, &ReportPage::chooseExport);
    connect(copying, &QPushButton::clicked, this, &ReportPage::copy);
    connect(done, &QPushButton::clicked, this, &ReportPage::doneRequested);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(exporting);
    layout->addWidget(copying);
    layout->addStretch();
    layout->addWidget(done);
    return layout;
}

void ReportPage::setSaved(Saved saved)
{
    m_place->tell(saved == Saved::Yes ? DiaryPlaceBar::Telling::Saved : DiaryPlaceBar::Telling::NotSaved);
    if (saved == Saved::Yes)
        m_problem->clear();
}

void ReportPage::showProblem(const DiaryError &error)
{
    m_problem->say(Icon::Warning, Meaning::Refused, explain(error), tr("Try again"));
}

void ReportPage::chooseExport()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the report"), csvFileName(m_entry.report), tr("CSV (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void ReportPage::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (saveWhole(file, toCsv(m_entry.report)))
        m_news->say(Icon::Present, Meaning::Present, tr("Exported to %1").arg(shown));
    else
        m_news->say(Icon::Warning, Meaning::Refused,
            tr("%1 could not be written. Choose another place and try again.").arg(shown));
}

void ReportPage::copy()
{
    QApplication::clipboard()->setText(toClipboardText(m_entry.report));
    m_news->say(Icon::Copy, Meaning::Present, tr("Copied. Paste it into a spreadsheet or a message."));
}

} // namespace chamada
