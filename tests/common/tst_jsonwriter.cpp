// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "common/protocol/jsonwriter.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_jsonwriter {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// Tests that the streaming writer produces, byte for byte, the output of QJsonDocument.
class TstJsonWriter : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void empty();
    void texts_data();
    void texts();
    void numbersAndValues();
    void arrays();
    void aReplaceableText();
    void replies_data();
    void replies();
};

void TstJsonWriter::empty()
{
    QCOMPARE(JsonWriter().finish(), "{}");
    QCOMPARE(JsonWriter(JsonWriter::Shape::Array).finish(), "[]");
}

void TstJsonWriter::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("plain") << u"2023001-A/b_c.d ~"_s;
    QTest::newRow("quotes") << u"a \"b\" \\ /"_s;
    QTest::newRow("controls") << u"a\nb\tc\u0001d\u007f"_s;
    QTest::newRow("letters") << u"Conceição Müller"_s;
    QTest::newRow("beyond the plane") << u"\U0001F600"_s;
    QTest::newRow("mark") << u"\uFEFFa"_s;
}

void TstJsonWriter::texts()
{
    QFETCH(const QString, text);
    QCOMPARE(JsonWriter().add("key"_L1, text).finish(), compact({{u"key"_s, text}}));
}

void TstJsonWriter::numbersAndValues()
{
    const QJsonArray list{u"a"_s, 1.5};
    const QByteArray written = JsonWriter()
                                   .addValue("a"_L1, true)
                                   .addValue("b"_L1, false)
                                   .addValue("c"_L1, u"ç"_s)
                                   .addValue("d"_L1, 1.25)
                                   .addValue("e"_L1, QJsonValue::Null)
                                   .add("f"_L1, qint64{-999'999'999})
                                   .add("g"_L1, QJsonArray())
                                   .add("h"_L1, list)
                                   .finish();
    QCOMPARE(written,
        compact({{u"a"_s, true}, {u"b"_s, false}, {u"c"_s, u"ç"_s}, {u"d"_s, 1.25}, {u"e"_s, QJsonValue::Null},
            {u"f"_s, -999'999'999}, {u"g"_s, QJsonArray()}, {u"h"_s, list}}));
}

void TstJsonWriter::arrays()
{
    const QByteArray written = JsonWriter(JsonWriter::Shape::Array)
                                   .append(u"ç"_s)
                                   .append(qint64{1'700'000'000'000})
                                   .append("0a"_L1)
                                   .append(QString())
                                   .finish();
    const QJsonArray expected{u"ç"_s, qint64{1'700'000'000'000}, u"0a"_s, QString()};
    QCOMPARE(written, QJsonDocument(expected).toJson(QJsonDocument::Compact));
}

void TstJsonWriter::aReplaceableText()
{
    JsonWriter out;
    out.addValue("a"_L1, u"abc\n"_s).addReplaceable("b"_L1, u"abc").add("c"_L1, u"abc");
    const auto place = out.place();
    QVERIFY(place);
    QByteArray written = out.finish();
    written.replace(place->begin, place->size, "abc.def");
    QCOMPARE(written, R"({"a":"abc\n","b":"abc.def","c":"abc"})");
    QVERIFY(!JsonWriter().add("a"_L1, u"abc").place());
}

void TstJsonWriter::replies_data()
{
    QTest::addColumn<QJsonValue>("id");
    QTest::addColumn<CheckInReply>("reply");
    const CheckInReply bare{*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), {1}, false, {}, {}, {}};
    CheckInReply full = bare;
    full.repeated = true;
    full.flags = Flag::Late | Flag::SameDevice;
    full.name = u"Conceição \"Ção\""_s;
    full.receipt = u"abc.def"_s;
    QTest::newRow("bare") << QJsonValue(QJsonValue::Undefined) << bare;
    QTest::newRow("number") << QJsonValue(7) << full;
    QTest::newRow("text") << QJsonValue(u"ç\n"_s) << full;
}

void TstJsonWriter::replies()
{
    QFETCH(const QJsonValue, id);
    QFETCH(const CheckInReply, reply);
    const auto quick = parseLine(encodeReply(u"checkin"_s, id, reply).line.trimmed());
    const auto usual = parseLine(encodeReply(u"checkin"_s, id, reply.toJson(), {2}).trimmed());
    QVERIFY(quick);
    QCOMPARE(*quick, *usual);
}

CHAMADA_TEST(TstJsonWriter)

} // namespace chamada::test::tst_jsonwriter

#include "tst_jsonwriter.moc"
