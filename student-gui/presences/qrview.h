// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace chamada {

/// A text as a QR code, dark on light in every palette and with the quiet zone around it that scanners want.
class QrView : public QWidget {
    Q_OBJECT

public:
    explicit QrView(QWidget *parent = nullptr);

    /// False where it is too long for a QR code; nothing is shown then.
    bool setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules; ///< a pixel each, with the quiet zone
};

/// The code of a text, a pixel for each module; null where it is too long.
QImage qrModules(const QString &text);

} // namespace chamada
