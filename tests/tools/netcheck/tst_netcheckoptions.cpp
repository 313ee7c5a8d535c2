// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tools/netcheck/netcheckoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_netcheckoptions {

namespace {

using Protocols = ProbePlan::Protocols;

auto parse(const QString &line)
{
    return parseNetCheckOptions(QStringList{u"chamada-netcheck"_s} + line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

/// Tests the command line of chamada-netcheck.
class TstNetCheckOptions : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void isFollowed_data();
    void isFollowed();
    void isRefused_data();
    void isRefused();
    void helpNamesEveryOption();
    void jsonIsASwitch();
};

void TstNetCheckOptions::isFollowed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QList<int>>("numbers"); // count, size, rate
    QTest::addColumn<Protocols>("protocols");
    const QList<int> usual{200, 200, 100};
    QTest::newRow("host alone") << u"lab3"_s << u"lab3"_s << usual << Protocols::Both;
    QTest::newRow("with a port") << u"192.0.2.1:6000"_s << u"192.0.2.1:6000"_s << usual << Protocols::Both;
    QTest::newRow("IPv6") << u"[fe80::1]:6000"_s << u"[fe80::1]:6000"_s << usual << Protocols::Both;
    QTest::newRow("everything") << u"lab3 --count 7 --size 1400 --rate 20 --protocol udp"_s << u"lab3"_s
                                << QList<int>{7, 1400, 20} << Protocols::Udp;
    QTest::newRow("options first") << u"--protocol tcp --count=9 lab3"_s << u"lab3"_s << QList<int>{9, 200, 100}
                                   << Protocols::Tcp;
    QTest::newRow("both by name") << u"lab3 --protocol both"_s << u"lab3"_s << usual << Protocols::Both;
    QTest::newRow("no smaller than a question can be")
        << u"lab3 --size 1"_s << u"lab3"_s << QList<int>{200, 64, 100} << Protocols::Both;
    QTest::newRow("no faster than servers answer")
        << u"lab3 --rate 5000"_s << u"lab3"_s << QList<int>{200, 200, 1000} << Protocols::Both;
}

void TstNetCheckOptions::isFollowed()
{
    QFETCH(QString, line);
    const auto parsed = parse(line);
    const auto *options = std::get_if<NetCheckOptions>(&parsed);
    QVERIFY(options);
    QTEST(options->server.toText(), "server");
    QTEST((QList<int>{options->plan.count, options->plan.size, options->plan.rate}), "numbers");
    QTEST(options->plan.protocols, "protocols");
}

void TstNetCheckOptions::isRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no server") << u""_s;
    QTest::newRow("two servers") << u"lab3 lab4"_s;
    QTest::newRow("no address") << u"lab3:port"_s;
    QTest::newRow("no count") << u"lab3 --count 0"_s;
    QTest::newRow("no number") << u"lab3 --count many"_s;
    QTest::newRow("too many") << u"lab3 --count 1000001"_s;
    QTest::newRow("no whole number") << u"lab3 --rate 2.5"_s;
    QTest::newRow("less than nothing") << u"lab3 --rate -5"_s;
    QTest::newRow("too large") << u"lab3 --size 65001"_s;
    QTest::newRow("no protocol") << u"lab3 --protocol icmp"_s;
    QTest::newRow("no locale") << u"lab3 --lang xx"_s;
    QTest::newRow("no such option") << u"lab3 --fast"_s;
    QTest::newRow("no value") << u"lab3 --count"_s;
}

void TstNetCheckOptions::isRefused()
{
    QFETCH(QString, line);
    const auto parsed = parse(line);
    const auto *exit = std::get_if<NetCheckExit>(&parsed);
    QVERIFY(exit);
    QCOMPARE(exit->status, 2);
    QVERIFY(!exit->text.isEmpty());
    QVERIFY(!exit->text.contains(u'\n'));
}

void TstNetCheckOptions::helpNamesEveryOption()
{
    const auto parsed = parse(u"--help"_s);
    const auto *exit = std::get_if<NetCheckExit>(&parsed);
    QVERIFY(exit);
    QCOMPARE(exit->status, 0);
    for (const auto &word : {"HOST[:PORT]"_L1, "--count <N>"_L1, "--size <BYTES>"_L1, "--rate <N>"_L1,
             "--protocol <tcp|udp|both>"_L1, "--json"_L1, "--lang <LOCALE>"_L1})
        QVERIFY2(exit->text.contains(word), word.data());
}

void TstNetCheckOptions::jsonIsASwitch()
{
    const auto with = parse(u"lab3 --json"_s);
    const auto without = parse(u"lab3"_s);
    QVERIFY(std::get<NetCheckOptions>(with).json);
    QVERIFY(!std::get<NetCheckOptions>(without).json);
}

CHAMADA_TEST(TstNetCheckOptions)

} // namespace chamada::test::tst_netcheckoptions

#include "tst_netcheckoptions.moc"
