// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/proxyheader.h"
#include "tests/server/proxysamples.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_proxyheader {

using namespace server;

/// Tests parsing the PROXY headers of a balancer.
class TstProxyHeader : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoIsIntroduced_data();
    void whoIsIntroduced();
    void theBalancerItself();
    void refused_data();
    void refused();
    void howMuchThereIs();
};

void TstProxyHeader::whoIsIntroduced_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("more");
    const QByteArray tlvs("\x03\x00\x04\xfd\x16\x9b\xa3\x04\x00\x02\x00\x00", 12);
    QTest::newRow("IPv4") << u"192.0.2.1"_s << QByteArray();
    QTest::newRow("IPv4, and more is told") << u"192.0.2.255"_s << tlvs;
    QTest::newRow("IPv6") << u"2001:db8:1:2:3:4:5:fffe"_s << QByteArray();
    QTest::newRow("IPv6, and more is told") << u"fe80::1"_s << tlvs;
    QTest::newRow("and what is no TLV") << u"192.0.2.1"_s << QByteArray(900, '\xff');
}

void TstProxyHeader::whoIsIntroduced()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, more);
    const auto introduced = proxyheader::read(introductionOf(address, more));
    QVERIFY(introduced);
    QCOMPARE(introduced->address, QHostAddress(address));
}

void TstProxyHeader::theBalancerItself()
{
    const QByteArray addresses(12, '\1');
    for (const QByteArray &header : {ownIntroduction(), proxyHeader('\x20', '\x11', addresses)}) {
        const auto introduced = proxyheader::read(header);
        QVERIFY(introduced);
        QVERIFY(introduced->address.isNull());
    }
}

void TstProxyHeader::refused_data()
{
    QTest::addColumn<QByteArray>("header");
    const QByteArray good = introductionOf(u"192.0.2.1"_s);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("version 1") << QByteArray("PROXY TCP4 192.0.2.1 192.0.2.2 49153 5050\r\n");
    QTest::newRow("a request") << QByteArray("{\"op\":\"hello\"}\r\n");
    QTest::newRow("another signature") << QByteArray(good).replace("QUIT", "QUIZ");
    QTest::newRow("version 3") << proxyHeader('\x31', '\x11', QByteArray(12, '\1'));
    QTest::newRow("another command") << proxyHeader('\x22', '\x11', QByteArray(12, '\1'));
    QTest::newRow("UDP") << proxyHeader('\x21', '\x12', QByteArray(12, '\1'));
    QTest::newRow("a Unix socket") << proxyHeader('\x21', '\x31', QByteArray(216, 'x'));
    QTest::newRow("nobody knows who") << proxyHeader('\x21', '\0', {});
    QTest::newRow("too short for IPv4") << proxyHeader('\x21', '\x11', QByteArray(11, '\1'));
    QTest::newRow("too short for IPv6") << proxyHeader('\x21', '\x21', QByteArray(35, '\1'));
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("one byte too many") << good + '\0';
    QTest::newRow("too long") << introductionOf(u"192.0.2.1"_s, QByteArray(1013, '\0'));
}

void TstProxyHeader::refused()
{
    QFETCH(const QByteArray, header);
    QVERIFY(!proxyheader::read(header));
}

void TstProxyHeader::howMuchThereIs()
{
    const QByteArray header = introductionOf(u"192.0.2.1"_s, QByteArray(1012, '\0'));
    QCOMPARE(proxyheader::restAfter(header.first(16)), std::optional<qsizetype>(1024));
    QVERIFY(proxyheader::read(header));
    QVERIFY(!proxyheader::restAfter(header.first(15)));
    QVERIFY(!proxyheader::restAfter(header.first(17)));
    // The server never waits for 65,535 bytes.
    QVERIFY(!proxyheader::restAfter(proxyHeader('\x21', '\x11', QByteArray(65'535, '\0')).first(16)));
}

CHAMADA_TEST(TstProxyHeader)

} // namespace chamada::test::tst_proxyheader

#include "tst_proxyheader.moc"
