// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/login/loginpage.h"

#include "common/ui/connectionpanel.h"
#include "common/ui/iconview.h"
#include "common/ui/reveal.h"
#include "common/ui/sentences.h"
#include "common/ui/serverlabel.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/pages/diarylocationbar.h"
#include "teacher-gui/login/accountform.h"
#include "teacher-gui/login/localserverpanel.h"
#include "teacher-gui/login/loginform.h"
#include "teacher-gui/services/teacherservices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int CardWidth = 56 * token::Grid;

} // namespace

LoginPage::LoginPage(TeacherServices &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_connection(new ConnectionPanel(services.search))
    , m_local(new LocalServerPanel(services.localServer))
    , m_server(new QWidget)
    , m_login(new LoginForm)
    , m_account(new AccountForm)
    , m_strip(new StatusStrip)
{
    m_connection->setSentence(tr("Which server takes your roll calls? Type its name or address."));
    m_connection->setAdvice(
        tr("No server was found on this network. Type the address of one, or let this computer be the server."));
    m_server->setLayout(serverRow());
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(token::Margin, token::Margin, token::Margin, token::Margin);
    row->addStretch();
    row->addWidget(card(), 0, Qt::AlignVCenter);
    row->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    connectForms();
    connectServer();
    refresh();
}

QWidget *LoginPage::card()
{
    auto *card = new QWidget;
    card->setFixedWidth(withText(CardWidth));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap * 2);
    layout->addLayout(productRow());
    for (QWidget *part : std::initializer_list<QWidget *>{m_server, m_connection, m_login, m_account, m_strip, m_local})
        layout->addWidget(part);
    layout->addSpacing(token::Gap);
    layout->addWidget(new DiaryLocationBar(m_services.location));
    return card;
}

QLayout *LoginPage::productRow()
{
    constexpr int IconSize = 6 * token::Grid;
    auto *picture = new QLabel;
    picture->setPixmap(windowIcon().pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
    auto *name = new QLabel(u"Chamada"_s);
    name->setFont(scaledFont(token::Title, QFont::DemiBold));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap * 2);
    layout->addWidget(picture);
    layout->addWidget(name, 1);
    return layout;
}

QLayout *LoginPage::serverRow()
{
    auto *other = new QPushButton(tr("Another server"));
    setLook(other, Look::Quiet);
    other->setToolTip(tr("Leaves this server and asks for another"));
    connect(other, &QPushButton::clicked, this, &LoginPage::leaveServer);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins({});
    layout->addWidget(new ServerLabel(m_services.client.link()), 1);
    layout->addWidget(other);
    return layout;
}

void LoginPage::connectForms()
{
    connect(m_connection, &ConnectionPanel::addressChosen, &m_services.client, &TeacherClient::connectTo);
    connect(m_connection, &ConnectionPanel::candidateChosen, this, &LoginPage::connectTo);
    connect(m_login, &LoginForm::submitted, &m_services.client, &TeacherClient::logIn);
    connect(m_account, &AccountForm::submitted, &m_services.client, &TeacherClient::createAccount);
    connect(m_login, &LoginForm::problemFound, this, &LoginPage::showProblem);
    connect(m_account, &AccountForm::problemFound, this, &LoginPage::showProblem);
    connect(m_login, &LoginForm::invitationChosen, this, [this] { chooseInvitation(true); });
    connect(m_account, &AccountForm::backChosen, this, [this] { chooseInvitation(false); });
}

void LoginPage::connectServer()
{
    connect(&m_services.client, &TeacherClient::stateChanged, this, &LoginPage::refresh);
    connect(&m_services.client, &TeacherClient::loginRefused, this, &LoginPage::showRefusal);
    connect(&m_services.client, &TeacherClient::opened, m_login, &LoginForm::clearPassword);
    connect(&m_services.localServer, &LocalServer::started, &m_services.client, &TeacherClient::connectTo);
    connect(&m_services.localServer, &LocalServer::setupCodeFound, m_account, &AccountForm::setSetupCode);
}

void LoginPage::refresh()
{
    const TeacherClient::State state = m_services.client.state();
    const bool connected = state != TeacherClient::State::Offline;
    const bool busy = state == TeacherClient::State::LoggingIn;
    if (state == TeacherClient::State::NeedsAccount)
        m_invited = false;
    // The form that was submitted stays while its reply is pending.
    const bool account = busy ? !m_account->isHidden() : state == TeacherClient::State::NeedsAccount || m_invited;
    m_connection->setVisible(!connected);
    m_local->setVisible(!connected);
    m_server->setVisible(connected);
    m_account->setVisible(connected && account);
    m_login->setVisible(connected && !account);
    m_login->setBusy(busy);
    m_account->setBusy(busy);
    if (busy)
        m_strip->say(Icon::Lock, Meaning::Accent, tr("Logging in…"));
    else
        m_strip->clear();
    focusField();
}

void LoginPage::focusField()
{
    if (!m_login->isHidden())
        m_login->focusField();
    else if (!m_account->isHidden())
        m_account->focusField();
    else if (m_services.client.link().state() == ServerLink::State::Closed)
        m_connection->focusAddress();
}

void LoginPage::setUser(const QString &user)
{
    m_login->setUser(user);
}

void LoginPage::setAddress(const QString &address)
{
    m_connection->setAddress(address);
}

void LoginPage::connectTo(const ServerCandidate &candidate)
{
    // Credentials in memory were meant for a known server.
    if (candidate.trust != ServerCandidate::Trust::Known)
        m_services.client.logOut();
    m_services.search.connectTo(candidate);
}

void LoginPage::chooseInvitation(bool invited)
{
    m_invited = invited;
    m_account->setKind(invited ? AccountForm::Kind::Invited : AccountForm::Kind::First);
    refresh();
}

void LoginPage::showRefusal(const Failure &failure)
{
    // Only the code can be wrong when an account is created: the teacher chooses the name and the password.
    const bool codeWrong = failure.code == ErrorCode::BadLogin && !m_account->isHidden();
    if (codeWrong)
        m_account->focusCode();
    showProblem(codeWrong ? tr("The code is wrong. Check it and try again.") : explain(failure));
}

void LoginPage::showProblem(const QString &sentence)
{
    m_strip->say(Icon::Warning, Meaning::Refused, sentence);
    if (focusWidget())
        reveal(focusWidget(), m_strip);
}

void LoginPage::leaveServer()
{
    m_services.client.logOut();
    m_services.client.link().close();
    m_connection->focusAddress();
}

} // namespace chamada::teacher
