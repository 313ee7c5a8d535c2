// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace chamada::student {

/// Shows a text as a QR code, dark on light in every palette and with the quiet zone that scanners need.
class QrCodeWidget : public QWidget {
    Q_OBJECT

public:
    explicit QrCodeWidget(QWidget *parent = nullptr);

    /// Returns false and shows nothing if the text is too long for a QR code.
    bool setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules; ///< one pixel per module, with the quiet zone
};

/// Returns a text's QR code, one pixel per module; a null image if the text is too long.
QImage qrModules(const QString &text);

} // namespace chamada::student
