// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/accounts.h"
#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <functional>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_changelog {

using namespace server;

namespace {

/// All rules over one log, and a picture of their whole visible state.
struct Fixture : CallsFixture {
    Accounts accounts{clock, countingRandom(), log};

    QStringList picture()
    {
        QStringList lines;
        for (const OpenCall &call : calls.open()) {
            const auto watched =
                std::get<Calls::Watched>(calls.watch(AccountName::fromText(call.teacher), call.classId));
            const auto entries = watched.attendance.entries();
            lines.append(u"open %1 %2 %3: %4 of %5"_s.arg(call.classId.toText(), call.teacher, watched.call.id.text())
                    .arg(studentsOf(entries).join(u' '))
                    .arg(calls.count(call.classId)));
            for (const Entry &entry : entries)
                lines.append(
                    u"  %1 %2 %3 %4 %5"_s.arg(entry.student.text(), entry.time.toText(), entry.note, entry.name)
                        .arg(entry.flags.toInt()));
        }
        for (const Report &report : calls.ended().of(u"ana"_account))
            lines.append(u"ended %1: %2"_s.arg(report.call.text(), studentsOf(report.entries).join(u' ')));
        for (const int number : {101, 102, 103})
            for (const RosterLine &line : rosters.list(classOf(number)))
                lines.append(u"roster %1 %2 %3"_s.arg(number).arg(line.student.text(), line.name));
        for (const AccountName &name : accounts.names())
            lines.append(u"account %1 %2"_s.arg(name.text(), QString::fromLatin1(accounts.passwordHash(name))));
        for (const TaughtClass &taught : accounts.classesOf(u"ana"_account))
            lines.append(u"class %1 %2"_s.arg(taught.classId.toText(), taught.title));
        for (const AccountName &name : accounts.invited())
            lines.append(u"invited %1"_s.arg(name.text()));
        lines.append(QString::number(calls.untilDue().value_or(std::chrono::milliseconds(-1)).count()));
        return lines;
    }
};

using Act = std::function<void(Fixture &)>;

template <class C, class... Cs> constexpr size_t indexOf(std::variant<Cs...> *)
{
    size_t index = 0;
    (void)((std::is_same_v<C, Cs> || (++index, false)) || ...);
    return index;
}
template <class C> constexpr size_t kindOf = indexOf<C>(static_cast<Change *>(nullptr));

/// Creates an initial state: two open calls, an ended one, an account.
void furnish(Fixture &fixture)
{
    fixture.start(101);
    fixture.start(102, withCode());
    fixture.start(103);
    for (const int student : {1, 2, 3})
        fixture.checkIn(101, student);
    fixture.mark(101, 3, absent());
    fixture.checkIn(103, 9);
    fixture.end(103);
    fixture.accounts.store(u"ana"_account, "hash");
    fixture.accounts.invite(u"rui"_account);
    fixture.accounts.addClass(u"ana"_account, classOf(102), u"Redes"_s);
    fixture.addToRoster(102, {lineOf(1, u"Bia"_s), lineOf(2, u"Caio"_s)});
    fixture.log.takeChanges();
}

struct Row {
    const char *name;
    size_t kind; ///< the change that it makes, as an index of the variant
    Act act;
};

QList<Row> rowsOfCalls()
{
    return {
        {"start", kindOf<CallOpened>, [](Fixture &b) { b.start(104); }},
        {"check-in", kindOf<EntryStored>, [](Fixture &b) { b.checkIn(101, 4); }},
        {"check-in of one removed", kindOf<EntryStored>, [](Fixture &b) { b.checkIn(101, 3); }},
        {"add by hand", kindOf<EntryStored>, [](Fixture &b) { b.mark(101, 4, present(true, u"n"_s)); }},
        {"remove by hand", kindOf<EntryStored>, [](Fixture &b) { b.mark(101, 1, absent()); }},
        {"restore", kindOf<EntryStored>, [](Fixture &b) { b.mark(101, 3, present()); }},
        {"note and late", kindOf<EntryStored>, [](Fixture &b) { b.mark(101, 2, present(true, u"n"_s)); }},
        {"end", kindOf<CallEnded>, [](Fixture &b) { b.end(101); }},
        {"the technician's end", kindOf<CallEnded>, [](Fixture &b) { b.calls.endAnyway(classOf(102)); }},
        {"received", kindOf<ReportErased>,
            [](Fixture &b) { b.calls.ended().received(u"ana"_account, b.calls.ended().of(u"ana"_account)[0].call); }},
        {"old reports", kindOf<ReportErased>, [](Fixture &b) { b.calls.ended().eraseBefore({FixedClock::Start + 1}); }},
        {"forgotten", kindOf<StudentErased>, [](Fixture &b) { b.calls.forget(studentOf(1)); }},
        {"forgotten in a report", kindOf<StudentErased>, [](Fixture &b) { b.calls.forget(studentOf(9)); }},
        {"a whole lesson in one turn", kindOf<CallEnded>,
            [](Fixture &b) {
                b.start(104);
                b.checkIn(104, 1);
                b.mark(104, 1, absent());
                b.checkIn(104, 1);
                const Report report = b.end(104);
                b.calls.ended().received(u"ana"_account, report.call);
                b.start(104);
            }},
    };
}

QList<Row> rowsOfAccountsAndRosters()
{
    return {
        {"a new account", kindOf<AccountStored>, [](Fixture &b) { b.accounts.store(u"rui"_account, "x"); }},
        {"a new password", kindOf<AccountStored>, [](Fixture &b) { b.accounts.store(u"ana"_account, "x"); }},
        {"removed account", kindOf<AccountRemoved>, [](Fixture &b) { b.accounts.remove(u"ana"_account); }},
        {"a new roster", kindOf<RosterStored>,
            [](Fixture &b) { b.addToRoster(101, {lineOf(2, u"Caio"_s), lineOf(5, u"Davi"_s)}); }},
        {"new names on a roster", kindOf<RosterStored>,
            [](Fixture &b) { b.addToRoster(102, {lineOf(3, u"Eva"_s), lineOf(1, u"Beatriz"_s)}); }},
        {"off the roster", kindOf<RosterRemoved>,
            [](Fixture &b) { b.removeFromRoster(102, {studentOf(2), studentOf(9)}); }},
        {"no roster any more", kindOf<RosterRemoved>,
            [](Fixture &b) { b.removeFromRoster(102, {studentOf(2), studentOf(1)}); }},
        {"a class", kindOf<ClassTaught>, [](Fixture &b) { b.accounts.addClass(u"ana"_account, classOf(101)); }},
        {"a class's title", kindOf<ClassTaught>,
            [](Fixture &b) { b.accounts.addClass(u"ana"_account, classOf(102), u"SO"_s); }},
        {"a setup code", kindOf<SetupCodeStored>,
            [](Fixture &b) {
                b.accounts.remove(u"ana"_account);
                b.accounts.setupCode();
            }},
        {"an invitation", kindOf<InvitationStored>, [](Fixture &b) { b.accounts.invite(u"eva"_account); }},
        {"an invitation is used", kindOf<InvitationErased>, [](Fixture &b) { b.accounts.store(u"rui"_account, "h"); }},
        {"an invitation is taken back", kindOf<InvitationErased>,
            [](Fixture &b) { b.accounts.remove(u"rui"_account); }},
    };
}

QList<Row> rows()
{
    return rowsOfCalls() + rowsOfAccountsAndRosters();
}

} // namespace

