// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"

#include <QWidget>

namespace chamada {

/// Shows one icon at a fixed size. Screen readers ignore it, because a text always accompanies it.
class IconView : public QWidget {
    Q_OBJECT

public:
    explicit IconView(int size, QWidget *parent = nullptr);

    void setSize(int size) { setFixedSize(size, size); }
    void setIcon(Icon which, Meaning meaning = Meaning::Neutral);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace chamada
