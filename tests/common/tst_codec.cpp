// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_codec {

namespace {

const Timestamp now{1'795'345'200'123};
const ClassId classId = *ClassId::fromNumber(101);

QJsonObject parsed(const QByteArray &line)
{
    return line.endsWith("\r\n") ? parseLine(line).value_or(QJsonObject()) : QJsonObject();
}

} // namespace

class TstCodec : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void parsesOneObject_data();
    void parsesOneObject();
    void byteOrderMarksInTexts();
    void requestOnTheWire();
    void replyOnTheWire();
    void replyKeepsItsOwnTime();
    void failureOnTheWire();
    void failureOfALineWithoutOp();
    void refusedCheckInHasClassZero();
    void eventOnTheWire();
    void tellsRepliesFromEvents();
    void unknownEventsAreNothing_data();
    void unknownEventsAreNothing();
    void outcomeOfAnAnswer();
    void outcomeOfAnAnswerThatLacksAField();
};

void TstCodec::parsesOneObject_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    QTest::newRow("object") << QByteArray("{\"op\":\"ping\"}") << true;
    QTest::newRow("blanks around") << QByteArray(" {} ") << true;
    QTest::newRow("array") << QByteArray("[1]") << false;
    QTest::newRow("number") << QByteArray("5") << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("cut off") << QByteArray("{\"op\":\"ping\"") << false;
    QTest::newRow("two objects") << QByteArray("{}{}") << false;
    QTest::newRow("words") << QByteArray("GET / HTTP/1.1") << false;
    QTest::newRow("not UTF-8") << QByteArray("{\"op\":\"\xff\xfe\"}") << false;
    QTest::newRow("null byte") << QByteArray("{}\0", 3) << false;
    QTest::newRow("single quotes") << QByteArray("{'op':'ping'}") << false;
    QTest::newRow("deep") << QByteArray(QByteArray("{\"a\":") + QByteArray(60'000, '[')) << false;
}

void TstCodec::parsesOneObject()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    QCOMPARE(parseLine(line).has_value(), good);
}

void TstCodec::byteOrderMarksInTexts()
{
    // At the start of a JSON string, U+FEFF is an ordinary character, not a byte order mark.
    const QJsonObject json{
        {u"\ufeffkey"_s, u"\ufeff\ufefftwo"_s}, {u"quote"_s, u"a\"\ufeff"_s}, {u"alone"_s, u"\ufeff"_s}};
    QCOMPARE(parseLine(toLine(json)), std::optional(json));
    QCOMPARE(parseLine(R"({"escaped":"\ufeffx"})"), std::optional(QJsonObject{{u"escaped"_s, u"\ufeffx"_s}}));
}

void TstCodec::requestOnTheWire()
{
    const QByteArray line = encodeRequest(EndCallRequest{classId}, 7);
    QCOMPARE(parsed(line), (QJsonObject{{u"op"_s, u"end"_s}, {u"id"_s, 7}, {u"class"_s, 101}}));
}

void TstCodec::replyOnTheWire()
{
    const QJsonObject json = parsed(encodeReply(u"ping"_s, u"seven"_s, {{u"pad"_s, u"x"_s}}, now));
    QCOMPARE(json,
        (QJsonObject{{u"op"_s, u"ping"_s}, {u"id"_s, u"seven"_s}, {u"ok"_s, true}, {u"time"_s, now.toText()},
            {u"pad"_s, u"x"_s}}));
    QVERIFY(!parsed(encodeReply(u"ping"_s, QJsonValue::Undefined, {}, now)).contains("id"_L1));
}

void TstCodec::replyKeepsItsOwnTime()
{
    const Timestamp first{now.msecs - 5000};
    const StartReply reply{classId, u"x7Kq"_callId, first, true};
    QCOMPARE(parsed(encodeReply(u"start"_s, 1, reply.toJson(), now)).value("time"_L1), first.toText());
}

void TstCodec::failureOnTheWire()
{
    const Failure failure{.code = ErrorCode::BadRequest, .field = u"class"_s};
    const QJsonObject json = parsed(encodeFailure(u"end"_s, 7, failure, now));
    QCOMPARE(json.value("op"_L1), u"end"_s);
    QCOMPARE(json.value("id"_L1), 7);
    QCOMPARE(json.value("ok"_L1), false);
    QCOMPARE(json.value("error"_L1), u"bad-request"_s);
    QCOMPARE(json.value("field"_L1), u"class"_s);
    QCOMPARE(json.value("time"_L1), now.toText());
    QVERIFY(json.value("message"_L1).isString());
    QVERIFY(!json.contains("class"_L1));
}

void TstCodec::failureOfALineWithoutOp()
{
    const QJsonObject json =
        parsed(encodeFailure(QJsonValue::Null, QJsonValue::Undefined, {.code = ErrorCode::BadJson}, now));
    QVERIFY(json.contains("op"_L1));
    QVERIFY(json.value("op"_L1).isNull());
    QVERIFY(!json.contains("id"_L1));
}

void TstCodec::refusedCheckInHasClassZero()
{
    const QJsonObject json = parsed(encodeFailure(u"checkin"_s, 1, {.code = ErrorCode::NoOpenCall}, now));
    QCOMPARE(json.value("class"_L1), 0);
    QCOMPARE(json.value("time"_L1), now.toText());
}

void TstCodec::eventOnTheWire()
{
    const QJsonObject json = parsed(encodeEvent(ByeEvent{u"idle"_s}));
    QCOMPARE(json, (QJsonObject{{u"op"_s, u"bye"_s}, {u"reason"_s, u"idle"_s}}));
}

void TstCodec::tellsRepliesFromEvents()
{
    const auto reply = decodeServerLine(R"({"op":"bye","id":7,"ok":true,"time":"2026-11-22T08:00:00.123-03:00"})");
    QVERIFY(reply);
    QVERIFY(std::holds_alternative<RawReply>(*reply));
    QCOMPARE(std::get<RawReply>(*reply).id, std::optional<qint64>(7));

    const auto event = decodeServerLine(R"({"op":"bye","reason":"idle"})");
    QVERIFY(event);
    QVERIFY(std::holds_alternative<Event>(*event));
    QCOMPARE(std::get<ByeEvent>(std::get<Event>(*event)).reason, u"idle"_s);
}

void TstCodec::unknownEventsAreNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("unknown op") << QByteArray(R"({"op":"something-new"})");
    QTest::newRow("no op") << QByteArray("{}");
    QTest::newRow("lacks a field") << QByteArray(R"({"op":"bye"})");
    QTest::newRow("ok is no bool") << QByteArray(R"({"op":"ping","id":1,"ok":1})");
    QTest::newRow("no JSON") << QByteArray("hello");
}

