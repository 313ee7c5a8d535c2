// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/common/messagesamples.h"
#include "tests/server/roletable.h"
#include "tests/server/serverbench.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::test;

namespace {

constexpr qsizetype MaxLine = 64 * 1024; // what is longer is never looked into

enum class Who {
    Guest, ///< has not logged in
    Owner, ///< ana, whose call is open in class 101
    Other, ///< rui, another teacher
    Nameless, ///< not logged in, on an open server
};

/// Calls `visit.template operator()<R>()` for every request there is.
template <class Visit, class... Rs> void visitRequests(Visit visit, std::variant<Rs...> *)
{
    (visit.template operator()<Rs>(), ...);
}
template <class Visit> void forEachRequest(Visit visit)
{
    visitRequests(visit, static_cast<Request *>(nullptr));
}

template <RequestType R> QJsonObject sampleOf()
{
    const auto samples = samplesOf(std::type_identity<R>());
    return request(R::op, samples.messages.last().toJson());
}

/// A server with ana's call in class 101, and a client in one of the roles.
struct Scene {
    explicit Scene(Who who, const BenchSetup &setup = {})
        : bench(opened(who, setup))
        , ana(bench.teacher(u"ana"_s))
    {
        ana->ask(request(u"start"_s, 101));
        if (who == Who::Owner)
            client = bench.teacher(u"ana"_s);
        else if (who == Who::Other)
            client = bench.teacher(u"rui"_s);
        else
            client = bench.connect();
    }

    static BenchSetup opened(Who who, BenchSetup setup)
    {
        setup.options.open = who == Who::Nameless;
        return setup;
    }

    ServerBench bench;
    std::unique_ptr<LineClient> ana;
    std::unique_ptr<LineClient> client;
};

struct Wrong {
    QString field;
    QJsonObject json;
};

/// Every way of the tables in which a field of this request may be wrong.
template <RequestType R> QList<Wrong> wrongRequests()
{
    QList<Wrong> all;
    for (const FieldRule &field : samplesOf(std::type_identity<R>()).fields) {
        for (const QJsonValue &value : field.wrong) {
            QJsonObject json = sampleOf<R>();
            json.insert(field.key, value);
            if (toLine(json).size() <= MaxLine)
                all.append({field.key, json});
        }
        if (field.need == Need::Required) {
            QJsonObject json = sampleOf<R>();
            json.remove(field.key);
            all.append({field.key, json});
        }
    }
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Who)
Q_DECLARE_METATYPE(Role)
Q_DECLARE_METATYPE(QList<Wrong>)

/// Every message, from everyone who may or may not send it.
class TstRoles : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyMessageByEveryRole_data();
    void everyMessageByEveryRole();
    void wrongFields_data();
    void wrongFields();
    void loginComesBeforeFields_data() { wrongFields_data(); }
    void loginComesBeforeFields();
    void tlsComesFirst_data() { wrongFields_data(); }
    void tlsComesFirst();
};

void TstRoles::everyMessageByEveryRole_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<Who>("who");
    QTest::addColumn<QString>("outcome");
    forEachRequest([]<class R>() {
        const Expected row = expected(std::type_identity<R>());
        const auto add = [](const char *name, Who who, const char *outcome) {
            QTest::addRow("%s by %s", R::op.data(), name) << sampleOf<R>() << who << QString::fromLatin1(outcome);
        };
        add("a guest", Who::Guest, row.guest);
        add("the owner", Who::Owner, row.owner);
        add("another teacher", Who::Other, row.other);
        add("the nameless owner", Who::Nameless, row.nameless);
    });
}

void TstRoles::everyMessageByEveryRole()
{
    QFETCH(QJsonObject, sent);
    QFETCH(Who, who);
    QFETCH(QString, outcome);
    Scene scene(who);
    sent.insert(u"id"_s, 7);
    const QJsonObject reply = scene.client->ask(sent);
    QCOMPARE(outcomeOf(reply), outcome);
    QCOMPARE(reply["op"_L1], sent["op"_L1]);
    QCOMPARE(reply["id"_L1], QJsonValue(7));
    QVERIFY(Timestamp::fromText(reply["time"_L1].toString()));
    QCOMPARE(reply.contains("message"_L1), outcome != u"ok"_s);
    // And one who was refused has changed nothing.
    if (who != Who::Owner)
        QCOMPARE(scene.ana->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
}

void TstRoles::wrongFields_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<Wrong>>("wrong");
    forEachRequest([]<class R>() {
        if (const auto wrong = wrongRequests<R>(); !wrong.isEmpty())
            QTest::newRow(R::op.data()) << QString(R::op) << R::role << wrong;
    });
}

void TstRoles::wrongFields()
{
    QFETCH(QString, op);
    QFETCH(QList<Wrong>, wrong);
    Scene scene(Who::Owner);
    for (const Wrong &each : wrong) {
        const QJsonObject reply = scene.client->ask(each.json);
        QCOMPARE(outcomeOf(reply), u"bad-request"_s);
        QCOMPARE(reply["field"_L1].toString(), each.field);
        QCOMPARE(reply["op"_L1].toString(), op);
        QCOMPARE(reply.contains("class"_L1), op == CheckIn::op);
        QCOMPARE(reply["class"_L1].toInt(), 0);
    }
    QCOMPARE(scene.client->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
}

void TstRoles::loginComesBeforeFields()
{
    QFETCH(QString, op);
    QFETCH(Role, role);
    QFETCH(QList<Wrong>, wrong);
    Scene guest(Who::Guest);
    const QString outcome = role == Role::Anyone ? u"bad-request"_s : u"login-required"_s;
    for (const Wrong &each : wrong)
        QCOMPARE(outcomeOf(guest.client->ask(each.json)), outcome);
    // On an open server a teacher needs no name, but for what belongs to an account.
    Scene nameless(Who::Nameless);
    const bool needsAccount = op == ChangePassword::op;
    for (const Wrong &each : wrong)
        QCOMPARE(outcomeOf(nameless.client->ask(each.json)), needsAccount ? u"login-required"_s : u"bad-request"_s);
}

void TstRoles::tlsComesFirst()
{
    QFETCH(QString, op);
    QFETCH(QList<Wrong>, wrong);
    BenchSetup setup;
    setup.options.requireTls = true;
    ServerBench bench(setup);
    const auto plain = bench.connect();
    for (const Wrong &each : wrong) {
        const QJsonObject reply = plain->ask(each.json);
        QCOMPARE(outcomeOf(reply), u"tls-required"_s);
        QCOMPARE(reply["op"_L1].toString(), op);
    }
}

QTEST_GUILESS_MAIN(TstRoles)
#include "tst_roles.moc"
