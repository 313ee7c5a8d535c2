// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr std::array names{"add"_L1, "already"_L1, "back"_L1, "book"_L1, "chart"_L1, "clock"_L1, "close"_L1, "code"_L1,
    "computer"_L1, "copy"_L1, "down"_L1, "ended"_L1, "export"_L1, "filter"_L1, "folder"_L1, "info"_L1, "late"_L1,
    "lock"_L1, "logout"_L1, "map"_L1, "message"_L1, "more"_L1, "person"_L1, "people"_L1, "present"_L1, "print"_L1,
    "qr"_L1, "redo"_L1, "refresh"_L1, "refused"_L1, "remove"_L1, "search"_L1, "send"_L1, "server"_L1, "shield"_L1,
    "start"_L1, "stop"_L1, "timer"_L1, "undo"_L1, "wall"_L1, "warning"_L1};
static_assert(names.size() == static_cast<size_t>(Icon::Warning) + 1);

/// Draws an SVG icon in a colour that it looks up at each painting, so that it follows the palette.
class TintedEngine : public QIconEngine {
public:
    using Color = QColor (*)(Meaning, const QPalette &);

    TintedEngine(QByteArray svg, Color color, Meaning meaning)
        : m_svg(std::move(svg))
        , m_color(color)
        , m_meaning(meaning)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const QColor color = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
            : mode == QIcon::Selected                ? palette.color(QPalette::HighlightedText)
                                                     : m_color(m_meaning, palette);
        QByteArray svg = m_svg;
        QSvgRenderer(svg.replace("currentColor", color.name().toLatin1())).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QByteArray m_svg;
    Color m_color;
    Meaning m_meaning;
};

QIcon tinted(Icon which, TintedEngine::Color color, Meaning meaning)
{
    QFile file(u":/icons/"_s + names[static_cast<size_t>(which)] + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TintedEngine(file.readAll(), color, meaning));
}

} // namespace

QIcon icon(Icon which, Meaning meaning)
{
    return tinted(which, &colorOf, meaning);
}

QIcon iconOnAccent(Icon which)
{
    return tinted(
        which, [](Meaning, const QPalette &palette) { return palette.color(QPalette::HighlightedText); },
        Meaning::Neutral);
}

QIcon windowIcon()
{
    return QIcon(u":/icons/chamada.svg"_s);
}

} // namespace chamada
