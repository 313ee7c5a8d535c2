// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "common/protocol/fieldreader.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_fieldreader {

class TstFieldReader : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void integers_data();
    void integers();
    void students_data();
    void students();
    void numbers();
    void remembersTheFirstBadField();
    void anOptionalFieldMayBeMissing();
    void aWrongTypeIsWrongEvenWhereOptional();
    void refuses();
};

void TstFieldReader::integers_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("number"); // -1: refused
    const auto row = [](const char *written, qint64 number) {
        QTest::newRow(written) << QByteArray(written) << number;
    };
    row("0", 0);
    row("-0", 0);
    row("5", 5);
    row("5.0", 5);
    row("1e3", 1000);
    row("9007199254740993", Q_INT64_C(9007199254740993)); // not representable as a double
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("9223372036854775808", -1);
    row("1e300", -1);
    row("5.5", -1);
    row("5.0000001", -1);
    row("-5", -1);
    row("true", -1);
    row("null", -1);
    row("\"5\"", -1);
    row("[5]", -1);
}

void TstFieldReader::integers()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, number);
    const auto json = parseLine(QByteArray("{\"n\":" + written + "}"));
    QVERIFY(json);
    FieldReader in(*json);
    QCOMPARE(in.integer("n"_L1, 0, std::numeric_limits<qint64>::max()).value_or(-1), number);
    QCOMPARE(in.badField(), number < 0 ? u"n"_s : QString());
}

void TstFieldReader::students_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("student"); // empty: refused
    const auto row = [](const char *written, const char *student) {
        QTest::newRow(written) << QByteArray(written) << QString::fromLatin1(student);
    };
    row("\" ab1 \"", "AB1");
    row("\"007\"", "007");
    row("2023001", "2023001");
    row("2023001.0", "2023001");
    row("0", "0");
    row("-1", "");
    row("1.5", "");
    row("99999999999999999999", "");
    row("true", "");
    row("null", "");
    row("{}", "");
    row("\"\"", "");
    row("\"\\ud800\"", "");
}

void TstFieldReader::students()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, student);
    const auto json = parseLine(QByteArray("{\"student\":" + written + "}"));
    QVERIFY(json);
    FieldReader in(*json);
    const auto read = in.student("student"_L1);
    QCOMPARE(read ? read->text() : QString(), student);
    QCOMPARE(in.ok(), read.has_value());
}

void TstFieldReader::numbers()
{
    const QJsonObject json{{u"low"_s, 0}, {u"high"_s, 600}, {u"over"_s, 600.01}, {u"text"_s, u"5"_s}};
    FieldReader in(json);
    QCOMPARE(in.number("low"_L1, 0, 600), std::optional(0.0));
    QCOMPARE(in.number("high"_L1, 0, 600), std::optional(600.0));
    QVERIFY(in.ok());
    QVERIFY(!in.number("over"_L1, 0, 600));
    QVERIFY(!in.number("text"_L1, 0, 600));
    QCOMPARE(in.badField(), u"over"_s);
}

void TstFieldReader::remembersTheFirstBadField()
{
    const QJsonObject json{{u"class"_s, 0}, {u"follow"_s, 1}};
    FieldReader in(json);
    QVERIFY(in.ok());
    QVERIFY(!in.boolean("follow"_L1));
    QVERIFY(!in.classId("class"_L1));
    QVERIFY(!in.ok());
    QCOMPARE(in.badField(), u"follow"_s);
}

void TstFieldReader::anOptionalFieldMayBeMissing()
{
    const QJsonObject json;
    FieldReader in(json);
    QVERIFY(!in.boolean("follow"_L1, Need::Optional));
    QVERIFY(!in.text("title"_L1, textrule::title, Need::Optional));
    QVERIFY(in.ok());
    QVERIFY(!in.time("time"_L1));
    QCOMPARE(in.badField(), u"time"_s);
}

void TstFieldReader::aWrongTypeIsWrongEvenWhereOptional()
{
    const QJsonObject json{{u"title"_s, QJsonValue::Null}};
    FieldReader in(json);
    QVERIFY(!in.text("title"_L1, textrule::title, Need::Optional));
    QCOMPARE(in.badField(), u"title"_s);
}

void TstFieldReader::refuses()
{
    const QJsonObject json{{u"by"_s, u"nobody"_s}};
    FieldReader in(json);
    QVERIFY(in.text("by"_L1, textrule::anyLength));
    in.refuse("by"_L1);
    QCOMPARE(in.badField(), u"by"_s);
}

CHAMADA_TEST(TstFieldReader)

} // namespace chamada::test::tst_fieldreader

#include "tst_fieldreader.moc"
