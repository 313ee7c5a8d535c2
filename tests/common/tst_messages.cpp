// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/common/messagesamples.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_messages {

namespace {

using Check = std::function<void()>;

template <class M> std::optional<M> read(const QJsonObject &json, QString *badField = nullptr)
{
    FieldReader in(json);
    auto message = M::fromJson(in);
    if (badField)
        *badField = in.badField();
    return message;
}

/// Checks that object -> bytes -> object -> bytes loses nothing.
template <class M> void checkRoundTrip(const M &message)
{
    const QByteArray bytes = toLine(message.toJson());
    QCOMPARE(bytes.count('\n'), 1);
    const auto json = parseLine(bytes);
    QVERIFY(json);
    QString badField;
    const auto again = read<M>(*json, &badField);
    QVERIFY2(again, qPrintable(badField));
    QVERIFY(*again == message);
    QCOMPARE(toLine(again->toJson()), bytes);
}

template <class M> void checkFieldNames()
{
    const auto samples = samplesOf(std::type_identity<M>());
    QSet<QString> said;
    for (const M &message : samples.messages)
        for (const QString &key : message.toJson().keys())
            said.insert(key);
    QSet<QString> ruled;
    for (const FieldRule &field : samples.fields)
        ruled.insert(field.key);
    QCOMPARE(said, ruled);
}

template <class M> void checkRefused(const QJsonObject &json, const QString &field)
{
    QString badField;
    QVERIFY(!read<M>(json, &badField));
    QCOMPARE(badField, field);
}

template <class M> void checkMissing(const FieldRule &field)
{
    // The fullest sample has all fields, so no required field can hide behind an optional one.
    QJsonObject json = samplesOf(std::type_identity<M>()).messages.last().toJson();
    json.remove(field.key);
    if (field.need == Need::Required)
        checkRefused<M>(json, field.key);
    else
        QVERIFY(read<M>(json));
}

template <class M> void checkUnknownMembersAreIgnored()
{
    for (const M &message : samplesOf(std::type_identity<M>()).messages) {
        QJsonObject json = message.toJson();
        json.insert(u"something_new"_s, QJsonArray{1, u"two"_s});
        const auto again = read<M>(json);
        QVERIFY(again);
        QVERIFY(*again == message);
    }
}

/// Calls `visit.template operator()<M>(name)` for every message; the name says whether it is a request or a reply.
template <class Visit, class... Rs> void visitRequests(Visit visit, std::variant<Rs...> *)
{
    (visit.template operator()<Rs>(QByteArray("request ") + Rs::op.latin1()), ...);
    (visit.template operator()<typename Rs::Reply>(QByteArray("reply ") + Rs::op.latin1()), ...);
}

template <class Visit, class... Es> void visitEvents(Visit visit, std::variant<Es...> *)
{
    (visit.template operator()<Es>(QByteArray("event ") + Es::op.latin1()), ...);
}

template <class Visit> void visitAll(Visit visit)
{
    visitRequests(visit, static_cast<Request *>(nullptr));
    visitEvents(visit, static_cast<Event *>(nullptr));
}

struct HasRole {
    static constexpr Role role = Role::Anyone;
};
struct HasSecrecy {
    static constexpr Secrecy secrecy = Secrecy::Any;
};
template <Touches What> struct HasTouches {
    static constexpr Touches touches = What;
};
template <DependsOn What> struct HasDependsOn {
    static constexpr DependsOn dependsOn = What;
};

/// A message that declares these facts and has all else of a request.
template <class... Facts> struct Declaring : Facts... {
    static constexpr QLatin1StringView op{"sample"};
    using Reply = DoneReply;
    static std::optional<Declaring> fromJson(FieldReader &);
    QJsonObject toJson() const;
};

using NoTouch = HasTouches<Touches::Nothing>;
using Changing = HasTouches<Touches::General>;
using OfClass = HasTouches<Touches::Class>;
using Free = HasDependsOn<DependsOn::Nothing>;
using Stored = HasDependsOn<DependsOn::Store>;

static_assert(RequestType<Declaring<HasRole, HasSecrecy, NoTouch, Free>>);
static_assert(RequestType<Declaring<HasRole, HasSecrecy, Changing, Stored>>);
static_assert(!RequestType<Declaring<HasSecrecy, NoTouch, Free>>, "no role");
static_assert(!RequestType<Declaring<HasRole, NoTouch, Free>>, "no secrecy");
static_assert(!RequestType<Declaring<HasRole, HasSecrecy, Free>>, "no touches");
static_assert(!RequestType<Declaring<HasRole, HasSecrecy, NoTouch>>, "no dependsOn");
static_assert(!RequestType<Declaring<HasRole, HasSecrecy, Changing, Free>>, "changes what its reply does not wait for");
static_assert(!RequestType<Declaring<HasRole, HasSecrecy, OfClass, Stored>>, "touches a class that it does not name");

} // namespace

