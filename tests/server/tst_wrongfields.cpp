// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/server/everyrequest.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_wrongfields {

using namespace server;

namespace {

constexpr qsizetype MaxLine = 64 * 1024; // a longer line is never parsed

struct Wrong {
    QString field;
    QJsonObject json;
};

/// Returns every invalid field from the sample tables for this request.
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

/// Tests every message with each field invalid, and the checks that come before its fields.
class TstWrongFields : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void wrongFields_data();
    void wrongFields();
    void loginComesBeforeFields_data() { wrongFields_data(); }
    void loginComesBeforeFields();
    void tlsComesFirst_data() { wrongFields_data(); }
    void tlsComesFirst();
};

void TstWrongFields::wrongFields_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<Wrong>>("wrong");
    forEachRequest([]<class R>() {
        if (const auto wrong = wrongRequests<R>(); !wrong.isEmpty())
            QTest::newRow(R::op.data()) << QString(R::op) << R::role << wrong;
    });
}

void TstWrongFields::wrongFields()
{
    QFETCH(QString, op);
    QFETCH(QList<Wrong>, wrong);
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    for (const Wrong &each : wrong) {
        const QJsonObject reply = ana->ask(each.json);
        QCOMPARE(outcomeOf(reply), u"bad-request"_s);
        QCOMPARE(reply["field"_L1].toString(), each.field);
        QCOMPARE(reply["op"_L1].toString(), op);
        QCOMPARE(reply.contains("class"_L1), op == CheckInRequest::op);
        QCOMPARE(reply["class"_L1].toInt(), 0);
    }
    QCOMPARE(ana->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
}

void TstWrongFields::loginComesBeforeFields()
{
    QFETCH(QString, op);
    QFETCH(Role, role);
    QFETCH(QList<Wrong>, wrong);
    const ServerFixture fixture;
    const auto guest = fixture.connect();
    const QString outcome = role == Role::Anyone ? u"bad-request"_s : u"login-required"_s;
    for (const Wrong &each : wrong)
        QCOMPARE(outcomeOf(guest->ask(each.json)), outcome);
    // On an open server a teacher needs no login, except for requests about an account.
    FixtureSetup setup;
    setup.options.open = true;
    const ServerFixture openFixture(setup);
    const auto nameless = openFixture.connect();
    const bool needsAccount = op == ChangePasswordRequest::op;
    for (const Wrong &each : wrong)
        QCOMPARE(outcomeOf(nameless->ask(each.json)), needsAccount ? u"login-required"_s : u"bad-request"_s);
}

void TstWrongFields::tlsComesFirst()
{
    QFETCH(QString, op);
    QFETCH(QList<Wrong>, wrong);
    FixtureSetup setup;
    setup.options.requireTls = true;
    ServerFixture fixture(setup);
    const auto plain = fixture.connect();
    for (const Wrong &each : wrong) {
        const QJsonObject reply = plain->ask(each.json);
        QCOMPARE(outcomeOf(reply), u"tls-required"_s);
        QCOMPARE(reply["op"_L1].toString(), op);
    }
}

CHAMADA_TEST(TstWrongFields)

} // namespace chamada::test::tst_wrongfields

#include "tst_wrongfields.moc"
