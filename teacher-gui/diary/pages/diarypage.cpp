// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarypage.h"

#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/pages/calllist.h"
#include "teacher-gui/diary/pages/classattendancepage.h"
#include "teacher-gui/diary/pages/classespage.h"
#include "teacher-gui/diary/pages/diarylocationbar.h"
#include "teacher-gui/diary/pages/meetingpage.h"
#include "teacher-gui/diary/pages/receiptcheck.h"
#include "teacher-gui/diary/pages/studenterasurepanel.h"
#include "teacher-gui/export/importbutton.h"
#include "teacher-gui/widgets/menuentry.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::teacher {

DiaryPage::DiaryPage(DiaryLocation &location, const KnownServers &known, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_list(new CallList(location, client))
    , m_meeting(new MeetingPage(location, client))
    , m_class(new ClassAttendancePage(location, client))
    , m_classes(new ClassesPage(location))
    , m_forget(new StudentErasurePanel(location))
    , m_strip(new StatusStrip)
    , m_pages(new QStackedWidget)
{
    m_pages->addWidget(makeListPage(known));
    m_pages->addWidget(m_meeting);
    m_pages->addWidget(m_class);
    m_pages->addWidget(m_classes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DiaryPage::refresh);
    connectPages();
    refresh();
}

QWidget *DiaryPage::makeListPage(const KnownServers &known)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addLayout(makeHeading());
    layout->addWidget(m_forget);
    layout->addWidget(m_strip);
    layout->addWidget(m_list, 1);
    layout->addWidget(new ReceiptCheck(known, m_location));
    layout->addWidget(new DiaryLocationBar(m_location));
    return page;
}

QLayout *DiaryPage::makeHeading()
{
    auto *title = new QLabel(tr("Diary"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    auto *glance = new QPushButton(icon(Icon::Chart, Meaning::Accent), tr("Classes at a glance"));
    glance->setToolTip(tr("How many in each class are at risk"));
    auto *joining = new QPushButton(icon(Icon::Add, Meaning::Accent), tr("Join another diary…"));
    joining->setToolTip(tr("Takes over the roll calls and corrections of a diary from another machine"));
    auto *forgetting = new QPushButton(icon(Icon::Person, Meaning::Accent), tr("Forget a student…"));
    forgetting->setToolTip(tr("Erases a student from the diary for good"));
    auto *importing = new ImportButton(m_location, *m_strip);
    connect(importing, &ImportButton::imported, m_list, &CallList::refresh);
    for (QPushButton *button : std::initializer_list<QPushButton *>{importing, glance, joining, forgetting}) {
        setLook(button, Look::Quiet);
        putInMenu(MenuId::Tools, *button);
    }
    connect(glance, &QPushButton::clicked, this, &DiaryPage::openClasses);
    connect(joining, &QPushButton::clicked, this, &DiaryPage::chooseJoin);
    connect(forgetting, &QPushButton::clicked, m_forget, &StudentErasurePanel::begin);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(glance);
    row->addWidget(importing);
    row->addWidget(joining);
    row->addWidget(forgetting);
    return row;
}

void DiaryPage::connectPages()
{
    connect(&m_location, &DiaryLocation::callsChanged, this, &DiaryPage::refreshSoon);
    connect(&m_location, &DiaryLocation::changed, this, [this] {
        forgetSteps();
        showList();
        refresh();
    });
    connect(m_list, &CallList::openRequested, this, [this](const DiaryLine &line) { openMeeting(line.call); });
    connect(m_list, &CallList::classRequested, this, &DiaryPage::openClass);
    connect(m_classes, &ClassesPage::classRequested, this, &DiaryPage::openClass);
    connect(m_classes, &ClassesPage::backRequested, this, &DiaryPage::showList);
    connect(m_class, &ClassAttendancePage::backRequested, this, [this] {
        if (m_beforeClass == m_classes)
            openClasses();
        else
            showList();
    });
    connect(m_class, &ClassAttendancePage::meetingRequested, this, &DiaryPage::openMeeting);
    connect(m_meeting, &MeetingPage::backRequested, this, [this] {
        if (m_beforeMeeting != m_class)
            return showList();
        m_pages->setCurrentWidget(m_class);
        m_class->refresh();
        m_class->focusList();
    });
    connect(m_meeting, &MeetingPage::reportRequested, this, &DiaryPage::openReport);
    connect(m_forget, &StudentErasurePanel::erased, this, [this] {
        forgetSteps();
        m_list->refresh();
    });
    connect(m_forget, &StudentErasurePanel::closed, this, &DiaryPage::focusList);
}

void DiaryPage::refresh()
{
    m_list->refresh();
    if (m_pages->currentWidget() == m_meeting)
        m_meeting->refresh();
    else if (m_pages->currentWidget() == m_class)
        m_class->refresh();
    else if (m_pages->currentWidget() == m_classes)
        m_classes->open(m_list->lines());
}

void DiaryPage::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void DiaryPage::showList()
{
    m_pages->setCurrentIndex(0);
    m_list->refresh();
    m_list->focusList();
}

void DiaryPage::focusList()
{
    if (m_pages->currentWidget() == m_meeting)
        m_meeting->focusList();
    else if (m_pages->currentWidget() == m_class)
        m_class->focusList();
    else if (m_pages->currentWidget() == m_classes)
        m_classes->focusList();
    else
        m_list->focusList();
}

void DiaryPage::openClasses()
{
    m_classes->open(m_list->lines());
    m_pages->setCurrentWidget(m_classes);
    m_classes->focusList();
}

void DiaryPage::openClass(ClassId classId)
{
    m_beforeClass = m_pages->currentWidget();
    m_class->open(classId, m_list->lines());
    m_pages->setCurrentWidget(m_class);
    m_class->focusList();
}

void DiaryPage::openMeeting(const CallId &call)
{
    const QList<DiaryLine> &lines = m_list->lines();
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const DiaryLine &other) { return other.call == call; });
    if (line == lines.end())
        return;
    m_beforeMeeting = m_pages->currentWidget();
    m_meeting->open(*line);
    m_pages->setCurrentWidget(m_meeting);
    m_meeting->focusList();
}

void DiaryPage::openReport(const CallId &call)
{
    const Diary *diary = m_location.diary();
    if (!diary)
        return;
    const auto entry = diary->entry(call);
    if (const auto *error = std::get_if<DiaryError>(&entry))
        showError(*error);
    else
        emit opened(std::get<DiaryEntry>(entry));
}

void DiaryPage::chooseJoin()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("The diary to take over from"), QFileInfo(m_location.path()).path(), tr("Diaries (*.sqlite)"));
    if (!path.isEmpty())
        join(path);
}

void DiaryPage::join(const QString &path)
{
    const qsizetype before = m_list->lines().size();
    m_strip->sayBusy(tr("Joining the diaries…"));
    const BusyCursor busy;
    if (const auto failed = m_location.takeOver(path))
        return showError(*failed);
    const auto added = static_cast<int>(m_list->lines().size() - before);
    m_strip->say(Icon::Present, Meaning::Present,
        tr("Joined with %1: %n new roll call(s), and every correction made there.", nullptr, added)
            .arg(QDir::toNativeSeparators(path)));
}

void DiaryPage::forgetSteps()
{
    m_list->forgetSteps();
    m_meeting->forgetSteps();
    m_class->forgetSteps();
}

void DiaryPage::showError(const DiaryError &error)
{
    m_strip->say(Icon::Warning, Meaning::Refused, explain(error));
}

} // namespace chamada::teacher
