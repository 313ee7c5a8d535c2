// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace chamada::teacher {

/// One line whose font size is a fraction of the picture's height. A text that is too wide shrinks, but never below
/// what the last row can read: then it is elided.
class FittedLabel : public QLabel {
    Q_OBJECT

public:
    explicit FittedLabel(double part, QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setPart(double part);
    void setPictureHeight(int height);
    /// Returns the font that it is painted with now.
    QFont fittedFont() const { return fontFor(width()); }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont fontOf(double part) const;
    QFont fontFor(int width) const;
    bool fits(const QFont &font, int width) const;

    double m_part;
    QFont::Weight m_weight;
    int m_pictureHeight = 0;
};

} // namespace chamada::teacher
