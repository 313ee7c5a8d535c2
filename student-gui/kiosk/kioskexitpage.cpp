// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskexitpage.h"

#include "common/ui/statusstrip.h"
#include "common/ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace chamada::student {

namespace {

// The page times out because students cannot check in while it is shown.
constexpr auto ConfirmLimit = 30s;
constexpr int Wrong = 3;

} // namespace

KioskExitPage::KioskExitPage(const KioskClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_password(new QLineEdit)
    , m_strip(new StatusStrip)
{
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addWidget(makeForm());
    layout->addStretch();
    m_patience.setSingleShot(true);
    m_patience.setInterval(ConfirmLimit);
    connect(&m_patience, &QTimer::timeout, this, &KioskExitPage::stayWanted);
    connect(m_password, &QLineEdit::textEdited, m_strip, &StatusStrip::clear);
    connect(m_password, &QLineEdit::returnPressed, this, &KioskExitPage::check);
}

QWidget *KioskExitPage::makeForm()
{
    auto *form = new QWidget;
    form->setFixedWidth(token::ColumnWidth);
    auto *layout = new QVBoxLayout(form);
    layout->setSpacing(token::Gap);
    auto *sentence = new QLabel(tr("Leaving the kiosk needs the password of %1.").arg(m_client.user()));
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setFont(scaledFont(token::Heading));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password"));
    setLook(m_password, Look::Large);
    auto *leave = new QPushButton(tr("Leave"));
    auto *stay = new QPushButton(tr("Stay"));
    setLook(leave, Look::Large);
    setLook(stay, Look::Large);
    connect(leave, &QPushButton::clicked, this, &KioskExitPage::check);
    connect(stay, &QPushButton::clicked, this, &KioskExitPage::stayWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(leave);
    buttons->addWidget(stay);
    layout->addStretch();
    layout->addWidget(sentence);
    layout->addWidget(m_password);
    layout->addWidget(m_strip);
    layout->addLayout(buttons);
    layout->addStretch();
    return form;
}

void KioskExitPage::begin()
{
    m_password->clear();
    m_strip->clear();
    m_password->setFocus();
    m_wrong = 0;
    m_patience.start();
}

void KioskExitPage::check()
{
    if (m_client.isPassword(m_password->text())) {
        m_patience.stop();
        emit leaveAllowed();
        return;
    }
    if (++m_wrong == Wrong) {
        m_patience.stop();
        emit stayWanted();
        return;
    }
    m_password->selectAll();
    m_password->setFocus();
    m_strip->say(Icon::Refused, Meaning::Refused, tr("That is not the password. The kiosk stays open."));
}

void KioskExitPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_patience.stop();
        emit stayWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace chamada::student
