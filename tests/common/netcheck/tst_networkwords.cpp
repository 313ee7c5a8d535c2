// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkwords.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_networkwords {

namespace {

using Answers = std::optional<ProbeStatistics>;

/// Returns statistics of 100 questions with this many lost; 99 of 100 answers arrive within `p99` ms.
ProbeStatistics measured(int lost, double p99)
{
    ProbeStatistics statistics;
    statistics.sent = 100;
    statistics.lost = lost;
    for (int number = 0; number < lost; ++number)
        statistics.lostNumbers.append(number);
    if (lost < 100)
        statistics.roundTrips = RoundTripTimes{1.5, 2, p99, p99, 0.25};
    statistics.seconds = 1;
    statistics.throughput = 160;
    return statistics;
}

/// Returns statistics of a connection that was lost after this many answered questions.
Answers cutAfter(int asked)
{
    ProbeStatistics statistics = measured(0, 5);
    statistics.sent = asked;
    return statistics;
}

NetworkResult result(const Answers &tcp, const Answers &udp)
{
    return {{u"lab3"_s}, {.count = 100}, tcp, udp};
}

} // namespace

/// Tests how the results of a check are reported: network quality, text for people, and JSON for programs.
class TstNetworkWords : public QObject {
    Q_OBJECT

private slots:
    void init();
    void quality_data();
    void quality();
    void verdict_data();
    void verdict();
    void aRowForEachFigure();
    void whatWasNotAskedIsADash();
    void jsonHasTheNamesOfTheProtocol();
    void jsonWithoutAnswersHasNoTimes();
};

void TstNetworkWords::init()
{
    test::failOnQtWarnings();
    QLocale::setDefault(QLocale(QLocale::English));
}

void TstNetworkWords::quality_data()
{
    QTest::addColumn<Answers>("tcp");
    QTest::addColumn<Answers>("udp");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const Answers &tcp, const Answers &udp, NetworkQuality expected) {
        QTest::newRow(name) << tcp << udp << static_cast<int>(expected);
    };
    row("nothing lost, quick", measured(0, 5), measured(0, 5), NetworkQuality::Good);
    row("one in a hundred lost", measured(0, 5), measured(1, 5), NetworkQuality::Good);
    row("two in a hundred lost", measured(0, 5), measured(2, 5), NetworkQuality::Usable);
    row("a tenth lost", measured(0, 5), measured(10, 5), NetworkQuality::Usable);
    row("more than a tenth lost", measured(0, 5), measured(11, 5), NetworkQuality::Poor);
    row("slow", measured(0, 301), measured(0, 5), NetworkQuality::Usable);
    row("very slow", measured(0, 2001), measured(0, 5), NetworkQuality::Poor);
    row("UDP alone, slow", {}, measured(0, 301), NetworkQuality::Usable);
    row("TCP alone", measured(0, 5), {}, NetworkQuality::Good);
    row("UDP shut out", measured(0, 5), measured(100, 0), NetworkQuality::Good);
    row("UDP shut out, slow", measured(0, 301), measured(100, 0), NetworkQuality::Usable);
    row("the connection broke", measured(1, 5), measured(0, 5), NetworkQuality::Poor);
    row("the connection broke between two questions", cutAfter(60), measured(0, 5), NetworkQuality::Poor);
}

void TstNetworkWords::quality()
{
    QFETCH(Answers, tcp);
    QFETCH(Answers, udp);
    QTEST(static_cast<int>(qualityOf(result(tcp, udp))), "expected");
}

