// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace chamada::teacher {

/// Takes minutes from 1 to a maximum, or nothing. Unlike a QSpinBox it keeps whatever is typed, so that a mistake is
/// visible and reported instead of becoming another number.
class MinutesBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    MinutesBox(const QString &name, int max, QWidget *parent = nullptr);

    /// Returns whether it holds valid minutes or nothing.
    bool isAcceptable() const;
    /// Returns the minutes; nothing if it is empty or invalid.
    std::optional<double> minutes() const;
    void setMinutes(std::optional<double> minutes);
    /// Returns a sentence that says what it takes.
    QString rule() const;

    void stepBy(int steps) override;

signals:
    void edited();

protected:
    StepEnabled stepEnabled() const override;

private:
    std::optional<int> number() const;

    QString m_name;
    int m_max;
};

} // namespace chamada::teacher