/// Tests that the changes of a turn can be rolled back completely in memory.
class TstChangeLog : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void keepsTheOrder();
    void undoesBackwards();
    void takenChangesStay();
    void everyKindOfChangeHasARow();
    void rollBackRestoresEverything_data();
    void rollBackRestoresEverything();
    void whatWasRolledBackCanBeDoneAgain_data() { rollBackRestoresEverything_data(); }
    void whatWasRolledBackCanBeDoneAgain();
    void flagsForgetWhatWasRolledBack();
};

void TstChangeLog::keepsTheOrder()
{
    ChangeLog log;
    log.add(AccountRemoved{u"a"_account}, [] { });
    log.add(ReportErased{u"b"_callId}, [] { });
    const auto changes = log.takeChanges();
    QCOMPARE(changes.size(), size_t{2});
    QCOMPARE(std::get<AccountRemoved>(changes[0]).name, u"a"_account);
    QCOMPARE(std::get<ReportErased>(changes[1]).call, u"b"_callId);
    QVERIFY(log.changes().empty());
}

void TstChangeLog::undoesBackwards()
{
    ChangeLog log;
    QString order;
    for (const QChar c : u"abc"_s)
        log.add(ReportErased{u"a"_callId}, [&order, c] { order += c; });
    QCOMPARE(log.rollBack().size(), size_t{3});
    QCOMPARE(order, u"cba"_s);
    QVERIFY(log.changes().empty());
}

