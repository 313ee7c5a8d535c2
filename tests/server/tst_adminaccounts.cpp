// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/adminfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_adminaccounts {

using namespace server;

/// Tests the subcommands of the real program that are about teachers' accounts.
class TstAdminAccounts : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void teachers_data() { withAndWithout(); }
    void teachers();
    void invitations_data() { withAndWithout(); }
    void invitations();
    void passwordsAreChecked_data();
    void passwordsAreChecked();
    void setupCode_data() { withAndWithout(); }
    void setupCode();
    void aRemovedTeacherIsDismissed();
    void aChangedPasswordCountsAtOnce();
};

void TstAdminAccounts::teachers()
{
    const auto server = programOfRow();
    QCOMPARE(server->run({u"teacher"_s, u"list"_s}).out, QString());
    QCOMPARE(server->run({u"teacher"_s, u"add"_s, u"rui"_s}, Password).status, 0);
    QCOMPARE(server->run({u"teacher"_s, u"add"_s, u"João D'Ávila"_s}, Password).status, 0);
    const Finished again = server->run({u"teacher"_s, u"add"_s, u"rui"_s}, Password);
    QCOMPARE(again.status, 1);
    QVERIFY2(isOneLine(again.err), qPrintable(again.err));
    QCOMPARE(server->run({u"teacher"_s, u"list"_s}).out, u"João D'Ávila\nrui\n"_s);
    QCOMPARE(server->run({u"teacher"_s, u"remove"_s, u"rui"_s}).status, 0);
    QCOMPARE(server->run({u"teacher"_s, u"list"_s}).out, u"João D'Ávila\n"_s);

    server->kill();
    QVERIFY(server->serve());
    LineClient client(server->port());
    QCOMPARE(loginOutcome(client, u"rui"_s, Password), u"bad-login"_s);
    QCOMPARE(loginOutcome(client, u"João D'Ávila"_s, Password), u"ok"_s);
}

void TstAdminAccounts::invitations()
{
    const auto server = programOfRow();
    QCOMPARE(server->run({u"teacher"_s, u"add"_s, u"rui"_s}, Password).status, 0);
    const Finished again = server->run({u"teacher"_s, u"invite"_s, u"rui"_s});
    QCOMPARE(again.status, 1);
    QVERIFY2(isOneLine(again.err), qPrintable(again.err));
    const QString code = server->run({u"teacher"_s, u"invite"_s, u"ana"_s}).out.trimmed();
    QCOMPARE(server->run({u"teacher"_s, u"list"_s}).out, u"rui\nana (invited)\n"_s);

    server->kill();
    QVERIFY(server->serve());
    LineClient client(server->port());
    QJsonObject setup = request(
        u"setup"_s, {{u"setup_code"_s, u"BCDF-2345"_s}, {u"user"_s, u"ana"_s}, {u"password"_s, u"uma senha boa"_s}});
    QCOMPARE(outcomeOf(client.ask(setup)), u"bad-login"_s);
    setup.insert(u"setup_code"_s, code);
    QCOMPARE(outcomeOf(client.ask(setup)), u"ok"_s);
    QCOMPARE(outcomeOf(client.ask(request(u"start"_s, 101))), u"ok"_s);
    QCOMPARE(outcomeOf(client.ask(setup)), u"setup-done"_s);
    QCOMPARE(server->run({u"teacher"_s, u"list"_s}).out, u"ana\nrui\n"_s);
}

void TstAdminAccounts::passwordsAreChecked_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::newRow("ten characters") << QByteArray("0123456789\n") << 0;
    QTest::newRow("without a line end") << QByteArray("0123456789") << 0;
    QTest::newRow("nine") << QByteArray("012345678\n") << 1;
    QTest::newRow("ten that are not ASCII") << QByteArray("çãéíóúâêôà\n") << 0;
    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("an empty line") << QByteArray("\n0123456789\n") << 1;
    QTest::newRow("128") << QByteArray(128, 'x') + '\n' << 0;
    QTest::newRow("129") << QByteArray(129, 'x') + '\n' << 1;
    QTest::newRow("a control character") << QByteArray("01234\t56789\n") << 1;
}

void TstAdminAccounts::passwordsAreChecked()
{
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    Program program;
    const Finished result = program.run({u"teacher"_s, u"add"_s, u"ana"_s}, input);
    QCOMPARE(result.status, status);
    QCOMPARE(program.run({u"teacher"_s, u"list"_s}).out.isEmpty(), status != 0);
    if (status != 0)
        QVERIFY2(isOneLine(result.err), qPrintable(result.err));
}

void TstAdminAccounts::setupCode()
{
    const auto server = programOfRow();
    const Finished first = server->run({u"setup-code"_s});
    QCOMPARE(first.status, 0);
    QCOMPARE(server->run({u"setup-code"_s}).out, first.out);
    server->kill();
    QVERIFY(server->serve());
    QTRY_VERIFY(server->lines().contains(QString(u"setup code: "_s + first.out.trimmed())));
    LineClient client(server->port());
    const QJsonObject setup{{u"setup_code"_s, first.out.trimmed()}, {u"user"_s, u"ana"_s},
        {u"password"_s, QString::fromLatin1(Password).trimmed()}};
    QCOMPARE(outcomeOf(client.ask(request(u"setup"_s, setup))), u"ok"_s);
    const Finished done = server->run({u"setup-code"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(isOneLine(done.err), qPrintable(done.err));
}

void TstAdminAccounts::aRemovedTeacherIsDismissed()
{
    Program program;
    for (const QString &name : {u"ana"_s, u"rui"_s})
        program.run({u"teacher"_s, u"add"_s, name}, Password);
    QVERIFY(program.serve());
    LineClient ana(program.port());
    LineClient encrypted(program.port(), LineClient::Transport::Tls);
    LineClient rui(program.port());
    QCOMPARE(loginOutcome(ana, u"ana"_s, Password), u"ok"_s);
    QCOMPARE(loginOutcome(encrypted, u"ana"_s, Password), u"ok"_s);
    QCOMPARE(loginOutcome(rui, u"rui"_s, Password), u"ok"_s);
    QCOMPARE(program.run({u"teacher"_s, u"remove"_s, u"ana"_s}).status, 0);
    for (LineClient *client : {&ana, &encrypted}) {
        QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"account-removed"_s);
        QTRY_VERIFY(client->isClosed());
    }
    QCOMPARE(outcomeOf(rui.ask(request(u"mine"_s))), u"ok"_s);
}

void TstAdminAccounts::aChangedPasswordCountsAtOnce()
{
    Program program;
    program.run({u"teacher"_s, u"add"_s, u"ana"_s}, Password);
    QVERIFY(program.serve());
    QCOMPARE(program.run({u"teacher"_s, u"password"_s, u"ana"_s}, "outra senha boa\n").status, 0);
    LineClient client(program.port());
    QCOMPARE(loginOutcome(client, u"ana"_s, Password), u"bad-login"_s);
    QCOMPARE(loginOutcome(client, u"ana"_s, "outra senha boa\n"), u"ok"_s);
}

CHAMADA_TEST(TstAdminAccounts)

} // namespace chamada::test::tst_adminaccounts

#include "tst_adminaccounts.moc"
