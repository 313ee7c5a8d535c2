// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada::teacher {

/// Creates a teacher's account: the first one of a server with its setup code, later ones with an invitation.
class AccountForm : public QWidget {
    Q_OBJECT

public:
    /// Whether the account is the first of its server.
    enum class Kind { First, Invited };

    explicit AccountForm(QWidget *parent = nullptr);

    void setKind(Kind kind);
    /// Presets the setup code and hides its field.
    void setSetupCode(const QString &code);
    void focusField();
    /// Shows and selects the code, which the server has rejected.
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
    /// Returns the first problem and focuses its field; returns an empty text if there is none.
    QString findProblem();

    QLabel *m_sentence;
    QWidget *m_codeBox;
    QLineEdit *m_code;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_create;
    QPushButton *m_back;
};

} // namespace chamada::teacher