void TstCodec::unknownEventsAreNothing()
{
    QFETCH(QByteArray, line);
    QVERIFY(!decodeServerLine(line));
}

void TstCodec::outcomeOfAnAnswer()
{
    const StartReply reply{classId, u"x7Kq"_callId, now, false};
    const auto good = outcomeOf<StartCallRequest>({.id = 1, .ok = true, .json = reply.toJson()});
    QVERIFY(std::holds_alternative<StartReply>(good));
    QVERIFY(std::get<StartReply>(good) == reply);

    const Failure failure{.code = ErrorCode::CallOpen};
    const auto bad = outcomeOf<StartCallRequest>({.id = 1, .ok = false, .json = failure.toJson()});
    QVERIFY(std::holds_alternative<Failure>(bad));
    QVERIFY(std::get<Failure>(bad) == failure);
}

void TstCodec::outcomeOfAnAnswerThatLacksAField()
{
    const auto outcome = outcomeOf<StartCallRequest>({.id = 1, .ok = true, .json = {{u"class"_s, 101}}});
    QVERIFY(std::holds_alternative<Failure>(outcome));
    QCOMPARE(std::get<Failure>(outcome).code, ErrorCode::BadRequest);
    QCOMPARE(std::get<Failure>(outcome).field, u"call"_s);
}

CHAMADA_TEST(TstCodec)

} // namespace chamada::test::tst_codec

#include "tst_codec.moc"
