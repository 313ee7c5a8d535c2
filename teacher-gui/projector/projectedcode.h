// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace chamada::teacher {

class FittedLabel;
class ProjectedCall;

/// Shows the code that a call requires now, as large as possible, and how long it lasts.
class ProjectedCode : public QWidget {
    Q_OBJECT

public:
    explicit ProjectedCode(const ProjectedCall &call, QWidget *parent = nullptr);

    void setPictureHeight(int height);

private:
    void refresh();

    const ProjectedCall &m_call;
    FittedLabel *m_code;
    QProgressBar *m_left;
    FittedLabel *m_seconds;
    QTimer m_tick;
};

} // namespace chamada::teacher
