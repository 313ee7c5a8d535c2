// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chamada::test {

/// The time limit in ms of every wait in a test: generous, so that no test fails on a busy machine.
inline constexpr int WaitLimit = 30'000;

} // namespace chamada::test
