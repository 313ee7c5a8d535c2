// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/login/accountform.h"

#include "common/domain/text.h"
#include "common/ui/theme.h"
#include "teacher-gui/login/fields.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada::teacher {

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
    , m_codeBox(new QWidget)
    , m_create(new QPushButton(tr("Create account")))
    , m_back(new QPushButton(tr("I have an account")))
{
    m_sentence->setWordWrap(true);
    auto *codeLayout = new QVBoxLayout(m_codeBox);
    codeLayout->setContentsMargins({});
    codeLayout->setSpacing(token::Gap);
    m_code = addField(*codeLayout, tr("Setup code"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_sentence);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_codeBox);
    m_user = addField(*layout, tr("User"));
    m_password = addPasswordField(*layout, tr("Password"));
    m_password->setPlaceholderText(tr("at least 10 characters"));
    setLook(m_create, Look::Primary);
    setLook(m_create, Look::Large);
    setLook(m_back, Look::Quiet);
    layout->addSpacing(token::Gap);
    layout->addWidget(m_create);
    layout->addWidget(m_back);
    connect(m_create, &QPushButton::clicked, this, &AccountForm::submit);
    connect(m_back, &QPushButton::clicked, this, &AccountForm::backChosen);
    setKind(Kind::First);
}

void AccountForm::setKind(Kind kind)
{
    m_back->setVisible(kind == Kind::Invited);
    m_sentence->setText(kind == Kind::First
            ? tr("This server is new. Create the first account; the server printed the setup code when it started.")
            : tr("Create your account with the code of your invitation."));
    m_codeBox->show();
}

void AccountForm::setSetupCode(const QString &code)
{
    m_code->setText(code);
    m_codeBox->hide();
    m_sentence->setText(tr("The server on this computer is ready. Choose a name and a password for yourself."));
}

void AccountForm::focusField()
{
    const bool codeMissing = !m_codeBox->isHidden() && m_code->text().isEmpty();
    (codeMissing ? m_code : m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void AccountForm::focusCode()
{
    m_codeBox->show(); // a code that was set beforehand may be wrong too
    m_code->setFocus();
    m_code->selectAll();
}

void AccountForm::setBusy(bool busy)
{
    m_create->setEnabled(!busy);
}

void AccountForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void AccountForm::submit()
{
    if (!m_create->isEnabled())
        return;
    if (const QString problem = findProblem(); !problem.isEmpty())
        emit problemFound(problem);
    else
        emit submitted(m_code->text().trimmed(), m_user->text().trimmed(), m_password->text());
}

QString AccountForm::findProblem()
{
    if (m_code->text().trimmed().isEmpty()) {
        focusCode();
        return tr("Type the code first.");
    }
    if (!isValid(m_user->text().trimmed(), textrule::user)) {
        m_user->setFocus();
        return tr("Choose a user name of 1 to 128 characters.");
    }
    if (!isValid(m_password->text(), textrule::newPassword)) {
        m_password->setFocus();
        return tr("Choose a password of 10 to 128 characters. A short sentence is easy to remember.");
    }
    return {};
}

} // namespace chamada::teacher
