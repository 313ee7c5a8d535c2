// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/fittedlabel.h"

#include "common/ui/theme.h"
#include "teacher-gui/projector/projectorsizes.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace chamada::teacher {

FittedLabel::FittedLabel(double part, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
    , m_part(part)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FittedLabel::setPart(double part)
{
    m_part = part;
    updateGeometry();
    update();
}

void FittedLabel::setPictureHeight(int height)
{
    m_pictureHeight = height;
    updateGeometry();
    update();
}

QFont FittedLabel::fontOf(double part) const
{
    QFont font = digitsFont(token::Body, m_weight);
    font.setPixelSize(std::max(1, qRound(m_pictureHeight * part)));
    return font;
}

/// Returns whether the text fits, counting fractions of a pixel: ignoring them would elide the text.
bool FittedLabel::fits(const QFont &font, int width) const
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text())) <= width;
}

QFont FittedLabel::fontFor(int width) const
{
    QFont font = fontOf(m_part);
    const int smallest = fontOf(token::projector::Smallest).pixelSize();
    // Fonts are hinted for whole pixels: half the size is not quite half the width.
    while (font.pixelSize() > smallest && !fits(font, width))
        font.setPixelSize(font.pixelSize() - 1);
    return font;
}

int FittedLabel::heightForWidth(int width) const
{
    return QFontMetrics(fontFor(width)).height();
}

QSize FittedLabel::sizeHint() const
{
    return {0, QFontMetrics(fontOf(m_part)).height()};
}

void FittedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = fittedFont();
    painter.setFont(font);
    const QString shown = fits(font, width()) ? text() : QFontMetrics(font).elidedText(text(), Qt::ElideRight, width());
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()));
    style()->drawItemText(&painter, rect(), flags, palette(), isEnabled(), shown, foregroundRole());
}

} // namespace chamada::teacher
