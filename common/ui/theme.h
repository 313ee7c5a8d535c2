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

/// `System`: the desktop's own colours where it has any, else light or dark as it prefers; with Qt 6.5 or later also
/// when it changes.
enum class Appearance { System, Light, Dark };

/// What a colour tells. It never tells it alone: a word and a shape stand beside it.
enum class Meaning { Neutral, Accent, Present, Warning, Refused };

/// Fusion, palette, style sheet, window icon. Called once, before the first window.
void applyTheme(QApplication &application, Appearance appearance);

bool isDark(const QPalette &palette);

/// The colour of a meaning on this palette's window; the plain text colour where the meaning's own would be hard to
/// read.
QColor colorOf(Meaning meaning, const QPalette &palette);
/// Text that is less important than its neighbour, and still readable.
QColor quietColor(const QPalette &palette);
/// A surface with a touch of the meaning's colour.
QColor surfaceOf(Meaning meaning, const QPalette &palette);
/// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The application's font times `scale` (token::Caption … token::WallMax).
QFont scaledFont(double scale, QFont::Weight weight = QFont::Normal);
/// The same with digits of equal width where the font has them, for numbers that change.
QFont digitsFont(double scale, QFont::Weight weight = QFont::Normal);

/// A measure that holds text (token::TextSize), larger where the system's text is.
int withText(int pixels);

/// What the style sheet may give a look of its own. Anything else looks as Fusion draws it.
enum class Look {
    Primary, ///< button: the one action of a page
    Quiet, ///< button without a frame, told from a label by its colour
    Card, ///< frame: a surface raised from the window
    Large, ///< control of the student's form
};
void setLook(QWidget *widget, Look look);

/// Paints the widget's text in a meaning's colour, or quietly, and follows the palette.
void setTextMeaning(QWidget *label, Meaning meaning);
void setTextQuiet(QWidget *label);

} // namespace chamada