class TstMessages : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void roundTrip_data();
    void roundTrip() { runCheck(); }
    void fieldNames_data();
    void fieldNames() { runCheck(); }
    void missing_data();
    void missing() { runCheck(); }
    void wrong_data();
    void wrong() { runCheck(); }
    void unknownMembers_data();
    void unknownMembers() { runCheck(); }
    void aWholeNumberMayBeWrittenAsAFraction();
    void aStudentMayBeANumber();
    void longestMinutes();
    void openCallsFollowEvents();

private:
    static void runCheck();
};

void TstMessages::runCheck()
{
    QFETCH(Check, check);
    check();
}

void TstMessages::roundTrip_data()
{
    QTest::addColumn<Check>("check");
    visitAll([]<class M>(const QByteArray &name) {
        qsizetype number = 0;
        for (const M &message : samplesOf(std::type_identity<M>()).messages)
            QTest::addRow("%s %lld", name.data(), ++number) << Check([message] { checkRoundTrip(message); });
    });
}

void TstMessages::fieldNames_data()
{
    QTest::addColumn<Check>("check");
    visitAll([]<class M>(const QByteArray &name) { QTest::newRow(name.data()) << Check(checkFieldNames<M>); });
}

void TstMessages::missing_data()
{
    QTest::addColumn<Check>("check");
    visitAll([]<class M>(const QByteArray &name) {
        for (const FieldRule &field : samplesOf(std::type_identity<M>()).fields)
            QTest::addRow("%s, %s", name.data(), qPrintable(field.key)) << Check([field] { checkMissing<M>(field); });
    });
}

void TstMessages::wrong_data()
{
    QTest::addColumn<Check>("check");
    visitAll([]<class M>(const QByteArray &name) {
        const auto samples = samplesOf(std::type_identity<M>());
        for (const FieldRule &field : samples.fields) {
            qsizetype number = 0;
            for (const QJsonValue &value : field.wrong) {
                QJsonObject json = samples.messages.last().toJson();
                json.insert(field.key, value);
                QTest::addRow("%s, %s %lld", name.data(), qPrintable(field.key), ++number)
                    << Check([json, key = field.key] { checkRefused<M>(json, key); });
            }
        }
    });
}

void TstMessages::unknownMembers_data()
{
    QTest::addColumn<Check>("check");
    visitAll(
        []<class M>(const QByteArray &name) { QTest::newRow(name.data()) << Check(checkUnknownMembersAreIgnored<M>); });
}

void TstMessages::aWholeNumberMayBeWrittenAsAFraction()
{
    for (const char *written : {"5", "5.0", "5e0", "50e-1"}) {
        const auto json = parseLine(QByteArray("{\"class\":" + QByteArray(written) + "}"));
        QVERIFY(json);
        const auto end = read<EndCallRequest>(*json);
        QVERIFY2(end, written);
        QCOMPARE(end->classId.number(), 5);
    }
}

void TstMessages::aStudentMayBeANumber()
{
    const auto json = parseLine(R"({"class":101,"student":2023001})");
    const auto checkIn = read<CheckInRequest>(*json);
    QVERIFY(checkIn);
    QCOMPARE(checkIn->student.text(), u"2023001"_s);
}

void TstMessages::longestMinutes()
{
    const auto json = parseLine(R"({"class":101,"late_after":600,"ends_after":1440})");
    const auto start = read<StartCallRequest>(*json);
    QVERIFY(start);
    QCOMPARE(start->options.lateAfter, std::optional(600.0));
    QCOMPARE(start->options.endsAfter, std::optional(1440.0));
}

void TstMessages::openCallsFollowEvents()
{
    const auto call = [](qint64 number, const QString &teacher) {
        return OpenCall{.classId = *ClassId::fromNumber(number),
            .started = {},
            .teacher = teacher,
            .title = {},
            .lateAfter = {},
            .ends = {}};
    };
    const CallsEvent event{{call(7, u"Rui"_s), call(101, u"Ana"_s)}, {*ClassId::fromNumber(202)}};
    const QList<OpenCall> calls = event.appliedTo({call(101, u"Eva"_s), call(150, {}), call(202, {})});
    QCOMPARE(calls, (QList<OpenCall>{call(7, u"Rui"_s), call(101, u"Ana"_s), call(150, {})}));
    QCOMPARE(openCallOf(calls, *ClassId::fromNumber(101))->teacher, u"Ana"_s);
    QVERIFY(!openCallOf(calls, *ClassId::fromNumber(202)));
}

CHAMADA_TEST(TstMessages)

} // namespace chamada::test::tst_messages

#include "tst_messages.moc"
