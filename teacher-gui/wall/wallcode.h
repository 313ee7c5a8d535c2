// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace chamada {

class FittedLabel;
class WallNews;

/// Shows the code that a call requires now, as large as possible, and how long it lasts.
class WallCode : public QWidget {
    Q_OBJECT

public:
    explicit WallCode(const WallNews &news, QWidget *parent = nullptr);

    void setPictureHeight(int height);

private:
    void refresh();

    const WallNews &m_news;
    FittedLabel *m_code;
    QProgressBar *m_left;
    FittedLabel *m_seconds;
    QTimer m_tick;
};

} // namespace chamada
