// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace chamada {

class LiveCall;

/// The top of a call's page: which class, since when, how many, for how long, and the code that students need now.
class CallHeader : public QWidget {
    Q_OBJECT

public:
    explicit CallHeader(LiveCall &call, QWidget *parent = nullptr);

private:
    QWidget *makeCount();
    QWidget *makeElapsed();
    QWidget *makeCode();
    void showTitle();
    void showCount();
    void tick();

    LiveCall &m_call;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_present;
    QLabel *m_elapsed;
    QWidget *m_codeBox;
    QLabel *m_code;
    QProgressBar *m_codeLeft;
    QLabel *m_codeSeconds;
    QTimer m_seconds;
};

} // namespace chamada
