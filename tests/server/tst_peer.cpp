// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/peer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_peer {

using namespace server;

/// Tests how the origin of a connection is derived, for counting guesses and telling machines apart.
class TstPeer : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void origins_data();
    void origins();
    void machines();
};

void TstPeer::origins_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("origin");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s;
    QTest::newRow("its neighbour") << u"192.0.2.2"_s << u"192.0.2.2"_s;
    QTest::newRow("IPv4 written as IPv6") << u"::ffff:192.0.2.1"_s << u"192.0.2.1"_s;
    QTest::newRow("this machine") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("this machine, written as IPv6") << u"::ffff:127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("this machine, IPv6") << u"::1"_s << u"::1"_s;
    QTest::newRow("IPv6") << u"2001:db8:1:2:3:4:5:6"_s << u"2001:db8:1:2::/64"_s;
    QTest::newRow("the first of its network") << u"2001:db8:1:2::"_s << u"2001:db8:1:2::/64"_s;
    QTest::newRow("the last of its network") << u"2001:db8:1:2:ffff:ffff:ffff:ffff"_s << u"2001:db8:1:2::/64"_s;
    QTest::newRow("the network beside") << u"2001:db8:1:3::1"_s << u"2001:db8:1:3::/64"_s;
    QTest::newRow("a link") << u"fe80::1%eth0"_s << u"fe80::%eth0/64"_s;
    QTest::newRow("another link") << u"fe80::1%eth1"_s << u"fe80::%eth1/64"_s;
}

void TstPeer::origins()
{
    QFETCH(const QString, address);
    QTEST(guessOrigin(QHostAddress(address)), "origin");
}

void TstPeer::machines()
{
    const auto key = [](const QString &address) { return Peer{QHostAddress(address)}.key(); };
    QCOMPARE(key(u"::ffff:192.0.2.1"_s), key(u"192.0.2.1"_s));
    // Two machines of one network stay distinct: neither shares limits or flags with the other.
    QVERIFY(key(u"2001:db8::1"_s) != key(u"2001:db8::2"_s));
}

CHAMADA_TEST(TstPeer)

} // namespace chamada::test::tst_peer

#include "tst_peer.moc"
