// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tokens.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace chamada {

/// `System`: the desktop's own colours if it has any, otherwise light or dark as it prefers; Qt 6.5 or later also
/// follows changes.
enum class Appearance { System, Light, Dark };

/// The meaning of a colour. A word and a shape always accompany the colour.
enum class Meaning { Neutral, Accent, Present, Warning, Refused };

/// Sets Fusion, palette, style sheet and window icon. Called once, before the first window.
void applyTheme(QApplication &application, Appearance appearance);

bool isDark(const QPalette &palette);

/// Returns the colour of a meaning on this palette's window, or the plain text colour if the contrast is too low.
QColor colorOf(Meaning meaning, const QPalette &palette);
/// Returns the colour of secondary text, which is still readable.
QColor quietColor(const QPalette &palette);
/// Returns the window colour with a tint of the meaning's colour.
QColor surfaceOf(Meaning meaning, const QPalette &palette);
/// Returns the WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// Returns the application's font times `scale` (token::Caption … token::WallMax).
QFont scaledFont(double scale, QFont::Weight weight = QFont::Normal);
/// Like `scaledFont`, with digits of equal width if the font has them, for numbers that change.
QFont digitsFont(double scale, QFont::Weight weight = QFont::Normal);

/// Scales a size in pixels by the system's text size relative to token::TextSize; never shrinks it.
int withText(int pixels);

/// Styles that the style sheet defines. Widgets without one look as Fusion draws them.
enum class Look {
    Primary, ///< button: the one action of a page
    Quiet, ///< button without a frame, distinguished from a label by its colour
    Card, ///< frame: a surface raised from the window
    Large, ///< control of the student's form
};
void setLook(QWidget *widget, Look look);

/// Paints the widget's text in a meaning's colour (or the quiet colour) and follows palette changes.
void setTextMeaning(QWidget *label, Meaning meaning);
void setTextQuiet(QWidget *label);

} // namespace chamada
