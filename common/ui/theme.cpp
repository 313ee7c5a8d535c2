// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"

#include "common/ui/icons.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontInfo>
#include <QStyle>
#include <QStyleHints>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QPalette paletteOf(const token::Colors &c)
{
    QPalette palette(c.button, c.window);
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(QPalette::All, role, color); };
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, c.text);
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.base);
    set(QPalette::ToolTipBase, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Button, c.button);
    set(QPalette::Mid, c.border);
    set(QPalette::Midlight, c.divider);
    set(QPalette::PlaceholderText, c.quiet);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.divider);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.disabled);
    return palette;
}

/// Returns whether the desktop has a palette that differs from the style's standard one.
bool desktopHasColors()
{
    const QPalette given = QApplication::palette();
    const QPalette plain = QApplication::style()->standardPalette();
    const auto differs = [&](QPalette::ColorRole role) { return given.color(role) != plain.color(role); };
    return differs(QPalette::Window) || differs(QPalette::WindowText) || differs(QPalette::Base);
}

/// Returns the text colour of flat buttons, which also contrasts with tinted surfaces, unlike the accent.
QColor actionColor(const QPalette &palette)
{
    const QColor color((isDark(palette) ? token::Dark : token::Light).accentHover);
    const bool readable = contrast(color, palette.color(QPalette::Window)) >= token::MinContrast;
    return readable ? color : palette.color(QPalette::WindowText);
}

QString styleSheet(const QPalette &palette)
{
    QFile file(u":/style/chamada.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool dark = isDark(palette);
    const token::Colors &colors = dark ? token::Dark : token::Light;
    const std::array<std::pair<QLatin1StringView, QString>, 6> values{{
        {"@radius"_L1, QString::number(token::Radius)},
        {"@control"_L1, QString::number(token::ControlHeight)},
        {"@large"_L1, QString::number(token::FormControlHeight)},
        {"@action"_L1, actionColor(palette).name()},
        {"@accent-hover"_L1, QColor(colors.accentHover).name()},
        {"@shade"_L1, dark ? u"dark"_s : u"light"_s},
    }};
    QString text = QString::fromUtf8(file.readAll());
    for (const auto &[name, value] : values)
        text.replace(name, value);
    return text;
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blend(const QColor &under, const QColor &over, double part)
{
    const auto mix = [part](float a, float b) { return static_cast<float>(a + (b - a) * part); };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

QColor tokenOf(Meaning meaning, const token::Colors &colors)
{
    switch (meaning) {
    case Meaning::Accent:
        return colors.accent;
    case Meaning::Present:
        return colors.present;
    case Meaning::Warning:
        return colors.warning;
    case Meaning::Refused:
        return colors.refused;
    case Meaning::Neutral:
        break;
    }
    return colors.text;
}

/// Sets a label's text colour again whenever the palette changes.
class TextColor : public QObject {
public:
    TextColor(QWidget *label, QColor (*color)(Meaning, const QPalette &), Meaning meaning)
        : QObject(label)
        , m_color(color)
        , m_meaning(meaning)
    {
        setObjectName(u"textcolor"_s);
        label->installEventFilter(this);
        apply(label);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            apply(static_cast<QWidget *>(watched));
        return false;
    }

private:
    void apply(QWidget *label) const
    {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_color(m_meaning, QApplication::palette()));
        label->setPalette(palette);
    }

    QColor (*m_color)(Meaning, const QPalette &);
    Meaning m_meaning;
};

void setTextColor(QWidget *label, QColor (*color)(Meaning, const QPalette &), Meaning meaning)
{
    delete label->findChild<QObject *>(u"textcolor"_s, Qt::FindDirectChildrenOnly);
    new TextColor(label, color, meaning);
}

// Qt reports the desktop's colour scheme since 6.5, and since 6.8 applies the program's own to window frames and system
// dialogs. Older versions use the palette at startup.

void chooseColorScheme([[maybe_unused]] Appearance appearance)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (appearance == Appearance::System)
        QGuiApplication::styleHints()->unsetColorScheme();
    else
        QGuiApplication::styleHints()->setColorScheme(
            appearance == Appearance::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
#endif
}

void followColorScheme([[maybe_unused]] QApplication &application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
        [&application](Qt::ColorScheme scheme) {
            QApplication::setPalette(paletteOf(scheme == Qt::ColorScheme::Dark ? token::Dark : token::Light));
            application.setStyleSheet(styleSheet(QApplication::palette()));
        });
#endif
}

} // namespace

void applyTheme(QApplication &application, Appearance appearance)
{
    QApplication::setStyle(u"Fusion"_s);
    chooseColorScheme(appearance);
    if (appearance != Appearance::System || !desktopHasColors()) {
        const bool dark = appearance == Appearance::Dark
            || (appearance == Appearance::System && isDark(QApplication::style()->standardPalette()));
        QApplication::setPalette(paletteOf(dark ? token::Dark : token::Light));
        if (appearance == Appearance::System)
            followColorScheme(application);
    }
    application.setStyleSheet(styleSheet(QApplication::palette()));
    QApplication::setWindowIcon(windowIcon());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor colorOf(Meaning meaning, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    if (meaning == Meaning::Neutral)
        return text;
    const QColor color = tokenOf(meaning, isDark(palette) ? token::Dark : token::Light);
    return contrast(color, palette.color(QPalette::Window)) < token::MinContrast ? text : color;
}

QColor quietColor(const QPalette &palette)
{
    const QColor color = palette.color(QPalette::PlaceholderText);
    const QColor window = palette.color(QPalette::Window);
    const QColor solid = blend(window, color, color.alphaF());
    return contrast(solid, window) < token::MinContrast ? palette.color(QPalette::WindowText) : solid;
}

QColor surfaceOf(Meaning meaning, const QPalette &palette)
{
    return blend(palette.color(QPalette::Window), colorOf(meaning, palette), token::Tint);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QFont scaledFont(double scale, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    font.setWeight(weight);
    return font;
}

QFont digitsFont(double scale, QFont::Weight weight)
{
    QFont font = scaledFont(scale, weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

int withText(int pixels)
{
    const double size = QFontInfo(QApplication::font()).pixelSize();
    return qRound(pixels * std::max(1.0, size / token::TextSize));
}

void setLook(QWidget *widget, Look look)
{
    static constexpr std::array names{"primary", "quiet", "card", "large"};
    widget->setProperty(
        look == Look::Large ? "controlSize" : "look", QString::fromLatin1(names[static_cast<size_t>(look)]));
}

void setTextMeaning(QWidget *label, Meaning meaning)
{
    setTextColor(label, &colorOf, meaning);
}

void setTextQuiet(QWidget *label)
{
    setTextColor(label, [](Meaning, const QPalette &palette) { return quietColor(palette); }, Meaning::Neutral);
}

} // namespace chamada
