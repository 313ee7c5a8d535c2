// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace chamada::test {

/// While it lives, what a file's mode forbids is forbidden to root, too.
class OrdinaryUser {
public:
    OrdinaryUser();
    ~OrdinaryUser();
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
};

} // namespace chamada::test
