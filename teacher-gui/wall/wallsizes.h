// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// How large things stand on the wall: parts of the picture's height, like the kiosk's, since nobody knows how large a
/// projector's pixels are.
namespace chamada::token::wall {

/// Its capitals are a 25th of the picture's height, which is readable from eight heights away: the last row.
inline constexpr double Smallest = 0.056;
inline constexpr double Title = 0.075;
inline constexpr double Count = 0.15; ///< not above the code, where a projector is narrow
inline constexpr double Code = 0.27;
inline constexpr double Address = 0.14;
inline constexpr double Over = 0.11;
inline constexpr double Bar = 0.022;
inline constexpr double Margin = 0.04;

} // namespace chamada::token::wall
