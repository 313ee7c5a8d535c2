// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chamada::test {

/// Makes any Qt warning until the end of the running test function fail it; call it in `init()`. Warnings of the
/// offscreen platform about itself are ignored.
void failOnQtWarnings();

} // namespace chamada::test
