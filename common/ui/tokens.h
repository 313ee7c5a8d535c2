// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>

/// All sizes and colours of the windows' design; they are defined here only.
namespace chamada::token {

// Spacing, in device-independent pixels on a grid of 8.
inline constexpr int Grid = 8;
inline constexpr int Margin = 24; ///< around a page
inline constexpr int GroupGap = 24; ///< between groups
inline constexpr int Gap = 8; ///< within a group
inline constexpr int CardPadding = Gap + Gap / 2; ///< within a card or a tile
inline constexpr int SidebarWidth = 33 * Grid; ///< at text size TextSize
inline constexpr int Radius = 8;
inline constexpr int ControlHeight = 36;
inline constexpr int FormControlHeight = 48; ///< in the student's form
inline constexpr int ColumnWidth = 560; ///< maximum width of a form
inline constexpr int IconSize = 20; ///< beside a line of text
inline constexpr int AnswerIconSize = 112;
inline constexpr int SmallAnswerIconSize = 56; ///< in a low window

// Fonts, as multiples of the system's font size.
inline constexpr int TextSize = 14; ///< pixels; the text size for which the sizes above are designed
inline constexpr double Caption = 0.85;
inline constexpr double Body = 1.0;
inline constexpr double Lead = 1.2; ///< a sentence to be read first
inline constexpr double Heading = 1.4;
inline constexpr double Title = 2.0;
inline constexpr double Count = 4.0;
inline constexpr double WallMin = 6.0;
inline constexpr double WallMax = 12.0;

// The kiosk, read from two metres away: fractions of its page's height.
inline constexpr double KioskHeader = 0.05;
inline constexpr double KioskField = 0.09;
inline constexpr double KioskIcon = 0.24; ///< fraction of the panel's height, like the next three
inline constexpr double KioskWord = 0.17;
inline constexpr double KioskAbout = 0.085;
inline constexpr double KioskSentence = 0.06;

inline constexpr int MotionMsecs = 150; ///< at most; 0 if the system disables animations
inline constexpr double Tint = 0.10; ///< share of a meaning's colour in a tinted surface
inline constexpr double MinContrast = 4.5; ///< contrast of text on its surface (WCAG AA)

/// The colours of one appearance.
struct Colors {
    QRgb window, base, alternate, text, quiet, button, border, divider, disabled;
    QRgb accent, onAccent, accentHover;
    QRgb present, warning, refused;
};

inline constexpr Colors Light{
    .window = 0xfff6f7f9,
    .base = 0xffffffff,
    .alternate = 0xfff1f3f5,
    .text = 0xff1b1f24,
    .quiet = 0xff59626b,
    .button = 0xffffffff,
    .border = 0xff848d96,
    .divider = 0xffd9dee3,
    .disabled = 0xff8b949d,
    .accent = 0xff0b7285,
    .onAccent = 0xffffffff,
    .accentHover = 0xff095c6b,
    .present = 0xff20702f,
    .warning = 0xff9a4600,
    .refused = 0xffb42318,
};

inline constexpr Colors Dark{
    .window = 0xff191c20,
    .base = 0xff22262b,
    .alternate = 0xff282d33,
    .text = 0xffeceff2,
    .quiet = 0xffa9b2bb,
    .button = 0xff2b3036,
    .border = 0xff7b848d,
    .divider = 0xff3a4148,
    .disabled = 0xff79828b,
    .accent = 0xff4fb3c6,
    .onAccent = 0xff0b1214,
    .accentHover = 0xff6cc4d5,
    .present = 0xff69db7c,
    .warning = 0xffffb454,
    .refused = 0xffff8f85,
};

} // namespace chamada::token
