// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/kiosk/kioskclient.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::student {

/// Asks for the password before the kiosk is left. It gives up after 30 s or three wrong passwords.
class KioskExitPage : public QWidget {
    Q_OBJECT

public:
    explicit KioskExitPage(const KioskClient &client, QWidget *parent = nullptr);

    /// Clears the form and restarts the time limit.
    void begin();

signals:
    void leaveAllowed();
    void stayWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    void check();

    const KioskClient &m_client;
    QLineEdit *m_password;
    StatusStrip *m_strip;
    QTimer m_patience;
    int m_wrong = 0;
};

} // namespace chamada::student
