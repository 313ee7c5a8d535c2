// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/kiosk/kioskclient.h"

#include <QWidget>

#include <chrono>

class QStackedWidget;

namespace chamada::student {

class ClassPage;
class KioskCheckInPage;
class KioskExitPage;

/// The kiosk at the lab's door: one full-screen page at a time. After the first login it needs the password to close.
class KioskWindow : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds AnswerTime{4000};

    explicit KioskWindow(
        KioskClient &client, std::chrono::milliseconds answerTime = AnswerTime, QWidget *parent = nullptr);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectPages();
    /// Shows the page for the client's state.
    void showPage();
    void askToLeave();
    bool mayLeave() const;

    KioskClient &m_client;
    QStackedWidget *m_pages;
    ClassPage *m_classes;
    KioskCheckInPage *m_door;
    KioskExitPage *m_leave;
    bool m_isAllowed = false;
};

} // namespace chamada::student
