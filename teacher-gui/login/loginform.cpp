// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/login/loginform.h"

#include "common/ui/theme.h"
#include "teacher-gui/login/fields.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada::teacher {

LoginForm::LoginForm(QWidget *parent)
    : QWidget(parent)
    , m_logIn(new QPushButton(tr("Log in")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    m_user = addField(*layout, tr("User"));
    m_password = addPasswordField(*layout, tr("Password"));
    setLook(m_logIn, Look::Primary);
    setLook(m_logIn, Look::Large);
    auto *invitation = new QPushButton(tr("I have an invitation code"));
    invitation->setToolTip(tr("For teachers who have no account on this server yet"));
    setLook(invitation, Look::Quiet);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_logIn);
    layout->addWidget(invitation);
    connect(m_logIn, &QPushButton::clicked, this, &LoginForm::submit);
    connect(invitation, &QPushButton::clicked, this, &LoginForm::invitationChosen);
}

void LoginForm::setUser(const QString &user)
{
    m_user->setText(user);
}

void LoginForm::focusField()
{
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void LoginForm::setBusy(bool busy)
{
    m_logIn->setEnabled(!busy);
}

void LoginForm::clearPassword()
{
    m_password->clear();
}

void LoginForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void LoginForm::submit()
{
    if (!m_logIn->isEnabled())
        return;
    const QString user = m_user->text().trimmed();
    if (user.isEmpty() || m_password->text().isEmpty()) {
        focusField();
        emit problemFound(user.isEmpty() ? tr("Type your user name first.") : tr("Type your password."));
        return;
    }
    emit submitted(user, m_password->text());
}

} // namespace chamada::teacher
