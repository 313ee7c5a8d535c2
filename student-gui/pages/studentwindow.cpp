// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/studentwindow.h"

#include "common/ui/chat/chatnotice.h"
#include "common/ui/clockwarning.h"
#include "common/ui/column.h"
#include "common/ui/network/networkcheckpage.h"
#include "common/ui/singleinstance.h"
#include "common/ui/statusstrip.h"
#include "student-gui/chat/chatbar.h"
#include "student-gui/chat/chatpage.h"
#include "student-gui/chat/studentchat.h"
#include "student-gui/core/answertext.h"
#include "student-gui/pages/answerpage.h"
#include "student-gui/pages/checkinpage.h"
#include "student-gui/pages/connectionpage.h"
#include "student-gui/pages/linkbar.h"
#include "student-gui/presences/presencespage.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::student {

namespace {

// The pages in the order in which they are added.
constexpr int ConnectionIndex = 0;
constexpr int FormIndex = 1;
constexpr int AnswerIndex = 2;
constexpr int PresencesIndex = 3;
constexpr int ChatIndex = 4;
constexpr int NetworkIndex = 5;

constexpr QSize DefaultSize(380, 520);
constexpr double UsualLineHeight = 18;
constexpr QSize SmallestSize(320, 320);

CheckInPage::Field fieldToMend(const Answer &answer)
{
    switch (answer.state) {
    case CheckInState::CodeWrong:
    case CheckInState::CodeChanged:
    case CheckInState::TooManyAttempts:
        return CheckInPage::Field::Code;
    default:
        return answer.failure.code == ErrorCode::NotOnRoster ? CheckInPage::Field::Student : CheckInPage::Field::Class;
    }
}

} // namespace

