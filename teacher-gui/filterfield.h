// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace chamada {

/// The field above a table that leaves the rows that match: Ctrl+F goes to it, Escape empties it.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

    bool event(QEvent *event) override;
};

} // namespace chamada
