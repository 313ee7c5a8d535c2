// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/timestamp.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_timestamp {

class TstTimestamp : public QObject {
    Q_OBJECT

private slots:
    static void initMain();
    void init() { test::failOnQtWarnings(); }
    void toText_data();
    void toText();
    void agreesWithQDateTimeAllYear();
    void fromText_data();
    void fromText();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
};

void TstTimestamp::initMain()
{
    // UTC-5 in winter and UTC-4 in summer, written so that it needs no zone files.
    qputenv("TZ", "EST5EDT4,M3.2.0,M11.1.0");
}

void TstTimestamp::toText_data()
{
    QTest::addColumn<qint64>("msecs");
    QTest::addColumn<QString>("text");
    QTest::newRow("winter") << Q_INT64_C(1'795'352'400'123) << u"2026-11-22T08:00:00.123-05:00"_s;
    QTest::newRow("summer") << Q_INT64_C(1'782'000'000'000) << u"2026-06-20T20:00:00.000-04:00"_s;
    QTest::newRow("last moment of winter") << Q_INT64_C(1'772'953'199'999) << u"2026-03-08T01:59:59.999-05:00"_s;
    QTest::newRow("first moment of summer") << Q_INT64_C(1'772'953'200'000) << u"2026-03-08T03:00:00.000-04:00"_s;
    QTest::newRow("the beginning") << Q_INT64_C(0) << u"1969-12-31T19:00:00.000-05:00"_s;
    QTest::newRow("just before the beginning") << Q_INT64_C(-1) << u"1969-12-31T18:59:59.999-05:00"_s;
    QTest::newRow("leap day") << Q_INT64_C(1'709'251'199'000) << u"2024-02-29T18:59:59.000-05:00"_s;
}

void TstTimestamp::toText()
{
    QFETCH(qint64, msecs);
    QFETCH(QString, text);
    QCOMPARE(Timestamp{msecs}.toText(), text);
    QCOMPARE(Timestamp{msecs}.toText(), text); // from the cached text
}

void TstTimestamp::agreesWithQDateTimeAllYear()
{
    constexpr qint64 NewYear = 1'767'225'600'000;
    constexpr qint64 Step = 7'651'013; // a good two hours, unaligned with hours and days
    for (qint64 i = 0; i < 4200; ++i) {
        const Timestamp moment{NewYear + i * Step};
        const QDateTime local = moment.toLocal();
        QCOMPARE(moment.toText(), local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs));
        QCOMPARE(Timestamp::fromText(moment.toText()), std::optional(moment));
    }
}

void TstTimestamp::fromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("msecs");
    QTest::newRow("offset behind") << u"2026-11-22T08:00:00.123-03:00"_s << Q_INT64_C(1'795'345'200'123);
    QTest::newRow("offset ahead") << u"2026-11-22T16:30:00.123+05:30"_s << Q_INT64_C(1'795'345'200'123);
    QTest::newRow("UTC") << u"2026-11-22T11:00:00.123Z"_s << Q_INT64_C(1'795'345'200'123);
    QTest::newRow("whole seconds") << u"2026-11-22T08:00:00-03:00"_s << Q_INT64_C(1'795'345'200'000);
}

void TstTimestamp::fromText()
{
    QFETCH(QString, text);
    QFETCH(qint64, msecs);
    const auto moment = Timestamp::fromText(text);
    QVERIFY(moment);
    QCOMPARE(moment->msecs, msecs);
}

void TstTimestamp::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"yesterday"_s;
    QTest::newRow("month 13") << u"2026-13-22T08:00:00.123-03:00"_s;
    QTest::newRow("hour 25") << u"2026-11-22T25:00:00.123-03:00"_s;
    QTest::newRow("rest behind") << u"2026-11-22T08:00:00.123-03:00 x"_s;
}

void TstTimestamp::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!Timestamp::fromText(text));
}

CHAMADA_TEST(TstTimestamp)

} // namespace chamada::test::tst_timestamp

#include "tst_timestamp.moc"
