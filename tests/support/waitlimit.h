// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chamada::test {

/// How long a test waits for what must come, in ms: generous, so that a busy machine fails no test.
inline constexpr int WaitLimit = 30'000;

} // namespace chamada::test
