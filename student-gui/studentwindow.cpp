// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/studentwindow.h"

#include "student-gui/answerpage.h"
#include "student-gui/answertext.h"
#include "student-gui/checkinpage.h"
#include "student-gui/connectionpage.h"

#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada {

namespace {

// The pages in the order in which they are added.
constexpr int ConnectionIndex = 0;
constexpr int FormIndex = 1;
constexpr int AnswerIndex = 2;

constexpr QSize DefaultSize(380, 520);
constexpr double UsualLineHeight = 18;
constexpr QSize SmallestSize(320, 320);

CheckInPage::Field fieldToMend(const Answer &answer)
{
    switch (answer.state) {
    case StudentState::CodeWrong:
    case StudentState::CodeChanged:
    case StudentState::TooManyAttempts:
        return CheckInPage::Field::Code;
    default:
        return answer.failure.code == ErrorCode::NotOnRoster ? CheckInPage::Field::Student : CheckInPage::Field::Class;
    }
}

} // namespace

StudentWindow::StudentWindow(StudentClient &client, ServerLink &link, const KnownServers &known, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_link(link)
    , m_pages(new QStackedWidget)
    , m_connectionPage(new ConnectionPage(link, known))
    , m_form(new CheckInPage(client, link))
    , m_answer(new AnswerPage)
{
    setWindowTitle(tr("Roll call"));
    setMinimumSize(SmallestSize);
    m_pages->addWidget(scrolled(m_connectionPage));
    m_pages->addWidget(scrolled(m_form));
    m_pages->addWidget(m_answer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connectPages();
    refresh();
}

QSize StudentWindow::sizeHint() const
{
    // A larger font wants a larger window, as far as the screen goes.
    const double scale = std::max(1.0, fontMetrics().height() / UsualLineHeight);
    return (DefaultSize * scale).boundedTo(screen()->availableSize());
}

QWidget *StudentWindow::scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    page->setMaximumWidth(token::ColumnWidth);
    area->setAlignment(Qt::AlignHCenter);
    area->setWidget(page);
    return area;
}

void StudentWindow::connectPages()
{
    connect(&m_client, &StudentClient::stateChanged, this, &StudentWindow::refresh);
    connect(&m_client, &StudentClient::otherAnswered, this, [this](const Answer &answer) {
        m_form->note(lookOf(answer.state).icon, lookOf(answer.state).meaning, summaryOf(answer));
    });
    connect(&m_link, &ServerLink::stateChanged, this, &StudentWindow::onLinkChanged);
    connect(m_connectionPage, &ConnectionPage::addressChosen, this, [this](const ServerAddress &address) {
        m_choosing = Choosing::Trying;
        m_client.open(address);
    });
    connect(m_connectionPage, &ConnectionPage::cancelled, this, [this] {
        m_choosing = Choosing::No;
        refresh();
    });
    connect(m_form, &CheckInPage::changeServerWanted, this, [this] {
        m_choosing = Choosing::Yes;
        refresh();
        m_connectionPage->begin();
    });
    connect(m_answer, &AnswerPage::anotherClassWanted, this, &StudentWindow::anotherClass);
    connect(m_answer, &AnswerPage::tryAgainWanted, this, &StudentWindow::tryAgain);
}

void StudentWindow::fillIn(const WindowOptions &options, const StudentSettings &settings)
{
    if (options.classId)
        m_form->setClass(*options.classId);
    if (const auto student = options.student ? options.student : settings.student())
        m_form->setStudent(*student);
    m_form->focusField(CheckInPage::Field::FirstEmpty);
}

void StudentWindow::onLinkChanged()
{
    if (m_choosing != Choosing::Trying || !m_link.isReady())
        return;
    m_choosing = Choosing::No;
    refresh();
    m_form->focusField(CheckInPage::Field::FirstEmpty);
}

void StudentWindow::refresh()
{
    const StudentState state = m_client.state();
    const StudentPage page = m_choosing == Choosing::No ? lookOf(state).page : StudentPage::Connection;
    switch (page) {
    case StudentPage::Connection:
        return m_pages->setCurrentIndex(ConnectionIndex);
    case StudentPage::Form:
        return m_pages->setCurrentIndex(FormIndex);
    case StudentPage::Answer:
        m_answer->setAnswer(*m_client.answer(), m_client.secondsLeft());
        return m_pages->setCurrentIndex(AnswerIndex);
    }
}

void StudentWindow::anotherClass()
{
    m_client.dismiss();
    m_form->clearClass();
    m_form->focusField(CheckInPage::Field::Class);
}

void StudentWindow::tryAgain()
{
    if (m_client.state() == StudentState::Waiting) {
        m_client.retryNow();
        return;
    }
    const CheckInPage::Field field = fieldToMend(*m_client.answer());
    m_client.dismiss();
    m_form->focusField(field);
}

} // namespace chamada
