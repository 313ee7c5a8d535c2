// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/frequency.h"

#include <QWidget>

namespace chamada::teacher {

/// Bar chart of the attendance by meeting, with a line at the minimum frequency. Left and Right select a bar, and
/// text() describes it in words.
class PresenceChart : public QWidget {
    Q_OBJECT

public:
    explicit PresenceChart(QWidget *parent = nullptr);

    void setRecord(const ClassAttendance &record, int leastFrequency);
    /// Returns the description of the selected bar, or of all meetings if none is selected.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void textChanged(const QString &text);
    void activated(const chamada::CallId &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar {
        CallId call;
        Timestamp started;
        AttendanceCounts attendance;
    };

    QRect plot() const;
    QRectF barRect(qsizetype bar) const;
    qsizetype barAt(int x) const; ///< -1 if there is none
    QString inWords(const Bar &bar) const;
    void choose(qsizetype bar);
    void paintBars(QPainter &painter) const;
    void paintLine(QPainter &painter, int percent, const QPen &pen) const;

    QList<Bar> m_bars;
    int m_least = 0;
    qsizetype m_chosen = -1;
};

} // namespace chamada::teacher
