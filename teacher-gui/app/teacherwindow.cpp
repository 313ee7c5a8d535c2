// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/app/teacherwindow.h"

#include "common/ui/chat/chatnotice.h"
#include "common/ui/clockwarning.h"
#include "common/ui/column.h"
#include "common/ui/network/networkcheckpage.h"
#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/app/callspage.h"
#include "teacher-gui/app/windowheader.h"
#include "teacher-gui/chat/messagespage.h"
#include "teacher-gui/diary/pages/diarypage.h"
#include "teacher-gui/login/loginpage.h"
#include "teacher-gui/report/endedcallnotice.h"
#include "teacher-gui/roster/pages/rosterpage.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/widgets/menubar.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto GeometryKey = "window/geometry"_L1;
constexpr auto RestAfter = 1s; // the geometry is saved after this time without a move
constexpr auto CloseLimit = 3s; // closing waits no longer than this for a report; the server keeps it
constexpr QSize UsualSize(1100, 720);
constexpr QSize SmallestSize(800, 520);

} // namespace

TeacherWindow::TeacherWindow(TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_pages(new QStackedWidget)
    , m_entrance(new LoginPage(services))
    , m_calls(new CallsPage(services))
    , m_diary(new DiaryPage(services.location, services.known, services.client))
    , m_rosters(new RosterPage(services))
    , m_talk(new MessagesPage(services))
    , m_header(new WindowHeader(services.client, *m_pages, services.settings))
    , m_network(new NetworkCheckPage(services.client.link()))
    , m_networkArea(asColumn(m_network))
    , m_connection(new StatusStrip)
    , m_notice(new EndedCallNotice)
{
    setWindowTitle(tr("Teacher – Chamada"));
    setMinimumSize(SmallestSize);
    m_pages->addWidget(m_entrance);
    addPages();
    m_pages->addWidget(m_networkArea);
    new ChatNotice(m_talk->room(), *this);
    arrange();
    m_closeLimit.setSingleShot(true);
    m_closeLimit.setInterval(CloseLimit);
    connectDesk();
    restoreGeometry(services.settings.value(GeometryKey).toByteArray());
    m_resting.setSingleShot(true);
    m_resting.setInterval(RestAfter);
    connect(&m_resting, &QTimer::timeout, this, &TeacherWindow::rememberGeometry);
    refresh();
}

/// Puts the menu, the header and the strips above the pages.
void TeacherWindow::arrange()
{
    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(token::Gap, 0, token::Gap, 0);
    strips->addWidget(m_connection);
    strips->addWidget(new ClockWarning(m_services.client.link()));
    strips->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->setMenuBar(makeMenuBar());
    layout->addWidget(m_header);
    layout->addLayout(strips);
    layout->addWidget(m_pages, 1);
}

QSize TeacherWindow::sizeHint() const
{
    return UsualSize;
}

QMenuBar *TeacherWindow::makeMenuBar()
{
    auto *bar = new MenuBar(*this);
    QAction *network = addMenuAction(MenuId::Tools, *m_pages, tr("Test the network"), {});
    connect(network, &QAction::triggered, this, &TeacherWindow::showNetwork);
    connect(bar, &MenuBar::quitChosen, this, &TeacherWindow::close);
    connect(bar, &MenuBar::aboutChosen, this, [this] {
        m_notice->say(Icon::Info, Meaning::Accent,
            tr("Chamada %1: roll calls for classrooms and labs. Free software under the GPL, version 3 or later.")
                .arg(QStringLiteral(CHAMADA_VERSION)));
    });
    return bar;
}

void TeacherWindow::addPages()
{
    m_header->addPage(m_calls, {u"calls"_s, tr("Roll calls"), tr("The open roll calls"), Qt::Key_1});
    m_header->addPage(m_diary, {u"diary"_s, tr("Diary"), tr("All past roll calls"), Qt::Key_2, [this] {
                                    m_diary->refresh();
                                    m_diary->focusList();
                                }});
    m_header->addPage(m_rosters,
        {u"classes"_s, tr("Classes"), tr("The classes and the students on their lists"), Qt::Key_3,
            [this] { m_rosters->enter(); }});
    m_header->addPage(m_talk, {u"messages"_s, {}, tr("What the class and you write to each other"), Qt::Key_4, [this] {
                                   m_talk->focusText();
                               }});
    refreshTalkTab();
}

void TeacherWindow::connectDesk()
{
    connect(m_header, &WindowHeader::logOutChosen, this, &TeacherWindow::logOut);
    connect(&m_services.client, &TeacherClient::stateChanged, this, &TeacherWindow::refresh);
    connect(&m_services.client.link(), &ServerLink::stateChanged, this, &TeacherWindow::refresh);
    connect(&m_services.openCalls, &OpenCalls::callRemoved, this, &TeacherWindow::closeWhenEnded, Qt::QueuedConnection);
    connect(&m_closeLimit, &QTimer::timeout, this, [this] {
        m_waited = true;
        close();
    });
    connect(m_talk, &MessagesPage::unreadChanged, this, &TeacherWindow::refreshTalkTab);
    connect(m_calls, &CallsPage::reportArrived, m_notice, &EndedCallNotice::tellSaved);
    connect(m_calls, &CallsPage::callGone, m_notice, &EndedCallNotice::tellElsewhere);
    connect(&m_services.receiver, &ReportReceiver::kept, m_notice, &EndedCallNotice::withdrawWaiting);
    connect(&m_services.receiver, &ReportReceiver::kept, m_diary, &DiaryPage::refreshSoon);
    connect(
        &m_services.receiver, &ReportReceiver::notKept, this, [this](const DiaryEntry &entry, const DiaryError &error) {
            if (m_pages->currentWidget() != m_calls) // the calls page shows the problem itself
                m_notice->tellWaiting(entry, error);
        });
    connect(m_connection, &StatusStrip::actionChosen, &m_services.client.link(), &ServerLink::retryNow);
    connect(m_notice, &EndedCallNotice::reportWanted, this, &TeacherWindow::showReport);
    connect(m_notice, &EndedCallNotice::diaryWanted, this, [this] {
        m_diary->showList();
        m_header->showPage(m_diary);
    });
    connect(m_network, &NetworkCheckPage::left, this, &TeacherWindow::leaveNetwork);
    connect(m_diary, &DiaryPage::opened, this, &TeacherWindow::showReport);
}

void TeacherWindow::begin(const WindowOptions &options, const QString &password)
{
    if (options.classId) {
        m_calls->setClass(*options.classId);
        m_header->remember(m_calls);
    }
    m_entrance->setUser(options.user);
    if (!options.user.isEmpty() && !password.isEmpty())
        m_services.client.logIn(options.user, password);
    const QList<KnownServers::Server> &met = m_services.known.servers();
    if (options.server || !met.isEmpty()) {
        const ServerAddress address = options.server ? *options.server : met.first().address;
        m_entrance->setAddress(address.toText());
        m_services.client.connectTo(address);
    }
    // A password given beforehand is sent to no server that the user has not seen.
    if (!options.server)
        m_services.search.begin(password.isEmpty() ? ServerSelection::FirstUse::Trust : ServerSelection::FirstUse::Ask);
    m_entrance->focusField();
}

void TeacherWindow::refresh()
{
    // A stopped link needs a decision, which the login page asks for.
    const bool inside = m_services.client.isEntered() && m_services.client.link().state() != ServerLink::State::Stopped;
    const bool entered = inside && m_pages->currentWidget() == m_entrance;
    const bool testing = m_pages->currentWidget() == m_networkArea; // the test survives changes of the connection
    m_header->setVisible(inside);
    if (!inside && !testing)
        m_pages->setCurrentWidget(m_entrance);
    if (entered) {
        m_calls->restore();
        m_header->showRemembered();
        if (m_pages->currentWidget() == m_calls)
            m_calls->focusClass();
    }
    refreshConnection();
}

void TeacherWindow::refreshConnection()
{
    const ServerLink &link = m_services.client.link();
    if (m_pages->currentWidget() == m_entrance || m_services.client.isOpen())
        m_connection->clear();
    else if (link.problem() != LinkProblem::None)
        m_connection->say(Icon::Refresh, Meaning::Warning, explain(link.problem(), link.address()), tr("Try now"));
}

void TeacherWindow::showNetwork()
{
    m_pages->setCurrentWidget(m_networkArea);
    m_network->begin();
}

void TeacherWindow::leaveNetwork()
{
    m_pages->setCurrentWidget(m_entrance);
    refresh(); // shows the last tab if the teacher is logged in
}

void TeacherWindow::refreshTalkTab()
{
    const int unread = m_talk->room().unread();
    m_header->setText(m_talk, unread == 0 ? tr("Messages") : tr("Messages (%1)").arg(unread));
}

void TeacherWindow::showReport(const DiaryEntry &entry)
{
    m_calls->showReport(entry);
    m_header->showPage(m_calls);
}

void TeacherWindow::logOut()
{
    m_services.openCalls.clear();
    m_services.rosters.clear();
    m_calls->clear();
    m_rosters->clear();
    m_notice->forget();
    m_services.client.logOut();
}

bool TeacherWindow::isEnding() const
{
    const QList<LiveCall *> &calls = m_services.openCalls.calls();
    return m_services.client.isOpen() && std::any_of(calls.begin(), calls.end(), [](const LiveCall *call) {
        return call->phase() != LiveCall::Phase::Taking;
    });
}

// Saves the geometry early, so that a window that is killed is restored too.
void TeacherWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_resting.start();
}

void TeacherWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    m_resting.start();
}

void TeacherWindow::rememberGeometry()
{
    m_services.settings.setValue(GeometryKey, saveGeometry());
}

void TeacherWindow::closeEvent(QCloseEvent *event)
{
    if (m_waited || m_closeLimit.isActive() || !isEnding()) {
        rememberGeometry();
        event->accept();
        return;
    }
    // A teacher who has pressed End wants the call ended and its report here.
    event->ignore();
    m_closeLimit.start();
    m_notice->say(Icon::Stop, Meaning::Accent, tr("Ending the roll call before the window closes…"));
    for (LiveCall *call : m_services.openCalls.calls())
        if (call->phase() == LiveCall::Phase::AboutToEnd)
            call->endNow();
}

void TeacherWindow::closeWhenEnded()
{
    if (m_closeLimit.isActive() && !isEnding())
        close();
}

} // namespace chamada::teacher