StudentWindow::StudentWindow(StudentClient &client, ServerSelection &search, const KnownServers &known,
    const PresenceFile &book, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_search(search)
    , m_link(search.link())
    , m_pages(new QStackedWidget)
    , m_talk(new StudentChat(client, this))
    , m_talkBar(new ChatBar(*m_talk))
    , m_linkBar(new LinkBar(client))
    , m_question(new StatusStrip)
    , m_connectionPage(new ConnectionPage(search))
    , m_form(new CheckInPage(client, search))
    , m_answer(new AnswerPage)
    , m_presences(new PresencesPage(book, known))
    , m_talkPage(new ChatPage(*m_talk))
    , m_network(new NetworkCheckPage(m_link))
{
    setWindowTitle(tr("Roll call"));
    setMinimumSize(SmallestSize);
    m_pages->addWidget(asColumn(m_connectionPage));
    m_pages->addWidget(asColumn(m_form));
    m_pages->addWidget(m_answer);
    m_pages->addWidget(asColumn(m_presences));
    m_pages->addWidget(m_talkPage);
    m_pages->addWidget(asColumn(m_network));
    new ChatNotice(m_talk->room(), *this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    layout->addWidget(m_talkBar);
    layout->addWidget(new ClockWarning(m_link));
    layout->addWidget(m_linkBar);
    layout->addWidget(m_question);
    connectPages();
    refresh();
}

QSize StudentWindow::sizeHint() const
{
    // A larger font gets a larger window, up to the available screen size.
    const double scale = std::max(1.0, fontMetrics().height() / UsualLineHeight);
    return (DefaultSize * scale).boundedTo(screen()->availableSize());
}

void StudentWindow::connectPages()
{
    connect(&m_client, &StudentClient::stateChanged, this, &StudentWindow::refresh);
    connect(&m_client, &StudentClient::otherAnswered, this, [this](const Answer &answer) {
        m_form->note(lookOf(answer.state).icon, lookOf(answer.state).meaning, summaryOf(answer));
    });
    connect(m_form, &CheckInPage::presencesWanted, this, [this] { showPresences({}); });
    connect(m_answer, &AnswerPage::anotherClassWanted, this, &StudentWindow::anotherClass);
    connect(m_answer, &AnswerPage::tryAgainWanted, this, &StudentWindow::tryAgain);
    connect(m_answer, &AnswerPage::discardWanted, &m_client, &StudentClient::discard);
    connect(m_question, &StatusStrip::actionChosen, this, &StudentWindow::close);
    connect(m_answer, &AnswerPage::receiptWanted, this, &StudentWindow::showPresences);
    connect(m_presences, &PresencesPage::left, this, &StudentWindow::leaveAside);
    connect(m_talkBar, &StatusStrip::actionChosen, this, &StudentWindow::showTalk);
    connect(m_form, &CheckInPage::networkTestWanted, this, &StudentWindow::showNetwork);
    connect(m_network, &NetworkCheckPage::left, this, &StudentWindow::leaveAside);
    connect(m_talkPage, &ChatPage::left, this, &StudentWindow::leaveAside);
    connect(m_linkBar, &LinkBar::classWanted, this, &StudentWindow::showClass);
    connectServerPages();
}

void StudentWindow::connectServerPages()
{
    connect(&m_link, &ServerLink::stateChanged, this, &StudentWindow::onLinkChanged);
    connect(m_connectionPage, &ConnectionPage::addressChosen, this, [this](const ServerAddress &address) {
        setAside(Aside::TryingServer);
        m_client.open(address);
    });
    connect(m_connectionPage, &ConnectionPage::candidateChosen, this, [this](const ServerCandidate &candidate) {
        setAside(Aside::TryingServer);
        m_search.connectTo(candidate);
    });
    connect(m_connectionPage, &ConnectionPage::cancelled, this, [this] { setAside(Aside::Nothing); });
    connect(m_connectionPage, &ConnectionPage::networkTestWanted, this, &StudentWindow::showNetwork);
    connect(m_form, &CheckInPage::changeServerWanted, this, [this] {
        setAside(Aside::ChoosingServer);
        m_connectionPage->begin();
    });
}

void StudentWindow::fillIn(const WindowOptions &options, const StudentSettings &settings)
{
    if (options.classId)
        m_form->setClass(*options.classId);
    if (const auto student = options.student ? options.student : settings.student())
        m_form->setStudent(*student);
    m_form->focusField(CheckInPage::Field::FirstEmpty);
}

void StudentWindow::startAgain(const QString &link)
{
    bringForward(*this);
    if (!link.isEmpty())
        followLink(link);
}

void StudentWindow::followLink(const QString &link)
{
    m_linkBar->follow(link);
}

void StudentWindow::onLinkChanged()
{
    if (m_aside != Aside::TryingServer || !m_link.isReady())
        return;
    setAside(Aside::Nothing);
    m_form->focusField(CheckInPage::Field::FirstEmpty);
}

void StudentWindow::setAside(Aside aside)
{
    m_aside = aside;
    refresh();
}

void StudentWindow::showPresences(const QString &receipt)
{
    setAside(Aside::Presences);
    m_presences->begin(receipt);
}

void StudentWindow::showTalk()
{
    setAside(Aside::Talk);
    m_talkPage->begin();
}

void StudentWindow::showNetwork()
{
    setAside(Aside::TestingNetwork);
    m_network->begin();
}

void StudentWindow::leaveAside()
{
    setAside(Aside::Nothing);
    if (m_pages->currentIndex() == FormIndex)
        m_form->focusField(CheckInPage::Field::FirstEmpty);
}

int StudentWindow::pageIndex() const
{
    if (m_aside == Aside::Presences)
        return PresencesIndex;
    if (m_aside == Aside::Talk)
        return ChatIndex;
    if (m_aside == Aside::TestingNetwork)
        return NetworkIndex;
    if (m_aside != Aside::Nothing)
        return ConnectionIndex;
    switch (lookOf(m_client.state()).page) {
    case StudentPage::Connection:
        return ConnectionIndex;
    case StudentPage::Form:
        return FormIndex;
    case StudentPage::Answer:
        break;
    }
    return AnswerIndex;
}

void StudentWindow::refresh()
{
    const int index = pageIndex();
    if (index == AnswerIndex)
        m_answer->setAnswer(*m_client.answer(), m_client.secondsLeft());
    m_pages->setCurrentIndex(index);
    const bool onTheWay = index == FormIndex || index == AnswerIndex;
    m_talkBar->setPage(onTheWay ? ChatBar::Page::WithTheWay : ChatBar::Page::Without);
    if (m_client.waitingCount() == 0)
        m_question->clear();
}

void StudentWindow::closeEvent(QCloseEvent *event)
{
    const bool asked = !m_question->isHidden();
    // A logout or shutdown is not held up by a question.
    if (m_client.waitingCount() == 0 || asked || qGuiApp->isSavingSession())
        return QWidget::closeEvent(event);
    event->ignore();
    askBeforeClosing();
}

void StudentWindow::askBeforeClosing()
{
    const QString text = m_client.keepsWaiting()
        ? tr("What waits is not registered yet. It is kept, and sent when this window is open again.")
        : tr("What waits is not registered yet, and cannot be kept on this computer: closing gives it up.");
    m_question->say(Icon::Warning, Meaning::Warning, text, tr("Close"));
}

void StudentWindow::anotherClass()
{
    m_client.dismiss();
    m_form->clearClass();
    m_form->focusField(CheckInPage::Field::Class);
}

void StudentWindow::showClass(ClassId classId)
{
    setAside(Aside::Nothing);
    if (m_client.answer() && m_client.answer()->attempt.classId == classId)
        return;
    m_client.dismiss();
    m_form->setClass(classId);
    m_form->focusField(CheckInPage::Field::FirstEmpty);
}

void StudentWindow::tryAgain()
{
    if (m_client.state() == CheckInState::Waiting) {
        m_client.retryNow();
        return;
    }
    const CheckInPage::Field field = fieldToMend(*m_client.answer());
    m_client.dismiss();
    m_form->focusField(field);
}

} // namespace chamada::student
