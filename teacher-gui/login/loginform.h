// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chamada::teacher {

/// Asks an existing teacher for name and password.
class LoginForm : public QWidget {
    Q_OBJECT

public:
    explicit LoginForm(QWidget *parent = nullptr);

    void setUser(const QString &user);
    /// Focuses the user field if it is empty, else the password field.
    void focusField();
    void setBusy(bool busy);
    void clearPassword();

signals:
    void submitted(const QString &user, const QString &password);
    void invitationChosen();
    /// Emitted when something is missing.
    void problemFound(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_logIn;
};

} // namespace chamada::teacher
