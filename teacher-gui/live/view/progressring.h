// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace chamada::teacher {

/// A ring that closes as a class fills. It shows no number; the label beside it does.
class ProgressRing : public QWidget {
    Q_OBJECT

public:
    explicit ProgressRing(QWidget *parent = nullptr);

    /// Shows `here` of `all` students.
    void setCount(int here, int all);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_here = 0;
    int m_all = 0;
};

} // namespace chamada::teacher
