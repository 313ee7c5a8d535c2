// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractSpinBox>

#include <optional>

namespace chamada {

/// Minutes from 1 to a largest number, or none. Unlike a QSpinBox it keeps whatever is typed, so that a mistake can be
/// seen and said instead of becoming another number.
class MinutesBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    MinutesBox(const QString &name, int max, QWidget *parent = nullptr);

    /// Whether it holds minutes, or nothing.
    bool isAcceptable() const;
    /// Empty where it holds nothing.
    std::optional<double> minutes() const;
    void setMinutes(std::optional<double> minutes);
    /// What it takes, in words.
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

} // namespace chamada
