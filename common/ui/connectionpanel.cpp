// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/connectionpanel.h"

#include "common/ui/certificatechoice.h"
#include "common/ui/sentences.h"
#include "common/ui/serverlistwidget.h"
#include "common/ui/statusstrip.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada {

ConnectionPanel::ConnectionPanel(ServerSelection &search, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_link(search.link())
    , m_servers(new ServerListWidget(search))
    , m_form(makeForm())
    , m_certificate(new CertificateChoice)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form);
    layout->addWidget(m_certificate);
    layout->addStretch();
    connect(&m_link, &ServerLink::stateChanged, this, &ConnectionPanel::refresh);
    connect(&search, &ServerSelection::changed, this, &ConnectionPanel::onSearchChanged);
    connect(m_servers, &ServerListWidget::chosen, this, &ConnectionPanel::candidateChosen);
    connect(m_certificate, &CertificateChoice::trusted, &m_link, &ServerLink::trustShownCertificate);
    connect(m_certificate, &CertificateChoice::declined, &m_link, &ServerLink::close);
    refresh();
}

QWidget *ConnectionPanel::makeForm()
{
    auto *form = new QWidget;
    m_sentence = new QLabel(tr("Which server takes your roll call? Type its name or address."));
    m_sentence->setWordWrap(true);
    m_strip = new StatusStrip;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_servers);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_sentence);
    layout->addSpacing(token::Gap);
    layout->addLayout(makeAddress());
    layout->addWidget(m_strip);
    return form;
}

QLayout *ConnectionPanel::makeAddress()
{
    m_address = new QLineEdit;
    m_address->setAccessibleName(tr("Server"));
    m_address->setPlaceholderText(tr("for example lab3 or 192.168.0.10:5050"));
    auto *label = new QLabel(tr("Server"));
    label->setBuddy(m_address);
    m_connect = new QPushButton(tr("Connect"));
    setLook(m_connect, Look::Primary);
    setLook(m_connect, Look::Large);
    setLook(m_address, Look::Large);

    QStringList recent;
    for (const ServerCandidate &server : m_search.candidates())
        recent.append(server.address.toText());
    m_address->setCompleter(new QCompleter(recent, m_address));

    auto *layout = new QVBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_connect);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionPanel::choose);
    return layout;
}

void ConnectionPanel::setAdvice(const QString &sentence)
{
    m_servers->setAdvice(sentence);
}

void ConnectionPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_search.look();
}

void ConnectionPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_search.rest();
}

void ConnectionPanel::onSearchChanged()
{
    // The focus stays in the field once the user has begun to type.
    const bool undecided = m_address->hasFocus() && m_address->text().isEmpty();
    if (undecided && m_search.phase() == ServerSelection::Phase::Looked && m_search.hasOffers())
        m_servers->focusFirst();
}

void ConnectionPanel::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void ConnectionPanel::setAddress(const QString &text)
{
    m_address->setText(text);
}

void ConnectionPanel::focusAddress()
{
    m_address->setFocus();
    m_address->selectAll();
}

void ConnectionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_address->hasFocus())
        choose();
    else
        QWidget::keyPressEvent(event);
}

void ConnectionPanel::choose()
{
    if (const auto address = ServerAddress::fromText(m_address->text())) {
        emit addressChosen(*address);
        return;
    }
    m_strip->say(Icon::Warning, Meaning::Refused,
        m_address->text().trimmed().isEmpty() ? tr("Type the server's address first.")
                                              : tr("This is not an address. Type a name or a number, and after it a "
                                                   "colon and the port if it is not 5050."));
    focusAddress();
}

void ConnectionPanel::refresh()
{
    const LinkProblem problem = m_link.problem();
    const bool changed = m_link.state() == ServerLink::State::Stopped && problem == LinkProblem::CertificateChanged;
    m_form->setHidden(changed);
    m_certificate->setHidden(!changed);
    if (changed)
        m_certificate->ask(m_link.address().toText(), m_link.expectedFingerprint(), m_link.shownFingerprint());
    else if (m_link.state() == ServerLink::State::Connecting)
        m_strip->say(Icon::Search, Meaning::Accent, tr("Looking for %1…").arg(m_link.address().toText()));
    else if (problem != LinkProblem::None)
        m_strip->say(Icon::Warning, Meaning::Warning, explain(problem, m_link.address()));
    else
        m_strip->clear();
}

} // namespace chamada
