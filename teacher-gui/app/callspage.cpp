// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/app/callspage.h"

#include "common/ui/iconview.h"
#include "common/ui/sentences.h"
#include "teacher-gui/live/view/callsidebar.h"
#include "teacher-gui/live/view/classcards.h"
#include "teacher-gui/live/view/livepage.h"
#include "teacher-gui/live/view/startform.h"
#include "teacher-gui/projector/projectorcontrol.h"
#include "teacher-gui/report/reportpage.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/widgets/menuentry.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr auto ShownKey = "window/call"_L1;

} // namespace

CallsPage::CallsPage(TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_sidebar(new CallSidebar(services.openCalls, services.recent, services.rosters))
    , m_pages(new QStackedWidget)
    , m_projector(new ProjectorControl(services, *this))
    , m_project(addMenuAction(MenuId::View, *this, tr("Project"), {Qt::Key_F11}))
    , m_empty(makeEmptyPage())
{
    m_pages->addWidget(m_empty);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
    connect(m_sidebar, &CallSidebar::callChosen, this, &CallsPage::showCall);
    connectOpenCalls();
    connectKeeper();
    makeProjector();
}

QWidget *CallsPage::makeEmptyPage()
{
    auto *page = new QWidget;
    auto *picture = new IconView(8 * token::Grid);
    picture->setIcon(Icon::People, Meaning::Accent);
    auto *sentence = new QLabel(tr("No roll call is open. Type the number of a class and press Enter."));
    sentence->setFont(scaledFont(token::Heading));
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    auto *begin = new QPushButton(icon(Icon::Start), tr("New roll call"));
    connect(begin, &QPushButton::clicked, this, &CallsPage::focusClass);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(token::Margin, token::Margin, token::Margin, token::Margin);
    layout->setSpacing(token::Gap * 2);
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(sentence);
    layout->addWidget(begin, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void CallsPage::connectOpenCalls()
{
    OpenCalls &openCalls = m_services.openCalls;
    connect(&m_sidebar->form(), &StartForm::startRequested, this, [this](ClassId classId, const CallOptions &options) {
        m_asked.insert(classId, options);
        m_services.openCalls.start(classId, options);
    });
    connect(&openCalls, &OpenCalls::callAdded, this, &CallsPage::addCall);
    connect(&openCalls, &OpenCalls::callRemoved, this, &CallsPage::removeCall);
    connect(&openCalls, &OpenCalls::started, this, &CallsPage::onStarted);
    connect(&openCalls, &OpenCalls::startRefused, this,
        [this](ClassId, const Failure &failure) { onStartRefused(failure); });
    connect(&openCalls, &OpenCalls::endedElsewhere, this, &CallsPage::callGone);
}

void CallsPage::connectKeeper()
{
    connect(&m_services.receiver, &ReportReceiver::kept, this, &CallsPage::onKept);
    connect(&m_services.receiver, &ReportReceiver::notKept, this, &CallsPage::onNotKept);
}

void CallsPage::makeProjector()
{
    connect(m_project, &QAction::triggered, this, [this] { m_projector->toggle(currentLive()->call()); });
    m_project->setEnabled(false);
}

void CallsPage::setClass(ClassId classId)
{
    m_sidebar->form().setClass(classId);
}

void CallsPage::focusClass()
{
    m_sidebar->form().focusClass();
}

void CallsPage::clear()
{
    const QList<ReportPage *> reports = m_reports.values();
    for (ReportPage *page : reports)
        closeReport(page);
    m_sidebar->form().startOver();
    m_sidebar->cards().refresh();
    m_projector->close();
}

void CallsPage::restore()
{
    m_wanted = CallId::fromText(m_services.settings.value(ShownKey).toString());
    const Diary *diary = m_services.location.diary();
    if (!m_wanted || !diary)
        return;
    // The diary has no report of a call that was erased or is still open.
    const auto found = diary->entry(*m_wanted);
    if (const auto *entry = std::get_if<DiaryEntry>(&found))
        showReport(*entry);
}

void CallsPage::addCall(LiveCall *call)
{
    auto *page = new LivePage(*call, m_services);
    m_live.insert(call, page);
    m_pages->addWidget(page);
    connect(page, &LivePage::projectRequested, m_project, &QAction::trigger);
    // Shows the call only if no page is shown or it was the last one shown; a new call is shown by its own start.
    if (m_pages->currentWidget() == m_empty || call->id() == m_wanted)
        showCall(call);
}

void CallsPage::removeCall(LiveCall *call)
{
    LivePage *page = m_live.take(call);
    if (m_pages->currentWidget() == page)
        showNext();
    m_pages->removeWidget(page);
    // The page must go now: it refers to the call until it is deleted.
    delete page;
    markCurrent();
}

void CallsPage::showCall(LiveCall *call)
{
    if (LivePage *page = m_live.value(call))
        showPage(page);
}

void CallsPage::onStarted(LiveCall *call)
{
    CallOptions options = m_asked.take(call->classId());
    options.title = call->title();
    m_services.recent.remember({call->classId(), options, call->started()});
    StartForm &form = m_sidebar->form();
    form.startOver();
    m_sidebar->cards().refresh();
    showCall(call);
    // Moves the focus to the new call only if it is still in the form; elsewhere the teacher is not disturbed.
    if (form.isAncestorOf(QApplication::focusWidget()))
        m_live.value(call)->focusStudent();
}

void CallsPage::onStartRefused(const Failure &failure)
{
    m_sidebar->form().showProblem(explain(failure));
}

void CallsPage::onKept(const DiaryEntry &entry)
{
    if (ReportPage *page = m_reports.value(entry.report.call)) {
        page->setSaved(ReportPage::Saved::Yes);
        return;
    }
    const LivePage *live = m_live.value(m_services.openCalls.callById(entry.report.call));
    if (live && m_pages->currentWidget() == live)
        showReport(entry);
    else
        emit reportArrived(entry);
}

void CallsPage::onNotKept(const DiaryEntry &entry, const DiaryError &error)
{
    ReportPage *page = reportPage(entry);
    page->setSaved(ReportPage::Saved::No);
    page->showProblem(error);
    showPage(page);
}

void CallsPage::showReport(const DiaryEntry &entry)
{
    showPage(reportPage(entry));
}

ReportPage *CallsPage::reportPage(const DiaryEntry &entry)
{
    if (ReportPage *page = m_reports.value(entry.report.call))
        return page;
    auto *page = new ReportPage(entry, m_services.location);
    m_reports.insert(entry.report.call, page);
    m_pages->addWidget(page);
    connect(page, &ReportPage::retryRequested, &m_services.receiver, &ReportReceiver::tryAgain);
    connect(page, &ReportPage::doneRequested, this, [this, page] { closeReport(page); });
    return page;
}

void CallsPage::closeReport(ReportPage *page)
{
    m_reports.remove(page->entry().report.call);
    if (m_pages->currentWidget() == page)
        showNext();
    m_pages->removeWidget(page);
    page->deleteLater();
}

void CallsPage::showPage(QWidget *page)
{
    const bool hadFocus = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentWidget(page);
    markCurrent();
    auto *report = qobject_cast<ReportPage *>(page);
    if (report && hadFocus)
        report->focusDone(); // otherwise Qt would move the focus to the next widget in the window
    const LivePage *live = currentLive();
    const auto shown = report ? std::optional(report->entry().report.call)
        : live                ? std::optional(live->call().id())
                              : std::nullopt;
    m_services.settings.setValue(ShownKey, shown ? shown->text() : QString());
}

LivePage *CallsPage::currentLive() const
{
    return qobject_cast<LivePage *>(m_pages->currentWidget());
}

void CallsPage::markCurrent()
{
    const LivePage *live = currentLive();
    m_project->setEnabled(live != nullptr);
    m_sidebar->setCurrent(live ? &live->call() : nullptr);
}

/// Shows the next page when one closes: another open call, or the empty page that offers to start one.
void CallsPage::showNext()
{
    const QList<LiveCall *> &open = m_services.openCalls.calls();
    showPage(open.isEmpty() ? m_empty : m_live.value(open.constLast(), nullptr));
    if (open.isEmpty())
        focusClass();
}

} // namespace chamada::teacher
