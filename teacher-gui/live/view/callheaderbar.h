// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace chamada::teacher {

class ArrivalsChart;
class ProgressRing;
class LiveCall;
class AbsentStudentsModel;

/// The top of a call's page: class, start time, students present and expected, elapsed time, arrivals, and the code
/// that students need now.
class CallHeaderBar : public QWidget {
    Q_OBJECT

public:
    CallHeaderBar(LiveCall &call, const AbsentStudentsModel &missing, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeNumbers();
    QWidget *makeCount();
    QWidget *makeElapsed();
    QWidget *makeCode();
    void showTitle();
    void showCount();
    void tick();
    /// Hides the elapsed time, the ring and the chart where they do not fit beside the numbers.
    void fit();
    /// Returns the width of the count and the code, which are never hidden for lack of room.
    int numbersWidth() const;
    void showMissing(int onList);

    LiveCall &m_call;
    const AbsentStudentsModel &m_missing;
    QLabel *m_title;
    QWidget *m_countBox;
    ProgressRing *m_ring;
    QLabel *m_count;
    QLabel *m_present;
    QLabel *m_absent;
    QWidget *m_elapsedBox;
    QLabel *m_elapsed;
    ArrivalsChart *m_chart;
    QWidget *m_codeBox;
    QLabel *m_code;
    QProgressBar *m_codeLeft;
    QLabel *m_codeSeconds;
    QTimer m_seconds;
};

} // namespace chamada::teacher
