// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/meetingheader.h"

#include "common/ui/icons.h"
#include "common/ui/sentences.h"
#include "teacher-gui/diary/pages/undobuttons.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

MeetingHeader::MeetingHeader(QUndoStack &steps, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_when(new QLabel)
    , m_count(new QLabel)
    , m_lessons(new QSpinBox)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setWordWrap(true);
    setTextQuiet(m_when);
    m_count->setFont(digitsFont(token::Title, QFont::Bold));
    setTextMeaning(m_count, Meaning::Accent);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(token::GroupGap);
    layout->setVerticalSpacing(token::Gap / 2);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_when, 1, 0);
    layout->addWidget(m_count, 0, 1, 2, 1, Qt::AlignVCenter);
    layout->addLayout(makeActions(steps), 2, 0, 1, 2);
}

QLayout *MeetingHeader::makeActions(QUndoStack &steps)
{
    auto *back = new QPushButton(icon(Icon::Back), tr("Back to the diary"));
    setWayBack(back, tr("Shows the list of past roll calls"));
    auto *report = new QPushButton(icon(Icon::Book), tr("Report"));
    report->setToolTip(tr("The report as the roll call gave it, to export, print and copy"));
    putInMenu(MenuId::View, *report);
    auto *label = new QLabel(tr("Lessons"));
    label->setBuddy(m_lessons);
    m_lessons->setRange(1, ClassSettings::MaxLessons);
    m_lessons->setKeyboardTracking(false);
    m_lessons->setAccessibleName(label->text());
    m_lessons->findChild<QLineEdit *>()->setAccessibleName(label->text());
    m_lessons->setToolTip(tr("How many lessons this meeting counts for"));
    connect(back, &QPushButton::clicked, this, &MeetingHeader::backRequested);
    connect(report, &QPushButton::clicked, this, &MeetingHeader::reportRequested);
    connect(m_lessons, &QSpinBox::valueChanged, this, &MeetingHeader::lessonsChosen);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(back);
    row->addWidget(report);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_lessons);
    row->addSpacing(token::Gap);
    row->addWidget(new UndoButtons(steps));
    return row;
}

void MeetingHeader::setMeeting(const Meeting &meeting, const AttendanceCounts &attendance)
{
    m_title->setText(longName(meeting.classId, meeting.title));
    m_when->setText(tr("started %1").arg(dateTimeText(meeting.started)));
    const QString present = tr("%1 of %2 present").arg(attendance.present).arg(attendance.expected);
    m_count->setText(attendance.guests == 0
            ? present
            : QString(present + u" · "_s + tr("%n not on the list", nullptr, attendance.guests)));
    const QSignalBlocker blocker(m_lessons);
    m_lessons->setValue(meeting.lessons);
}

} // namespace chamada::teacher
