// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/projector/studentaddress.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/projectorfixture.h"

#include <QApplication>
#include <QProgressBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_projectorwindow {

using namespace teacher;

namespace {

constexpr int LastRow = 25; // a letter is at least this fraction of the height, as a divisor

StudentId student(const QString &text)
{
    return *StudentId::fromText(text);
}

} // namespace

/// Tests what the projector window shows of a call.
class TestProjectorWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theClassIsTold();
    void theCountIsOfTheRoster();
    void whoCameLastIsMaskedUnlessWished();
    void theCodeIsLargest();
    void withoutACodeItTellsTheWay();
    void aLostConnectionIsSaid();
    void itStaysWhenTheCallIsOver();
    void theLastRowReadsEverything_data();
    void theLastRowReadsEverything();

private:
    void expectReadable();

    std::unique_ptr<WallFixture> m_fixture;
};

void TestProjectorWindow::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<WallFixture>();
    QVERIFY(m_fixture->showParent());
}

void TestProjectorWindow::theClassIsTold()
{
    const ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    QVERIFY(m_fixture->projects(u"Class 101 · Redes"_s));
    QVERIFY(m_fixture->projects(u"0"_s));
    QVERIFY(m_fixture->projects(u"present"_s));
    m_fixture->call->setTitle(u"Redes II"_s);
    QVERIFY(m_fixture->projects(u"Class 101 · Redes II"_s));
    QCOMPARE(wall->windowTitle(), u"Class 101 · Redes II"_s);
}

void TestProjectorWindow::theCountIsOfTheRoster()
{
    m_fixture->peer.reply(u"roster-list"_s,
        RosterListReply{{{student(u"1"_s), u"Ana"_s}, {student(u"2"_s), u"Bia"_s}, {student(u"3"_s), u"Caio"_s}}}
            .toJson());
    QVERIFY(m_fixture->project());
    m_fixture->arrive({u"1"_s, u"2"_s});
    QTRY_VERIFY(m_fixture->projects(u"2"_s));
    QTRY_VERIFY(m_fixture->projects(u"of 3 present"_s));
    Entry guest = FakeCalls::entry(u"X"_s, u"08:00:20"_s);
    guest.flags = Flag::NotOnRoster;
    m_fixture->calls.arrive(101, guest);
    QTRY_VERIFY(m_fixture->projects(u"1 not on the list"_s));
    QVERIFY(m_fixture->projects(u"2"_s));
}

void TestProjectorWindow::whoCameLastIsMaskedUnlessWished()
{
    QVERIFY(m_fixture->project());
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s));
    for (int i = 2; i <= 7; ++i)
        m_fixture->calls.arrive(101, FakeCalls::entry(u"2023%1"_s.arg(100 * i), u"08:00:20"_s));
    QTRY_COMPARE(m_fixture->call->count(), 7);
    QCOMPARE(m_fixture->arrivals().size(), ProjectedCall::MaxArrivals);
    QVERIFY(m_fixture->arrivals().first().endsWith(u"2023•••"_s));
    m_fixture->call->students().apply({}, {student(u"2023700"_s), student(u"2023600"_s), student(u"2023500"_s)});
    QCOMPARE(m_fixture->arrivals().size(), 4);
    QVERIFY(m_fixture->arrivals().last().endsWith(u"2023•••"_s));
    QTest::keyClick(m_fixture->projector->window(), Qt::Key_M);
    QTRY_VERIFY(m_fixture->arrivals().last().endsWith(u"Ana Souza"_s));
    QVERIFY(m_fixture->arrivals().first().endsWith(u"2023400"_s)); // without a known name
    QVERIFY(m_fixture->projects(m_fixture->arrivals().first()));
    // The setting is remembered.
    m_fixture->projector->toggle(*m_fixture->call);
    m_fixture->projector->toggle(*m_fixture->call);
    QVERIFY(m_fixture->arrivals().last().endsWith(u"Ana Souza"_s));
}

void TestProjectorWindow::theCodeIsLargest()
{
    const ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    m_fixture->pushCode();
    const auto shown = m_fixture->labels();
    const auto code =
        std::find_if(shown.begin(), shown.end(), [](const QLabel *label) { return label->text() == u"482 913"; });
    for (const FittedLabel *label : shown)
        QVERIFY(label->fittedFont().pixelSize() <= (*code)->fittedFont().pixelSize());
    auto *left = wall->findChild<QProgressBar *>();
    QVERIFY(left->isVisible());
    QTRY_VERIFY(left->value() > 0 && left->value() <= 30);
    QTRY_VERIFY(m_fixture->projects(u"%1 s"_s.arg(left->value())));
    QVERIFY(!m_fixture->projects(u"Open Chamada"_s));
    QVERIFY(m_fixture->projects(addressForStudents(m_fixture->peer.address(), ownAddresses()).toText()));
}

