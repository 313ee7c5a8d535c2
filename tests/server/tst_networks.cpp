// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/networks.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_networks {

using namespace server;

/// Tests addresses and networks as an option lists them.
class TstNetworks : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void none();
    void belongs_data();
    void belongs();
    void refused_data();
    void refused();
};

void TstNetworks::none()
{
    QVERIFY(Networks().isEmpty());
    QVERIFY(!Networks().contains(QHostAddress(QHostAddress::LocalHost)));
}

void TstNetworks::belongs_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("does");
    QTest::newRow("an address") << u"10.0.0.5"_s << u"10.0.0.5"_s << true;
    QTest::newRow("its neighbour") << u"10.0.0.5"_s << u"10.0.0.4"_s << false;
    QTest::newRow("the second") << u"10.0.0.5, 10.0.1.0/24"_s << u"10.0.1.255"_s << true;
    QTest::newRow("the network beside") << u"10.0.0.5,10.0.1.0/24"_s << u"10.0.2.0"_s << false;
    QTest::newRow("a network by one of its addresses") << u"10.0.1.7/24"_s << u"10.0.1.1"_s << true;
    QTest::newRow("everyone of IPv4") << u"0.0.0.0/0"_s << u"192.0.2.1"_s << true;
    QTest::newRow("of IPv6") << u"2001:db8::/32"_s << u"2001:db8:ffff::1"_s << true;
    QTest::newRow("not of IPv6") << u"2001:db8::/32"_s << u"2001:db9::1"_s << false;
    QTest::newRow("the other kind") << u"0.0.0.0/0"_s << u"2001:db8::1"_s << false;
}

void TstNetworks::belongs()
{
    QFETCH(const QString, list);
    QFETCH(const QString, address);
    const auto networks = Networks::fromText(list);
    QVERIFY(networks && !networks->isEmpty());
    QTEST(networks->contains(QHostAddress(address)), "does");
}

void TstNetworks::refused_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list : {"", " ", ",", "10.0.0.5,", "balancer", "10.0.0.5:5050", "10.0.0.0/33", "10.0.0.0/-1",
             "10.0.0.0/", "10.0.0.0/255.0.0.0", "10.0.0.0/8/8", "::/129", "10.0.0.5 10.0.0.6"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void TstNetworks::refused()
{
    QFETCH(const QString, list);
    QVERIFY(!Networks::fromText(list));
}

CHAMADA_TEST(TstNetworks)

} // namespace chamada::test::tst_networks

#include "tst_networks.moc"
