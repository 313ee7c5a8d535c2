// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/qrcodewidget.h"

#include <QPainter>

#include <algorithm>
#include <qrcodegen.hpp>

namespace chamada::student {

namespace {

constexpr int QuietZone = 4; // modules, by the standard
constexpr int UsualModule = 4; // pixels
constexpr int SmallestModule = 2;

} // namespace

QImage qrModules(const QString &text)
{
    using qrcodegen::QrCode;
    try {
        const QrCode code = QrCode::encodeText(text.toUtf8().constData(), QrCode::Ecc::LOW);
        const int size = code.getSize() + 2 * QuietZone;
        QImage image(size, size, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        for (int y = 0; y < code.getSize(); ++y)
            for (int x = 0; x < code.getSize(); ++x)
                if (code.getModule(x, y))
                    image.setPixel(x + QuietZone, y + QuietZone, qRgb(0, 0, 0));
        return image;
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
}

QrCodeWidget::QrCodeWidget(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

bool QrCodeWidget::setText(const QString &text)
{
    m_modules = qrModules(text);
    updateGeometry();
    update();
    return !m_modules.isNull();
}

QSize QrCodeWidget::sizeHint() const
{
    return m_modules.size() * UsualModule;
}

QSize QrCodeWidget::minimumSizeHint() const
{
    return m_modules.size() * SmallestModule;
}

void QrCodeWidget::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    // Each module covers a whole number of device pixels: a blurred code is hard to scan.
    const double ratio = devicePixelRatioF();
    const int available = static_cast<int>(std::min(width(), height()) * ratio);
    const double side = std::max(1, available / m_modules.width()) * m_modules.width() / ratio;
    const QRectF place((width() - side) / 2, (height() - side) / 2, side, side);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(place, m_modules);
}

} // namespace chamada::student
