// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectorwords.h"
#include "teacher-gui/projector/studentaddress.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_projectorwords {

using namespace teacher;

/// Tests how the projector writes students, and the address that they type.
class TestProjectorWords : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void studentIdsAreMasked_data();
    void studentIdsAreMasked();
    void whatStudentsType();
};

void TestProjectorWords::studentIdsAreMasked_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual") << u"2023001"_s << u"2023•••"_s;
    QTest::newRow("long") << u"20231234567"_s << u"202312•••"_s;
    QTest::newRow("short") << u"1234"_s << u"1•••"_s;
    QTest::newRow("three") << u"123"_s << u"•••"_s;
    QTest::newRow("one") << u"A"_s << u"•••"_s;
}

void TestProjectorWords::studentIdsAreMasked()
{
    QFETCH(const QString, whole);
    QTEST(masked(*StudentId::fromText(whole)), "shown");
}

void TestProjectorWords::whatStudentsType()
{
    const QList<QHostAddress> own{QHostAddress(u"192.168.0.10"_s), QHostAddress(u"10.0.0.1"_s)};
    const auto typed = [&](const QString &connected) {
        return addressForStudents(*ServerAddress::fromText(connected), own).toText();
    };
    QCOMPARE(typed(u"chamada.example.org"_s), u"chamada.example.org"_s);
    QCOMPARE(typed(u"10.1.1.1:6000"_s), u"10.1.1.1:6000"_s);
    QCOMPARE(typed(u"127.0.0.1"_s), u"192.168.0.10"_s);
    QCOMPARE(typed(u"LocalHost:6000"_s), u"192.168.0.10:6000"_s);
    QCOMPARE(typed(u"[::1]"_s), u"192.168.0.10"_s);
    // Without a network the loopback address is all there is.
    QCOMPARE(addressForStudents({u"127.0.0.1"_s}, {}).toText(), u"127.0.0.1"_s);
    for (const QHostAddress &address : ownAddresses())
        QVERIFY(!address.isLoopback());
}

CHAMADA_TEST(TestProjectorWords)

} // namespace chamada::test::tst_projectorwords

#include "tst_projectorwords.moc"
