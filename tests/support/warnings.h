// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace chamada::test {

/// From here to the end of the running test function a Qt warning fails it: call it in `init()`.
/// What the offscreen platform says of itself is left out.
void failOnQtWarnings();

} // namespace chamada::test
