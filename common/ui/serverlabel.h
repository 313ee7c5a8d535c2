// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"

#include <QWidget>

class QLabel;

namespace chamada {

class IconView;

/// Shows the name of this window's server, and whether it is connected.
class ServerLabel : public QWidget {
    Q_OBJECT

public:
    explicit ServerLabel(const ServerLink &link, QWidget *parent = nullptr);

private:
    void refresh();

    const ServerLink &m_link;
    IconView *m_icon;
    QLabel *m_name;
};

} // namespace chamada
