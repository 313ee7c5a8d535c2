// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/server/everyrequest.h"
#include "tests/server/lockcheckingstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_roles {

using namespace server;

namespace {

enum class Who {
    Guest, ///< not logged in
    Teacher, ///< ana
    Nameless, ///< not logged in, on an open server
};

/// The state of class 101.
enum class Found {
    Own, ///< the requester has a call open
    Foreign, ///< rui has a call open
    Closed, ///< rui has ended his call and not confirmed the report
};

/// The outcomes of a valid request, by the state of its class.
struct Outcomes {
    const char *own;
    const char *foreign;
    const char *closed;
};

/// The outcomes by role. A guest has no calls, so its `own` outcome is never used.
struct Row {
    Outcomes guest;
    Outcomes teacher;
    Outcomes nameless;
};

constexpr Outcomes always(const char *outcome)
{
    return {outcome, outcome, outcome};
}

constexpr Row forAll(const Outcomes &outcomes)
{
    return {outcomes, outcomes, outcomes};
}

constexpr Row forTeachers(const Outcomes &outcomes)
{
    return {always("login-required"), outcomes, outcomes};
}

constexpr Outcomes ownAlone{"ok", "not-yours", "no-open-call"};

// Every request type needs a row.
template <RequestType R>
constexpr Row row = [] {
    static_assert(sizeof(R) == 0, "a new message needs a row in this table");
    return Row();
}();
template <> constexpr Row row<HelloRequest> = forAll(always("ok"));
template <> constexpr Row row<PingRequest> = forAll(always("ok"));
template <> constexpr Row row<ByeRequest> = forAll(always("ok"));
template <> constexpr Row row<ListCallsRequest> = forAll(always("ok"));
template <> constexpr Row row<CheckInRequest> = forAll({"ok", "ok", "no-open-call"});
template <> constexpr Row row<SetupRequest> = forAll(always("setup-done"));
template <> constexpr Row row<LoginRequest> = forAll(always("bad-login"));
template <> constexpr Row row<LogoutRequest> = forTeachers(always("ok"));
template <>
constexpr Row row<ChangePasswordRequest>{always("login-required"), always("bad-login"), always("login-required")};
template <> constexpr Row row<StartCallRequest> = forTeachers({"ok", "call-open", "ok"});
template <> constexpr Row row<EndCallRequest> = forTeachers(ownAlone);
template <> constexpr Row row<ListReportsRequest> = forTeachers(always("ok"));
template <> constexpr Row row<ConfirmReportRequest> = forTeachers({"ok", "ok", "not-yours"});
template <> constexpr Row row<ListOwnCallsRequest> = forTeachers(always("ok"));
template <> constexpr Row row<ListOwnClassesRequest> = forTeachers(always("ok"));
template <> constexpr Row row<WatchCallRequest> = forTeachers(ownAlone);
template <> constexpr Row row<UnwatchCallRequest> = forTeachers(always("ok"));
template <> constexpr Row row<MarkStudentRequest> = forTeachers(ownAlone);
template <> constexpr Row row<RosterAddRequest> = forTeachers(always("ok"));
template <> constexpr Row row<RosterRemoveRequest> = forTeachers(always("ok"));
template <> constexpr Row row<RosterListRequest> = forTeachers(always("ok"));
template <> constexpr Row row<RosterFindRequest> = forTeachers(always("ok"));
// The sample concerns the room of class 101, and no student has checked in on the requesting connection.
constexpr Outcomes notChecked{"not-registered", "not-registered", "no-open-call"};
template <> constexpr Row row<JoinRoomRequest>{notChecked, {"ok", "ok", "no-open-call"}, notChecked};
template <> constexpr Row row<SendMessageRequest> = forAll(always("not-registered"));
template <> constexpr Row row<LeaveRoomRequest> = forAll(always("ok"));
template <> constexpr Row row<SetRoomOpenRequest> = forTeachers(ownAlone);

/// A server with class 101 in this state, and a client in one of the roles. Its store accepts what is locked only, so a
/// request that changes more than it declares gets `storage-unavailable`.
struct Scene {
    explicit Scene(Who who, Found found = Found::Foreign)
        : store(FixtureSetup().state)
        , fixture(setupFor(who, store))
        , rui(fixture.teacher(u"rui"_s))
        , client(who == Who::Teacher ? fixture.teacher(u"ana"_s) : fixture.connect())
    {
        LineClient &owner = found == Found::Own ? *client : *rui;
        call = owner.ask(request(u"start"_s, 101))["call"_L1].toString();
        fixture.connect()->ask(checkIn(101, 7, {{u"place"_s, u"pc-07"_s}}));
        if (found == Found::Closed)
            rui->ask(request(u"end"_s, 101));
    }

