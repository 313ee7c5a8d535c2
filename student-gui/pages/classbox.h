// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QComboBox>

namespace chamada::student {

/// Selects the student's class: an open one from the list, or any typed number. List updates never change typed text.
class ClassBox : public QComboBox {
    Q_OBJECT

public:
    explicit ClassBox(QWidget *parent = nullptr);

    void setCalls(const QList<OpenCall> &calls);

    void hidePopup() override;

private:
    void fill();

    QList<OpenCall> m_calls;
};

} // namespace chamada::student
