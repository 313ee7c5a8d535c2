// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

namespace chamada::teacher {

class LiveCall;

/// Charts the arrivals in each minute of a call as bars. In a long call each bar covers several minutes.
class ArrivalsChart : public QWidget {
    Q_OBJECT

public:
    explicit ArrivalsChart(const LiveCall &call, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The bars that fit the width, from the start of the call until now.
    struct Bars {
        QList<int> counts;
        int minutesEach = 1;
    };

    void refresh();
    void describe();
    Bars bars() const;
    QString inWords(const Bars &bars, int bar) const;

    const LiveCall &m_call;
    QList<int> m_perMinute;
    QTimer m_soon;
};

} // namespace chamada::teacher
