// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

#include <QTimer>

#include <chrono>

namespace chamada {

class ServerLink;

/// Warns while this computer's clock and the server's differ by two minutes or more. The program never relies on this
/// computer's clock, but a user may compare times with it.
class ClockWarning : public StatusStrip {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Tolerance{2};

    explicit ClockWarning(const ServerLink &link, QWidget *parent = nullptr);

private:
    void compare();

    const ServerLink &m_link;
    QTimer m_again; ///< rechecks: a clock may be set at any time
};

} // namespace chamada
