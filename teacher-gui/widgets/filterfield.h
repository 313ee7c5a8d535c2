// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace chamada::teacher {

/// The field that filters the rows of a table: Ctrl+F focuses it, Escape clears it.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

    bool event(QEvent *event) override;
};

} // namespace chamada::teacher