void TstNetworkWords::verdict_data()
{
    QTest::addColumn<Answers>("tcp");
    QTest::addColumn<Answers>("udp");
    QTest::addColumn<QString>("expected");
    QTest::newRow("good") << Answers(measured(0, 5)) << Answers(measured(0, 5))
                          << u"This network loses nothing. An answer takes 2.00 ms, and 99 of 100 come within 5.00 ms. "
                             "It is good for roll calls."_s;
    QTest::newRow("usable") << Answers(measured(0, 412)) << Answers(measured(4, 5))
                            << u"This network loses 4.0 % of what is sent. An answer takes 2.00 ms, and 99 of 100 come "
                               "within 412 ms. Roll calls work: what is lost is sent again, and some students wait a "
                               "moment."_s;
    QTest::newRow("TCP alone") << Answers(measured(0, 5)) << Answers()
                               << u"An answer takes 2.00 ms, and 99 of 100 come within 5.00 ms. It is good for roll "
                                  "calls."_s;
    QTest::newRow("broken") << Answers(measured(7, 5)) << Answers()
                            << u"The connection broke during the test: 7 of 100 questions got no answer. Test again, "
                               "and check the cable or Wi-Fi."_s;
    QTest::newRow("broken between two questions")
        << cutAfter(60) << Answers(measured(0, 5))
        << u"The connection broke during the test: 40 of 100 questions got no answer. Test again, and check the cable "
           "or Wi-Fi."_s;
    QTest::newRow("UDP shut out") << Answers(measured(0, 5)) << Answers(measured(100, 0))
                                  << u"Nothing comes back over UDP: a firewall keeps it, or the server does not answer "
                                     "there. Type the server's address, for it is not found by itself. An answer takes "
                                     "2.00 ms, and 99 of 100 come within 5.00 ms. It is good for roll calls."_s;
}

void TstNetworkWords::verdict()
{
    QFETCH(Answers, tcp);
    QFETCH(Answers, udp);
    QTEST(verdictOf(result(tcp, udp)), "expected");
}

void TstNetworkWords::aRowForEachFigure()
{
    QStringList lines;
    for (const ResultRow &row : rowsOf(result(measured(0, 5), measured(4, 50))))
        lines.append(row.name + u'|' + row.tcp + u'|' + row.udp);
    QCOMPARE(lines,
        (QStringList{u"Sent|100|100"_s, u"Lost|0|4 (4.0 %)"_s, u"Out of order|0|0"_s, u"Duplicated|0|0"_s,
            u"Round trip: shortest|1.50 ms|1.50 ms"_s, u"Round trip: median|2.00 ms|2.00 ms"_s,
            u"Round trip: 99 of 100 within|5.00 ms|50.0 ms"_s, u"Round trip: longest|5.00 ms|50.0 ms"_s,
            u"Jitter|0.25 ms|0.25 ms"_s, u"Total time|1.00 s|1.00 s"_s, u"Throughput|160 kbit/s|160 kbit/s"_s}));
}

void TstNetworkWords::whatWasNotAskedIsADash()
{
    for (const ResultRow &row : rowsOf(result(measured(0, 5), {})))
        QCOMPARE(row.udp, u"–"_s);
}

void TstNetworkWords::jsonHasTheNamesOfTheProtocol()
{
    const QJsonObject json = toJson(result(measured(0, 5), measured(2, 5)));
    const QJsonObject udp = json.value("udp"_L1).toObject();
    QCOMPARE(udp.value("sent"_L1), QJsonValue(100));
    QCOMPARE(udp.value("lost"_L1), QJsonValue(2));
    QCOMPARE(udp.value("out_of_order"_L1), QJsonValue(0));
    QCOMPARE(udp.value("duplicated"_L1), QJsonValue(0));
    QCOMPARE(udp.value("rtt_ms"_L1),
        QJsonValue(QJsonObject{{u"min"_s, 1.5}, {u"median"_s, 2}, {u"p99"_s, 5}, {u"max"_s, 5}, {u"jitter"_s, 0.25}}));
    QCOMPARE(udp.value("seconds"_L1), QJsonValue(1));
    QCOMPARE(udp.value("lost_probes"_L1), QJsonValue(QJsonArray{0, 1}));
    QVERIFY(json.contains("tcp"_L1));
}

void TstNetworkWords::jsonWithoutAnswersHasNoTimes()
{
    const QJsonObject json = toJson(result({}, measured(100, 0)));
    QVERIFY(!json.contains("tcp"_L1));
    QVERIFY(json.value("udp"_L1).toObject().value("rtt_ms"_L1).isNull());
}

CHAMADA_TEST(TstNetworkWords)

} // namespace chamada::test::tst_networkwords

#include "tst_networkwords.moc"