void TestProjectorWindow::withoutACodeItTellsTheWay()
{
    const ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    QVERIFY(m_fixture->projects(u"Open Chamada"_s));
    QVERIFY(m_fixture->projects(u"Server: Laboratório 3"_s));
    QVERIFY(m_fixture->projects(addressForStudents(m_fixture->peer.address(), ownAddresses()).toText()));
    QVERIFY(!wall->findChild<QProgressBar *>()->isVisible());
}

void TestProjectorWindow::aLostConnectionIsSaid()
{
    QVERIFY(m_fixture->project());
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->projects(u"No connection now: wait a moment"_s));
    QVERIFY(m_fixture->peer.resume());
    m_fixture->services().client.link().retryNow();
    QTRY_VERIFY(m_fixture->projects(u"Server: Laboratório 3"_s));
}

void TestProjectorWindow::itStaysWhenTheCallIsOver()
{
    const ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    m_fixture->pushCode();
    m_fixture->arrive({u"2023001"_s, u"2023002"_s});
    QTRY_VERIFY(m_fixture->projects(u"2"_s));
    m_fixture->call->endNow();
    QTRY_VERIFY(m_fixture->projects(u"The roll call is over"_s));
    QTRY_VERIFY(m_fixture->services().openCalls.calls().isEmpty());
    QVERIFY(wall->isVisible());
    QVERIFY(m_fixture->projects(u"2"_s));
    QVERIFY(m_fixture->projects(u"Class 101 · Redes"_s));
    QVERIFY(!m_fixture->projects(u"482 913"_s));
    QCOMPARE(m_fixture->arrivals().size(), 2);
    // The next call takes over the projector.
    LiveCall *next = m_fixture->start(101);
    m_fixture->projector->toggle(*next);
    QVERIFY(m_fixture->projects(u"Open Chamada"_s));
}

void TestProjectorWindow::theLastRowReadsEverything_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("old projector") << QSize(1024, 768);
    QTest::newRow("laptop") << QSize(1366, 768);
    for (int width = 1276; width <= 1284; ++width) // the width at which a text just fits varies
        QTest::addRow("%d pixels", width) << QSize(width, 900);
}

void TestProjectorWindow::theLastRowReadsEverything()
{
    QFETCH(const QSize, size);
    ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    wall->showNormal();
    wall->resize(size);
    m_fixture->call->setTitle(u"Estruturas de Dados e Algoritmos em Grafos, com Laboratório"_s);
    m_fixture->arrive({u"2023001"_s, u"2023002"_s, u"2023003"_s, u"2023004"_s, u"2023005"_s});
    QTRY_COMPARE(m_fixture->call->count(), 5);
    QTRY_COMPARE(wall->size(), size);
    expectReadable();
    m_fixture->pushCode();
    expectReadable();
    m_fixture->call->endNow();
    QTRY_VERIFY(m_fixture->projects(u"The roll call is over"_s));
    expectReadable();
}

void TestProjectorWindow::expectReadable()
{
    ProjectorWindow *wall = m_fixture->projector->window();
    QCoreApplication::processEvents(); // applies the pending layout
    for (const FittedLabel *label : m_fixture->labels()) {
        const QFontMetrics letters(label->fittedFont());
        QVERIFY2(letters.capHeight() * LastRow >= wall->height(), qPrintable(label->text()));
        QVERIFY2(wall->rect().contains(QRect(label->mapTo(wall, QPoint()), label->size())), qPrintable(label->text()));
        QVERIFY2(label->height() >= letters.height(), qPrintable(label->text()));
        // Only a long title may end in "…".
        if (!label->text().contains(u"Estruturas"_s))
            QVERIFY2(QFontMetricsF(label->fittedFont()).horizontalAdvance(label->text()) <= label->width(),
                qPrintable(label->text()));
    }
}

int main(int argc, char **argv)
{
    const ProjectorScreens screens;
    QApplication application(argc, argv);
    TestProjectorWindow test;
    return QTest::qExec(&test, argc, argv);
}

const RegisteredTest registered(__FILE__, &main);

} // namespace chamada::test::tst_projectorwindow

#include "tst_projectorwindow.moc"
