// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/icons.h"
#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QStyleHints>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_theme {

namespace {

/// Returns the colour with the highest contrast to the surface.
QColor inkOf(const QImage &image, const QColor &surface)
{
    QColor ink = surface;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (contrast(image.pixelColor(x, y), surface) > contrast(ink, surface))
                ink = image.pixelColor(x, y);
    return ink;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void appearanceDecides()
    {
        applyTheme(*qApp, Appearance::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(*qApp, Appearance::Light);
        QVERIFY(!isDark(QApplication::palette()));
        QVERIFY(!qApp->styleSheet().contains(u'@'));
    }

    void theDesktopsSchemeIsFollowed()
    {
        qApp->setPalette(qApp->style()->standardPalette());
        applyTheme(*qApp, Appearance::System);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QStyleHints *hints = QGuiApplication::styleHints();
        emit hints->colorSchemeChanged(Qt::ColorScheme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        emit hints->colorSchemeChanged(Qt::ColorScheme::Light);
#endif
        QVERIFY(!isDark(QApplication::palette()));
    }

    void everyMeaningIsReadable_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }
    void everyMeaningIsReadable()
    {
        QFETCH(const Appearance, appearance);
        applyTheme(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        const token::Colors &colors = appearance == Appearance::Dark ? token::Dark : token::Light;
        const auto readable = [](const QColor &text, const QColor &surface) {
            return contrast(text, surface) >= token::MinContrast;
        };
        for (const QRgb meant : {colors.accent, colors.present, colors.warning, colors.refused}) {
            QVERIFY2(readable(meant, palette.color(QPalette::Window)), qPrintable(QColor(meant).name()));
            QVERIFY2(readable(meant, palette.color(QPalette::Base)), qPrintable(QColor(meant).name()));
        }
        for (const auto meaning : {Meaning::Accent, Meaning::Present, Meaning::Warning, Meaning::Refused})
            QVERIFY(readable(colorOf(meaning, palette), surfaceOf(meaning, palette)));
        for (const QColor &text : {quietColor(palette), palette.color(QPalette::Text)}) {
            for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
                QVERIFY2(readable(text, palette.color(role)),
                    qPrintable(text.name() + u" on "_s + palette.color(role).name()));
            for (const auto meaning : {Meaning::Accent, Meaning::Present, Meaning::Warning, Meaning::Refused})
                QVERIFY2(readable(text, surfaceOf(meaning, palette)), qPrintable(text.name()));
        }
        QVERIFY(readable(palette.color(QPalette::Text), palette.color(QPalette::Midlight))); // for a pressed button
        QVERIFY(readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)));
        QVERIFY(contrast(palette.color(QPalette::Mid), palette.color(QPalette::Base)) >= 3);
    }

    void aForeignPaletteStaysReadable()
    {
        QPalette grey;
        grey.setColor(QPalette::Window, QColor(128, 128, 128));
        grey.setColor(QPalette::WindowText, Qt::black);
        QCOMPARE(colorOf(Meaning::Present, grey), QColor(Qt::black));
    }

    void textFollowsThePalette()
    {
        applyTheme(*qApp, Appearance::Light);
        QLabel label(u"Present"_s);
        setTextMeaning(&label, Meaning::Present);
        QCOMPARE(label.palette().color(QPalette::WindowText).rgb(), token::Light.present);
        applyTheme(*qApp, Appearance::Dark);
        // A running application sends this event automatically.
        QEvent changed(QEvent::ApplicationPaletteChange);
        QApplication::sendEvent(&label, &changed);
        QCOMPARE(label.palette().color(QPalette::WindowText).rgb(), token::Dark.present);
    }

    void aWordThatCanBePressedIsReadable_data() { everyMeaningIsReadable_data(); }
    void aWordThatCanBePressedIsReadable()
    {
        QFETCH(const Appearance, appearance);
        applyTheme(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        QWidget window;
        QPushButton button(u"HHH"_s, &window);
        setLook(&button, Look::Quiet);
        const QColor text = inkOf(window.grab().toImage(), palette.color(QPalette::Window));
        QVERIFY(contrast(text, palette.color(QPalette::WindowText)) > 1.5); // unlike a plain label
        for (const auto meaning : {Meaning::Accent, Meaning::Present, Meaning::Warning, Meaning::Refused})
            QVERIFY(contrast(text, surfaceOf(meaning, palette)) >= token::MinContrast);
    }

    void aCheckBoxIsSeen_data() { everyMeaningIsReadable_data(); }
    void aCheckBoxIsSeen()
    {
        QFETCH(const Appearance, appearance);
        applyTheme(*qApp, appearance);
        const QColor window = QApplication::palette().color(QPalette::Window);
        QCheckBox box;
        QVERIFY(contrast(inkOf(box.grab().toImage(), window), window) >= 3);
    }

    void arrowsStandWithinTheirBox_data() { everyMeaningIsReadable_data(); }
    void arrowsStandWithinTheirBox()
    {
        QFETCH(const Appearance, appearance);
        applyTheme(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        QSpinBox box;
        box.resize(160, token::ControlHeight);
        const QImage image = box.grab().toImage();
        const int right = image.width() - 1;
        for (int y = token::Radius; y < image.height() - token::Radius; ++y)
            QCOMPARE(image.pixelColor(right, y), palette.color(QPalette::Mid));
        // The space between the border and the arrows has only the box's own colour.
        for (int y = token::Radius; y < image.height() - token::Radius; ++y)
            QCOMPARE(image.pixelColor(right - 3, y), palette.color(QPalette::Base));
    }

    void headingsStandAboveTheirColumns()
    {
        applyTheme(*qApp, Appearance::Light);
        QTableWidget table(1, 1);
        table.verticalHeader()->hide();
        table.setShowGrid(false);
        table.setHorizontalHeaderLabels({u"HHH"_s});
        table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table.setItem(0, 0, new QTableWidgetItem(u"HHH"_s));
        table.resize(200, 120);
        const auto firstInk = [](const QImage &image) {
            for (int x = 2; x < image.width(); ++x)
                for (int y = 2; y < image.height() - 4; ++y)
                    if (image.pixelColor(x, y).lightness() < 128)
                        return x;
            return -1;
        };
        table.ensurePolished();
        const int heading = firstInk(table.horizontalHeader()->grab().toImage());
        QVERIFY(heading > 0);
        QCOMPARE(heading, firstInk(table.viewport()->grab(table.visualItemRect(table.item(0, 0))).toImage()));
    }

    void everyIconHasAPicture()
    {
        for (int i = 0; i <= static_cast<int>(Icon::Warning); ++i) {
            const QImage image = icon(static_cast<Icon>(i)).pixmap(48, 48).toImage();
            QVERIFY2(!image.isNull(), qPrintable(QString::number(i)));
            QImage blank(image.size(), image.format());
            blank.fill(Qt::transparent);
            QVERIFY2(image != blank, qPrintable(QString::number(i)));
        }
        QVERIFY(!windowIcon().isNull());
    }

    /// Qt's SVG plugin is a separate package on Debian 13; without it Qt silently omits the style's pictures.
    void theStyleHasItsPictures()
    {
        const QDir style(u":/style"_s);
        const QStringList pictures = style.entryList({u"*.svg"_s});
        QVERIFY(pictures.size() >= 6);
        for (const QString &picture : pictures)
            QVERIFY2(!QPixmap(style.filePath(picture)).isNull(), qPrintable(picture));
    }

    void anIconIsSharpAtEveryScale()
    {
        for (const qreal ratio : {1.0, 2.0, 3.0})
            QCOMPARE(icon(Icon::Present).pixmap(QSize(24, 24), ratio).size(), QSize(24, 24) * ratio);
    }
};

CHAMADA_WINDOW_TEST(TestTheme)

} // namespace chamada::test::tst_theme

#include "tst_theme.moc"
