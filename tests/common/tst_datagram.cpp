// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/datagram.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_datagram {

/// Tests UDP datagrams in both directions, and malformed ones.
class TstDatagram : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void aQuestionIsPadded();
    void anAnnouncementSurvives();
    void anAnswerIsNeverLongerThanAllowed();
    void kinds_data();
    void kinds();
    void malformedAnnouncements_data();
    void malformedAnnouncements();
};

namespace {

const QByteArray print(32, '\x5a');

} // namespace

void TstDatagram::aQuestionIsPadded()
{
    QCOMPARE(discoverRequest().size(), MinDiscoverSize);
    QCOMPARE(kindOf(discoverRequest()), DatagramKind::Discover);
}

void TstDatagram::anAnnouncementSurvives()
{
    const Announcement announcement{u"Laboratório 3"_s, 5051, 1, print};
    QCOMPARE(decodeAnnouncement(encodeAnnouncement(announcement, MinDiscoverSize)), announcement);
    const Announcement marked{u"\ufeffLab"_s, 5051, 1, print};
    QCOMPARE(decodeAnnouncement(encodeAnnouncement(marked, MinDiscoverSize)), marked);
}

void TstDatagram::anAnswerIsNeverLongerThanAllowed()
{
    const QString longest = u"\U0001F393"_s.repeated(128);
    const QByteArray answer = encodeAnnouncement({longest, 5050, 1, print}, MinDiscoverSize);
    QVERIFY(answer.size() <= MinDiscoverSize);
    const auto announcement = decodeAnnouncement(answer);
    QVERIFY(announcement);
    QVERIFY(longest.startsWith(announcement->name));
    QVERIFY(announcement->name.size() > 60);
}

void TstDatagram::kinds_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<DatagramKind>("kind");
    QTest::newRow("short question") << QByteArray(R"({"op":"discover"})") << DatagramKind::Other;
    QTest::newRow("one byte short") << discoverRequest().replace(" ", "").leftJustified(511) << DatagramKind::Other;
    QTest::newRow("echo") << QByteArray(R"({"op":"echo","seq":7,"x":[1]})") << DatagramKind::Echo;
    QTest::newRow("echo without number") << QByteArray(R"({"op":"echo"})") << DatagramKind::Other;
    QTest::newRow("an answer") << encodeAnnouncement({u"n"_s, 1, 1, print}, 1000) << DatagramKind::Other;
    QTest::newRow("no object") << QByteArray("[]") << DatagramKind::Other;
    QTest::newRow("garbage") << QByteArray("\x00\xff{", 3) << DatagramKind::Other;
    QTest::newRow("empty") << QByteArray() << DatagramKind::Other;
}

void TstDatagram::kinds()
{
    QFETCH(QByteArray, datagram);
    QTEST(kindOf(datagram), "kind");
}

void TstDatagram::malformedAnnouncements_data()
{
    QTest::addColumn<QByteArray>("datagram");
    const QByteArray hex = print.toHex();
    QTest::newRow("a question") << discoverRequest();
    QTest::newRow("port 0") << QByteArray(R"({"op":"discover","name":"n","port":0,"protocol":1,"fingerprint":")") + hex
            + "\"}";
    QTest::newRow("port too large") << QByteArray(
                                           R"({"op":"discover","name":"n","port":65536,"protocol":1,"fingerprint":")")
            + hex + "\"}";
    QTest::newRow("short fingerprint") << QByteArray(
        R"({"op":"discover","name":"n","port":5050,"protocol":1,"fingerprint":"abcd"})");
    QTest::newRow("name with a line break")
        << QByteArray(R"({"op":"discover","name":"a\nb","port":5050,"protocol":1,"fingerprint":")") + hex + "\"}";
    QTest::newRow("another op") << QByteArray(R"({"op":"hello","name":"n","port":5050,"protocol":1,"fingerprint":")")
            + hex + "\"}";
    QTest::newRow("garbage") << QByteArray("}{");
}

void TstDatagram::malformedAnnouncements()
{
    QFETCH(QByteArray, datagram);
    QVERIFY(!decodeAnnouncement(datagram));
}

CHAMADA_TEST(TstDatagram)

} // namespace chamada::test::tst_datagram

#include "tst_datagram.moc"
