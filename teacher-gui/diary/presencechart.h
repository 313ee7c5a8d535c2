// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/frequency.h"

#include <QWidget>

namespace chamada {

/// How many of a class were there, a bar per meeting, against the line of the least frequency. Left and right go from
/// bar to bar; what a bar says is said in words, too.
class PresenceChart : public QWidget {
    Q_OBJECT

public:
    explicit PresenceChart(QWidget *parent = nullptr);

    void setRecord(const ClassRecord &record, int leastFrequency);
    /// What the chosen bar says; of all of them where none is chosen.
    QString text() const;

    QSize sizeHint() const override;

signals:
    void textChanged(const QString &text);
    void activated(const QString &call);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar {
        QString call;
        Timestamp started;
        Attendance attendance;
    };

    QRect plot() const;
    QRectF barRect(qsizetype bar) const;
    qsizetype barAt(int x) const; ///< -1 where there is none
    QString inWords(const Bar &bar) const;
    void choose(qsizetype bar);
    void paintBars(QPainter &painter) const;
    void paintLine(QPainter &painter, int percent, const QPen &pen) const;

    QList<Bar> m_bars;
    int m_least = 0;
    qsizetype m_chosen = -1;
};

} // namespace chamada