void TstChangeLog::takenChangesStay()
{
    ChangeLog log;
    bool undone = false;
    log.add(ReportErased{u"a"_callId}, [&undone] { undone = true; });
    log.takeChanges();
    QVERIFY(log.rollBack().empty());
    QVERIFY(!undone);
}

void TstChangeLog::everyKindOfChangeHasARow()
{
    std::set<size_t> covered;
    for (const Row &row : rows()) {
        Fixture fixture;
        furnish(fixture);
        row.act(fixture);
        for (const Change &change : fixture.log.changes())
            covered.insert(change.index());
    }
    QCOMPARE(covered.size(), std::variant_size_v<Change>);
}

void TstChangeLog::rollBackRestoresEverything_data()
{
    QTest::addColumn<size_t>("kind");
    QTest::addColumn<Act>("act");
    for (const Row &row : rows())
        QTest::newRow(row.name) << row.kind << row.act;
}

void TstChangeLog::rollBackRestoresEverything()
{
    QFETCH(size_t, kind);
    QFETCH(Act, act);
    Fixture fixture;
    furnish(fixture);
    const QStringList before = fixture.picture();
    act(fixture);
    const auto &changes = fixture.log.changes();
    QVERIFY(std::any_of(changes.begin(), changes.end(), [kind](const Change &c) { return c.index() == kind; }));
    QVERIFY(fixture.picture() != before || kind == kindOf<SetupCodeStored>);
    fixture.log.rollBack();
    QCOMPARE(fixture.picture(), before);
}

void TstChangeLog::whatWasRolledBackCanBeDoneAgain()
{
    QFETCH(Act, act);
    // Random values differ the second time, so only the kinds of changes are compared.
    const auto kindsOf = [](const Fixture &fixture) {
        QList<size_t> list;
        for (const Change &change : fixture.log.changes())
            list.append(change.index());
        return list;
    };
    Fixture fixture;
    furnish(fixture);
    act(fixture);
    const auto first = kindsOf(fixture);
    fixture.log.rollBack();
    act(fixture);
    QCOMPARE(kindsOf(fixture), first);
}

void TstChangeLog::flagsForgetWhatWasRolledBack()
{
    Fixture fixture;
    furnish(fixture);
    const auto checkIn = [&](int student) {
        const CheckInRequest request{classOf(101), studentOf(student), {}, u"a device"_s, {}};
        return std::get<CheckInResult>(fixture.calls.checkIn(request, {"an address", {}, false})).entry.flags;
    };
    QCOMPARE(checkIn(4), Flags());
    fixture.log.rollBack();
    QCOMPARE(checkIn(5), Flags()); // the rolled-back student left no trace
    fixture.log.takeChanges();
    QCOMPARE(checkIn(4), Flags(Flag::SameDevice) | Flag::SameAddress);
}

CHAMADA_TEST(TstChangeLog)

} // namespace chamada::test::tst_changelog

#include "tst_changelog.moc"
