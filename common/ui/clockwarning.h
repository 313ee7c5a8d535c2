// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"

#include <QTimer>

#include <chrono>

namespace chamada {

class ServerLink;

/// Says that this computer's clock and the server's differ by two minutes or more, for as long as they do. Nothing
/// goes by this computer's clock; whoever compares a time with it should know.
class ClockWarning : public StatusStrip {
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Tolerance{2};

    explicit ClockWarning(const ServerLink &link, QWidget *parent = nullptr);

private:
    void compare();

    const ServerLink &m_link;
    QTimer m_again; ///< a clock may be set at any time
};

} // namespace chamada
