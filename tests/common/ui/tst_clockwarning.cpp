// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/clockwarning.h"
#include "tests/common/linkfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_clockwarning {

/// Tests the warning about a computer clock that differs from the server's.
class TstClockWarning : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void saysHowFar_data();
    void saysHowFar();
    void saysNothingBeforeTheServerDid();
    void noticesThatTheServersClockWasSet();
    void goesWhenTheClockIsRight();
};

void TstClockWarning::saysHowFar_data()
{
    QTest::addColumn<std::chrono::milliseconds>("ahead");
    QTest::addColumn<QString>("words");
    QTest::newRow("the same") << 0ms << QString();
    // During the test the server's clock runs and this computer's stands still.
    QTest::newRow("within two minutes") << std::chrono::milliseconds(115s) << QString();
    QTest::newRow("within two minutes behind") << std::chrono::milliseconds(-60s) << QString();
    QTest::newRow("ahead") << std::chrono::milliseconds(5min) << u"5 minute(s) ahead"_s;
    QTest::newRow("behind") << std::chrono::milliseconds(-2min) << u"2 minute(s) behind"_s;
    QTest::newRow("another time zone taken for its own") << std::chrono::milliseconds(-3h) << u"3 hour(s) behind"_s;
    QTest::newRow("an empty battery") << std::chrono::milliseconds(-24h * 365) << u"365 day(s) behind"_s;
}

void TstClockWarning::saysHowFar()
{
    QFETCH(const std::chrono::milliseconds, ahead);
    QFETCH(const QString, words);
    LinkFixture fixture;
    fixture.link.clock().setLocal([ahead] { return Timestamp{ScriptedPeer::now().msecs + ahead.count()}; });
    const ClockWarning warning(fixture.link);
    QVERIFY(fixture.connectToPeer());
    QCOMPARE(warning.isHidden(), words.isEmpty());
    QVERIFY2(warning.text().contains(words), qPrintable(warning.text()));
}

void TstClockWarning::saysNothingBeforeTheServerDid()
{
    LinkFixture fixture;
    fixture.link.clock().setLocal([] { return Timestamp{0}; });
    const ClockWarning warning(fixture.link);
    QVERIFY(warning.isHidden());
    QVERIFY(!fixture.link.clock().localAhead());
}

void TstClockWarning::noticesThatTheServersClockWasSet()
{
    LinkFixture fixture;
    fixture.link.clock().setLocal(&ScriptedPeer::now);
    const ClockWarning warning(fixture.link);
    QVERIFY(fixture.connectToPeer());
    QVERIFY(warning.isHidden());
    fixture.peer.hello().insert(u"time"_s, Timestamp{ScriptedPeer::now().msecs + 3'600'000}.toText());
    fixture.peer.dropConnections();
    QTRY_VERIFY(warning.text().contains(u"60 minute(s) behind"_s));
}

void TstClockWarning::goesWhenTheClockIsRight()
{
    LinkFixture fixture;
    Timestamp here{0};
    fixture.link.clock().setLocal([&here] { return here; });
    const ClockWarning warning(fixture.link);
    QVERIFY(fixture.connectToPeer());
    QVERIFY(!warning.isHidden());
    here = ScriptedPeer::now();
    QTRY_VERIFY_WITH_TIMEOUT(warning.isHidden(), 15'000);
}

CHAMADA_WINDOW_TEST(TstClockWarning)

} // namespace chamada::test::tst_clockwarning

#include "tst_clockwarning.moc"
