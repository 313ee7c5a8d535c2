// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/lineframer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

namespace chamada::test::tst_lineframer {

namespace {

constexpr qsizetype Limit = 64 * 1024;

void takeAll(LineFramer &framer, QByteArrayList &lines)
{
    while (const auto line = framer.takeLine())
        lines.append(line->toByteArray());
}

/// Returns the lines in `bytes` when they arrive `step` bytes at a time.
QByteArrayList linesInSteps(const QByteArray &bytes, qsizetype step)
{
    LineFramer framer(Limit);
    QByteArrayList lines;
    for (qsizetype i = 0; i < bytes.size(); i += step) {
        framer.append(QByteArrayView(bytes).sliced(i, qMin(step, bytes.size() - i)));
        takeAll(framer, lines);
    }
    return lines;
}

} // namespace

class TstLineFramer : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void everyStepGivesTheSameLines_data();
    void everyStepGivesTheSameLines();
    void everySplitGivesTheSameLines();
    void limit_data();
    void limit();
    void limitIsKnownBeforeTheLineIsWhole();
    void linesBeforeAnOverlongOneComeOut();
    void nothingAfterAnOverlongOne();
    void carriageReturnAtTheLimitMayBeOfTheEnding();
    void knowsAnUnfinishedLine();
    void clearForgetsAll();
};

void TstLineFramer::everyStepGivesTheSameLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("CRLF") << QByteArray("ab\r\ncd\r\n") << QByteArrayList{"ab", "cd"};
    QTest::newRow("LF") << QByteArray("ab\ncd\n") << QByteArrayList{"ab", "cd"};
    QTest::newRow("mixed") << QByteArray("ab\ncd\r\nef\n") << QByteArrayList{"ab", "cd", "ef"};
    QTest::newRow("empty lines") << QByteArray("\n\r\n\n\nab\r\n\r\n\ncd\n") << QByteArrayList{"ab", "cd"};
    QTest::newRow("unfinished") << QByteArray("ab\ncd") << QByteArrayList{"ab"};
    QTest::newRow("unfinished at the CR") << QByteArray("ab\r\ncd\r") << QByteArrayList{"ab"};
    QTest::newRow("CR inside") << QByteArray("a\rb\r\n") << QByteArrayList{"a\rb"};
    QTest::newRow("two CR") << QByteArray("ab\r\r\n") << QByteArrayList{"ab\r"};
    QTest::newRow("null bytes") << QByteArray("a\0b\n\0\n", 6)
                                << QByteArrayList{QByteArray("a\0b", 3), QByteArray("\0", 1)};
    QTest::newRow("only CR") << QByteArray("\r\r") << QByteArrayList{};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\n") << QByteArrayList{"\xff\xfe"};
}

void TstLineFramer::everyStepGivesTheSameLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, lines);
    for (qsizetype step = 1; step <= bytes.size() + 1; ++step)
        QCOMPARE(linesInSteps(bytes, step), lines);
}

void TstLineFramer::everySplitGivesTheSameLines()
{
    const QByteArray bytes("{\"op\":\"ping\"}\r\n\r\n{\"op\":\"bye\"}\n");
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        LineFramer framer(Limit);
        QByteArrayList lines;
        framer.append(QByteArrayView(bytes).first(split));
        takeAll(framer, lines);
        framer.append(QByteArrayView(bytes).sliced(split));
        takeAll(framer, lines);
        QCOMPARE(lines, (QByteArrayList{"{\"op\":\"ping\"}", "{\"op\":\"bye\"}"}));
    }
}

void TstLineFramer::limit_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<bool>("good");
    for (const char *ending : {"\n", "\r\n"}) {
        const char *name = qstrlen(ending) == 1 ? "LF" : "CRLF";
        QTest::addRow("%s, one under", name) << Limit - 1 << QByteArray(ending) << true;
        QTest::addRow("%s, exactly", name) << Limit << QByteArray(ending) << true;
        QTest::addRow("%s, one over", name) << Limit + 1 << QByteArray(ending) << false;
    }
}

void TstLineFramer::limit()
{
    QFETCH(qsizetype, length);
    QFETCH(QByteArray, ending);
    QFETCH(bool, good);
    const QByteArray text(length, 'x');
    for (const qsizetype step : {qsizetype{1}, qsizetype{4096}, 2 * Limit}) {
        LineFramer framer(Limit);
        QByteArrayList lines;
        const QByteArray bytes = text + ending;
        for (qsizetype i = 0; i < bytes.size(); i += step) {
            framer.append(QByteArrayView(bytes).sliced(i, qMin(step, bytes.size() - i)));
            takeAll(framer, lines);
        }
        QCOMPARE(lines, good ? QByteArrayList{text} : QByteArrayList{});
        QCOMPARE(framer.overlong(), !good);
    }
}

void TstLineFramer::limitIsKnownBeforeTheLineIsWhole()
{
    LineFramer framer(4);
    framer.append("12345");
    QVERIFY(!framer.takeLine());
    QVERIFY(framer.overlong());
}

void TstLineFramer::linesBeforeAnOverlongOneComeOut()
{
    LineFramer framer(4);
    framer.append("ab\ncd\n12345\nef\n");
    QByteArrayList lines;
    takeAll(framer, lines);
    QCOMPARE(lines, (QByteArrayList{"ab", "cd"}));
    QVERIFY(framer.overlong());
}

void TstLineFramer::nothingAfterAnOverlongOne()
{
    LineFramer framer(4);
    framer.append("12345");
    QVERIFY(!framer.takeLine());
    framer.append("\nab\n");
    QVERIFY(!framer.takeLine());
    QVERIFY(framer.overlong());
}

void TstLineFramer::carriageReturnAtTheLimitMayBeOfTheEnding()
{
    LineFramer framer(4);
    framer.append("1234\r");
    QVERIFY(!framer.takeLine());
    QVERIFY(!framer.overlong());
    framer.append("x");
    QVERIFY(!framer.takeLine());
    QVERIFY(framer.overlong());
}

void TstLineFramer::knowsAnUnfinishedLine()
{
    LineFramer framer(Limit);
    QVERIFY(!framer.midLine());
    framer.append("ab\nc");
    QVERIFY(framer.takeLine());
    QVERIFY(!framer.takeLine());
    QVERIFY(framer.midLine());
    framer.append("d\n");
    QVERIFY(framer.takeLine());
    QVERIFY(!framer.takeLine());
    QVERIFY(!framer.midLine());
}

void TstLineFramer::clearForgetsAll()
{
    LineFramer framer(4);
    framer.append("12345");
    QVERIFY(!framer.takeLine());
    framer.clear();
    QVERIFY(!framer.overlong());
    QVERIFY(!framer.midLine());
    framer.append("ab\n");
    const auto line = framer.takeLine();
    QVERIFY(line);
    QCOMPARE(line->toByteArray(), QByteArray("ab"));
}

CHAMADA_TEST(TstLineFramer)

} // namespace chamada::test::tst_lineframer

#include "tst_lineframer.moc"
