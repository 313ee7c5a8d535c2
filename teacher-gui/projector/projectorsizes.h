// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Sizes on the projector as fractions of the picture's height, like the kiosk's, since the size of a projector's
/// pixels is unknown.
namespace chamada::token::projector {

/// Capitals of this size are a 25th of the picture's height, legible from eight heights away: the last row.
inline constexpr double Smallest = 0.056;
inline constexpr double Title = 0.075;
inline constexpr double Count = 0.15; ///< smaller than the code, even if a narrow projector shrinks the code
inline constexpr double Code = 0.27;
inline constexpr double Address = 0.14;
inline constexpr double Over = 0.11;
inline constexpr double Bar = 0.022;
inline constexpr double Margin = 0.04;

} // namespace chamada::token::projector