    static FixtureSetup setupFor(Who who, Store &store)
    {
        FixtureSetup setup;
        setup.store = &store;
        setup.options.open = who == Who::Nameless;
        return setup;
    }

    StoredState stored() { return std::get<StoredState>(store.open()); }

    LockCheckingStore store;
    ServerFixture fixture;
    std::unique_ptr<LineClient> rui;
    std::unique_ptr<LineClient> client;
    QString call; ///< call id
};

/// Returns whether a refusal reveals nothing about the requested data.
bool saysNothingMore(const QJsonObject &refusal)
{
    static const QStringList known{
        u"op"_s, u"id"_s, u"ok"_s, u"time"_s, u"error"_s, u"message"_s, u"field"_s, u"retry_after"_s};
    for (auto member = refusal.begin(); member != refusal.end(); ++member)
        if (!known.contains(member.key()) && !(member.key() == "class"_L1 && member.value() == 0))
            return false;
    return true;
}

} // namespace

/// Tests every message from every role.
class TstRoles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyMessageByEveryRole_data();
    void everyMessageByEveryRole();
    void everyMessageWithoutTheStore_data();
    void everyMessageWithoutTheStore();
};

void TstRoles::everyMessageByEveryRole_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<Who>("who");
    QTest::addColumn<Found>("found");
    QTest::addColumn<QString>("outcome");
    forEachRequest([]<class R>() {
        const auto add = [](const char *name, Who who, Found found, const char *outcome) {
            QTest::addRow("%s by %s", R::op.data(), name)
                << sampleOf<R>() << who << found << QString::fromLatin1(outcome);
        };
        add("a guest", Who::Guest, Found::Foreign, row<R>.guest.foreign);
        add("a guest, class closed", Who::Guest, Found::Closed, row<R>.guest.closed);
        add("the owner", Who::Teacher, Found::Own, row<R>.teacher.own);
        add("another teacher", Who::Teacher, Found::Foreign, row<R>.teacher.foreign);
        add("another teacher, class closed", Who::Teacher, Found::Closed, row<R>.teacher.closed);
        add("the nameless owner", Who::Nameless, Found::Own, row<R>.nameless.own);
        add("the nameless, another's call", Who::Nameless, Found::Foreign, row<R>.nameless.foreign);
        add("the nameless, class closed", Who::Nameless, Found::Closed, row<R>.nameless.closed);
    });
}

void TstRoles::everyMessageByEveryRole()
{
    QFETCH(QJsonObject, sent);
    QFETCH(Who, who);
    QFETCH(Found, found);
    QFETCH(QString, outcome);
    Scene scene(who, found);
    sent.insert(u"id"_s, 7);
    if (sent.contains("call"_L1))
        sent.insert(u"call"_s, scene.call);
    const StoredState before = scene.stored();
    const QJsonObject reply = scene.client->ask(sent);
    QCOMPARE(outcomeOf(reply), outcome);
    QCOMPARE(reply["op"_L1], sent["op"_L1]);
    QCOMPARE(reply["id"_L1], QJsonValue(7));
    QVERIFY(Timestamp::fromText(reply["time"_L1].toString()));
    QCOMPARE(reply.contains("message"_L1), outcome != u"ok"_s);
    if (outcome != u"ok"_s) {
        QVERIFY(saysNothingMore(reply));
        QVERIFY(scene.stored() == before);
    }
    // Only the owner may learn the id of a call, which gives access to its report.
    if (found != Found::Own)
        QVERIFY(!toLine(reply).contains(scene.call.toUtf8()));
}

void TstRoles::everyMessageWithoutTheStore_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<DependsOn>("dependsOn");
    forEachRequest([]<class R>() { QTest::newRow(R::op.data()) << sampleOf<R>() << R::dependsOn; });
}

void TstRoles::everyMessageWithoutTheStore()
{
    QFETCH(QJsonObject, sent);
    QFETCH(DependsOn, dependsOn);
    Scene scene(Who::Teacher, Found::Own);
    scene.store.setDisk(MemoryStore::Disk::Full);
    QCOMPARE(outcomeOf(scene.client->ask(sent)), dependsOn == DependsOn::Store ? u"storage-unavailable"_s : u"ok"_s);
}

CHAMADA_TEST(TstRoles)

} // namespace chamada::test::tst_roles

#include "tst_roles.moc"
