// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

/// Makes a teacher's account: the first one of a server with its setup code, a later one with an invitation.
class AccountForm : public QWidget {
    Q_OBJECT

public:
    /// Whose account it is.
    enum class Kind { First, Invited };

    explicit AccountForm(QWidget *parent = nullptr);

    void setKind(Kind kind);
    /// Known already: the field for it is not shown.
    void setSetupCode(const QString &code);
    void focusField();
    /// The server does not take the code: it is to be typed anew.
    void focusCode();
    void setBusy(bool busy);

signals:
    void submitted(const QString &setupCode, const QString &user, const QString &password);
    void backChosen();
    void problemFound(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    /// What is still to be mended, with the focus in its field; empty where all is well.
    QString findProblem();

    QLabel *m_sentence;
    QWidget *m_codeBox;
    QLineEdit *m_code;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_create;
    QPushButton *m_back;
};

} // namespace chamada
