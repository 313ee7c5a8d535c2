// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/classlink.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classlink {

class TestClassLink : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }

    void linksAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("classId");
        QTest::newRow("whole") << u"chamada://lab3:5051/101"_s << u"lab3"_s << 5051 << 101;
        QTest::newRow("usual port") << u"chamada://lab3/7"_s << u"lab3"_s << 5050 << 7;
        QTest::newRow("IPv4") << u"chamada://192.0.2.7:5050/101"_s << u"192.0.2.7"_s << 5050 << 101;
        QTest::newRow("IPv6") << u"chamada://[2001:db8::7]:5051/101"_s << u"2001:db8::7"_s << 5051 << 101;
        QTest::newRow("capitals") << u"CHAMADA://LAB3/101"_s << u"lab3"_s << 5050 << 101;
        QTest::newRow("largest class") << u"chamada://lab3/999999999"_s << u"lab3"_s << 5050 << 999'999'999;
    }
    void linksAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const int, port);
        QFETCH(const int, classId);
        const auto link = ClassLink::fromText(text);
        QVERIFY(link);
        QTEST(link->server.host, "host");
        QCOMPARE(int(link->server.port), port);
        QCOMPARE(link->classId.number(), classId);
        QCOMPARE(ClassLink::fromText(link->toText()), link);
        QVERIFY(ClassLink::isMeant(text));
    }

    void whateverElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "chamada:", "chamada://", "chamada:///101", "chamada://lab3", "chamada://lab3/",
                 "chamada://lab3/0", "chamada://lab3/1000000000", "chamada://lab3/-1", "chamada://lab3/101/",
                 "chamada://lab3/101/../7", "chamada://lab3/%2B1", "chamada://lab3/ 101", "chamada://lab3/101 ",
                 "chamada://lab3/abc", "chamada://lab3:0/101", "chamada://lab3:65536/101", "chamada://lab3:x/101",
                 "chamada://lab 3/101", "chamada://maria@lab3/101", "chamada://maria:x@lab3/101",
                 "chamada://lab3/101?student=2023001", "chamada://lab3/101#code", "chamada://[::1/101",
                 "https://lab3/101", "lab3/101", "--server", "chamada:lab3/101"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("too long") << QString(u"chamada://"_s + QString(600, u'a') + u"/101"_s);
    }
    void whateverElseIsRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!ClassLink::fromText(text));
    }
};

CHAMADA_TEST(TestClassLink)

} // namespace chamada::test::tst_classlink

#include "tst_classlink.moc"
