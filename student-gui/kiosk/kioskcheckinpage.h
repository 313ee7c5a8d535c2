// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/kiosk/kioskclient.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QLineEdit;

namespace chamada::student {

class KioskPanel;
struct KioskMessage;

/// The page where students check in: a field, always ready for a card reader or keyboard, and above it the result of
/// the last check-in for a short time.
class KioskCheckInPage : public QWidget {
    Q_OBJECT

public:
    KioskCheckInPage(KioskClient &client, std::chrono::milliseconds answerTime, QWidget *parent = nullptr);

    void focusField();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    void enter();
    void showFor(const KioskMessage &message);
    void rest();
    void refresh();

    KioskClient &m_client;
    QLabel *m_class;
    QLabel *m_clock;
    KioskPanel *m_panel;
    QLineEdit *m_field;
    QTimer m_answerTimer;
    QTimer m_tick;
};

} // namespace chamada::student
