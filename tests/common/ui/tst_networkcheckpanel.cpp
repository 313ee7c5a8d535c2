// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/column.h"
#include "common/ui/network/networkcheckpanel.h"
#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/probedserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_networkcheckpanel {

/// Tests the network test as a user runs it, against a server with known losses.
class TstNetworkCheckPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();
    void tellsWhatItFound();
    void thePageAloneScrolls();
    void everyNameIsReadInFull();
    void loss();
    void whatIsChosenIsAsked();
    void aServerThatIsNotThere();
    void withoutAServerThereIsNothingToStart();
    void canBeStopped();
    void theResultCanBeCopied();
    void byKeyboardAndByEar();

private:
    template <class W> W *find(const QString &name) const;
    QPushButton *button(const QString &text) const;
    QString cell(const QString &row, int column) const;
    bool shows(const QString &words) const;
    void press(const QString &text) { QTest::mouseClick(button(text), Qt::LeftButton); }
    bool finishes(const ProbedServer &server);

    std::unique_ptr<QWidget> m_page; ///< narrow, with a scroll area
    NetworkCheckPanel *m_test = nullptr;
};

void TstNetworkCheckPanel::init()
{
    failOnQtWarnings();
    m_test = new NetworkCheckPanel;
    find<QSpinBox>(u"Questions"_s)->setValue(40);
    find<QSpinBox>(u"Questions a second"_s)->setValue(1000); // the fastest that a server answers
    m_page.reset(asColumn(m_test));
    m_page->resize(320, 480);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TstNetworkCheckPanel::cleanup()
{
    m_page.reset();
}

template <class W> W *TstNetworkCheckPanel::find(const QString &name) const
{
    for (W *widget : m_test->findChildren<W *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

QPushButton *TstNetworkCheckPanel::button(const QString &text) const
{
    for (auto *candidate : m_test->findChildren<QPushButton *>())
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    return nullptr;
}

QString TstNetworkCheckPanel::cell(const QString &row, int column) const
{
    const auto *table = find<QTableWidget>(u"Results of the test"_s);
    const QList<QTableWidgetItem *> found = table->findItems(row, Qt::MatchExactly);
    return found.isEmpty() ? QString() : table->item(found.first()->row(), column)->text();
}

bool TstNetworkCheckPanel::shows(const QString &words) const
{
    const QList<QLabel *> labels = m_test->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

/// Starts the test and waits until it can be started again.
bool TstNetworkCheckPanel::finishes(const ProbedServer &server)
{
    m_test->setServer(server.address());
    press(u"Start the test"_s);
    return QTest::qWaitFor([this] { return button(u"Test again"_s); }, 20'000);
}

void TstNetworkCheckPanel::tellsWhatItFound()
{
    const ProbedServer server;
    m_test->setServer(server.address());
    press(u"Start the test"_s);
    QVERIFY(find<QProgressBar>(u"Progress of the test"_s)->isVisible());
    QTRY_VERIFY(button(u"Test again"_s));
    QVERIFY(!find<QProgressBar>(u"Progress of the test"_s)->isVisible());
    QCOMPARE(cell(u"Sent"_s, 1), u"40"_s);
    QCOMPARE(cell(u"Sent"_s, 2), u"40"_s);
    QCOMPARE(cell(u"Lost"_s, 2), u"0"_s);
    QVERIFY(shows(u"This network loses nothing."_s));
}

void TstNetworkCheckPanel::thePageAloneScrolls()
{
    const ProbedServer server;
    QVERIFY(finishes(server));
    const auto *table = find<QTableWidget>(u"Results of the test"_s);
    const QTableWidgetItem *last = table->item(table->rowCount() - 1, 0);
    QTRY_VERIFY(table->viewport()->rect().contains(table->visualItemRect(last)));
}

void TstNetworkCheckPanel::everyNameIsReadInFull()
{
    const ProbedServer server;
    QVERIFY(finishes(server));
    const auto *table = find<QTableWidget>(u"Results of the test"_s);
    const auto isCut = [&table](int row) {
        const QMargins padding(token::Gap, token::Gap / 2, token::Gap, token::Gap / 2);
        const QRect inside = table->visualItemRect(table->item(row, 0)) - padding;
        const QRect needed = table->fontMetrics().boundingRect(
            QRect(0, 0, inside.width(), 1000), Qt::TextWordWrap, table->item(row, 0)->text());
        return needed.height() > inside.height();
    };
    for (int width = 480; width >= 320; width -= 4) {
        m_page->resize(width, 480);
        for (int row = 0; row < table->rowCount(); ++row)
            QTRY_VERIFY2(!isCut(row), qPrintable(QString::number(width) + u' ' + table->item(row, 0)->text()));
    }
}

void TstNetworkCheckPanel::loss()
{
    ProbedServer server;
    server.setCopies([](int number) { return number % 4 == 0 ? 0 : 1; });
    QVERIFY(finishes(server));
    QVERIFY(cell(u"Lost"_s, 2).startsWith(u"10 "_s));
    QCOMPARE(cell(u"Lost"_s, 1), u"0"_s);
    QVERIFY(shows(u"This network loses 25 %"_s));
}

void TstNetworkCheckPanel::whatIsChosenIsAsked()
{
    const ProbedServer server;
    find<QSpinBox>(u"Bytes of a question"_s)->setValue(512);
    auto *over = find<QComboBox>(u"Over"_s);
    over->setFocus();
    QTest::keyClicks(over, u"UDP"_s);
    QCOMPARE(over->currentText(), u"UDP"_s);
    QVERIFY(finishes(server));
    QCOMPARE(server.questions().size(), 40);
    QCOMPARE(server.questions().first().size(), 512);
    QCOMPARE(cell(u"Sent"_s, 1), u"–"_s);
}

void TstNetworkCheckPanel::aServerThatIsNotThere()
{
    ServerAddress gone;
    {
        const ProbedServer server;
        gone = server.address();
    }
    m_test->setServer(gone);
    press(u"Start the test"_s);
    QTRY_VERIFY(shows(gone.host));
    QVERIFY(button(u"Start the test"_s));
    QVERIFY(!find<QTableWidget>(u"Results of the test"_s)->isVisible());
}

void TstNetworkCheckPanel::withoutAServerThereIsNothingToStart()
{
    QVERIFY(!button(u"Start the test"_s)->isEnabled());
}

void TstNetworkCheckPanel::canBeStopped()
{
    const ProbedServer server;
    m_test->setServer(server.address());
    find<QSpinBox>(u"Questions"_s)->setValue(10'000);
    find<QSpinBox>(u"Questions a second"_s)->setValue(1);
    press(u"Start the test"_s);
    QVERIFY(!find<QSpinBox>(u"Questions"_s)->isEnabled());
    press(u"Stop the test"_s);
    QVERIFY(button(u"Start the test"_s));
    QVERIFY(find<QSpinBox>(u"Questions"_s)->isEnabled());
}

void TstNetworkCheckPanel::theResultCanBeCopied()
{
    const ProbedServer server;
    QVERIFY(!button(u"Copy"_s));
    QVERIFY(finishes(server));
    press(u"Copy"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(server.address().toText()));
    QVERIFY(copied.contains(u"This network loses nothing."_s));
}

void TstNetworkCheckPanel::byKeyboardAndByEar()
{
    const ProbedServer server;
    QVERIFY(finishes(server));
    QCOMPARE(namelessControls(*m_test), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_test), QString());
}

CHAMADA_WINDOW_TEST(TstNetworkCheckPanel)

} // namespace chamada::test::tst_networkcheckpanel

#include "tst_networkcheckpanel.moc"
