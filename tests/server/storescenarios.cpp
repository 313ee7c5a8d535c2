// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/storescenarios.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"

#include "tests/server/storesamples.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

namespace {

CallRecord fullCall()
{
    CallRecord call = callRecord(u"b-full"_callId, 102, u"João \"D'Ávila\""_account);
    call.options = {.title = u"Redes; -- 🎓"_s, .code = true, .rosterOnly = true, .lateAfter = 0.5, .endsAfter = 90};
    return call;
}

EntryRecord fullEntry()
{
    const Flags flags = Flags(Flag::Late) | Flag::NotOnRoster | Flag::SameDevice | Flag::SameAddress;
    return {{*StudentId::fromText(u"00A-1./_"), {1'795'345'200'123}, By::Kiosk, flags, u"Zoë"_s, u"pc '7'"_s,
                u"uma\nnota"_s},
        7, QByteArray("\x00\x01\xff", 3), false};
}

CallRecord ended(CallRecord call, qint64 msecs)
{
    call.ended = Timestamp{msecs};
    return call;
}

CallRecord endedWithRoster(CallRecord call, qint64 msecs)
{
    call.hadRoster = true;
    return ended(call, msecs);
}

EntryRecord removedEntry(int student, qint64 sequence)
{
    EntryRecord record = entryRecord(student, sequence);
    record.removed = true;
    return record;
}

std::vector<StoreScenario> openCalls()
{
    const CallRecord a = callRecord(u"a"_callId, 101);
    const CallRecord b = fullCall();
    return {
        {"nothing", {}, {}},
        {"a call", {CallOpened{a}}, {{{a, {}}}, {}, {}}},
        {"a call with everything", {CallOpened{b}, stored(b.id, fullEntry())}, {{{b, {fullEntry()}}}, {}, {}}},
        {"the nameless owner's", {CallOpened{callRecord(u"a"_callId, 101, {})}},
            {{{callRecord(u"a"_callId, 101, {}), {}}}, {}, {}}},
        {"entries in order",
            {CallOpened{a}, stored(u"a"_callId, entryRecord(30, 1)), stored(u"a"_callId, entryRecord(10, 2)),
                stored(u"a"_callId, entryRecord(20, 3))},
            {{{a, {entryRecord(30, 1), entryRecord(10, 2), entryRecord(20, 3)}}}, {}, {}}},
        {"an entry again",
            {CallOpened{a}, stored(u"a"_callId, entryRecord(1, 1)), stored(u"a"_callId, entryRecord(2, 2)),
                stored(u"a"_callId, entryRecord(1, 3))},
            {{{a, {entryRecord(2, 2), entryRecord(1, 3)}}}, {}, {}}},
        {"a removed entry is kept",
            {CallOpened{a}, stored(u"a"_callId, entryRecord(1, 1)), stored(u"a"_callId, removedEntry(1, 1))},
            {{{a, {removedEntry(1, 1)}}}, {}, {}}},
        {"a forgotten student",
            {CallOpened{a}, CallOpened{b}, stored(u"a"_callId, entryRecord(1, 1)),
                stored(u"a"_callId, entryRecord(2, 2)), stored(b.id, entryRecord(1, 1)), StudentErased{studentOf(1)}},
            {{{a, {entryRecord(2, 2)}}, {b, {}}}, {}, {}}},
    };
}

std::vector<StoreScenario> endedCalls()
{
    const CallRecord a = callRecord(u"a"_callId, 101);
    const CallRecord b = fullCall();
    return {
        {"until the call ends",
            {CallOpened{a}, stored(u"a"_callId, entryRecord(2, 1)), stored(u"a"_callId, removedEntry(1, 2)),
                CallEnded{u"a"_callId, a.classId, {5000}}},
            {{{ended(a, 5000), {entryRecord(2, 1)}}}, {}, {}}},
        {"the same class again",
            {CallOpened{a}, CallEnded{u"a"_callId, a.classId, {5000}}, CallOpened{callRecord(u"a2"_callId, 101)}},
            {{{ended(a, 5000), {}}, {callRecord(u"a2"_callId, 101), {}}}, {}, {}}},
        {"who was absent",
            {CallOpened{a}, stored(u"a"_callId, entryRecord(2, 1)),
                CallEnded{u"a"_callId, a.classId, {5000}, {lineOf(1, u"Zoë"_s), lineOf(10, {})}, true}},
            {{{endedWithRoster(a, 5000), {entryRecord(2, 1)}, {lineOf(1, u"Zoë"_s), lineOf(10, {})}}}, {}, {}}},
        {"nobody was absent", {CallOpened{a}, CallEnded{u"a"_callId, a.classId, {5000}, {}, true}},
            {{{endedWithRoster(a, 5000), {}}}, {}, {}}},
        {"an erased report",
            {CallOpened{a}, CallOpened{b}, stored(u"a"_callId, entryRecord(1, 1)), stored(b.id, entryRecord(1, 1)),
                CallEnded{u"a"_callId, a.classId, {5000}, {lineOf(1, u"Zoë"_s)}, true}, ReportErased{u"a"_callId}},
            {{{b, {entryRecord(1, 1)}}}, {}, {}}},
    };
}

std::vector<StoreScenario> accounts()
{
    return {
        {"accounts",
            {AccountStored{u"ana"_account, "h1"}, AccountStored{u"rui"_account, "h2"},
                AccountStored{u"ana"_account, "h3"}, AccountStored{u"eva"_account, "h4"},
                AccountRemoved{u"eva"_account}},
            {{}, {{u"ana"_account, "h3"}, {u"rui"_account, "h2"}}, {}}},
        {"a setup code", {SetupCodeStored{u"X"_s}, SetupCodeStored{u"BCDF-2345"_s}}, {{}, {}, u"BCDF-2345"_s}},
        {"invitations",
            {InvitationStored{u"ana"_account, {u"BCDF-2345"_s, {7}}}, InvitationStored{u"rui"_account, {u"X"_s, {8}}},
                InvitationStored{u"rui"_account, {u"GHJK-6789"_s, {9}}},
                InvitationStored{u"eva"_account, {u"Y"_s, {9}}}, InvitationErased{u"eva"_account}},
            {{}, {}, {}, {}, {{u"ana"_account, {u"BCDF-2345"_s, {7}}}, {u"rui"_account, {u"GHJK-6789"_s, {9}}}}}},
        {"classes of accounts",
            {AccountStored{u"eva"_account, "h"}, ClassTaught{u"eva"_account, classOf(5), u"Redes"_s},
                ClassTaught{u"ana"_account, classOf(2), u"Redes"_s}, ClassTaught{u"ana"_account, classOf(1), {}},
                ClassTaught{u"ana"_account, classOf(2), u"João \"D'Ávila\""_s}, ClassTaught{{}, classOf(1), {}},
                AccountRemoved{u"eva"_account}},
            {{}, {}, {}, {}, {},
                {{Owner(), {{classOf(1), {}}}},
                    {u"ana"_account, {{classOf(1), {}}, {classOf(2), u"João \"D'Ávila\""_s}}}}}},
        {"no setup code any more", {SetupCodeStored{u"X"_s}, SetupCodeStored{{}}}, {}},
    };
}

std::vector<StoreScenario> rosters()
{
    return {
        {"rosters",
            {RosterStored{classOf(2), {lineOf(10, u"João \"D'Ávila\""_s), lineOf(9, u"🎓; --"_s)}},
                RosterStored{classOf(1), {lineOf(9, {})}}, RosterStored{classOf(2), {lineOf(9, u"Zoë"_s)}}},
            {{}, {}, {},
                {{classOf(1), {{studentOf(9), {}}}},
                    {classOf(2), {{studentOf(10), u"João \"D'Ávila\""_s}, {studentOf(9), u"Zoë"_s}}}}}},
        {"off a roster",
            {RosterStored{classOf(1), {lineOf(1, u"A"_s), lineOf(2, u"B"_s), lineOf(3, u"C"_s)}},
                RosterStored{classOf(2), {lineOf(1, u"A"_s)}}, RosterRemoved{classOf(1), {studentOf(1), studentOf(3)}}},
            {{}, {}, {}, {{classOf(1), {{studentOf(2), u"B"_s}}}, {classOf(2), {{studentOf(1), u"A"_s}}}}}},
        {"no roster any more",
            {RosterStored{classOf(1), {lineOf(1, u"A"_s)}}, RosterRemoved{classOf(1), {studentOf(1)}}}, {}},
    };
}

StoreScenario thousandsAtOnce()
{
    const CallRecord a = callRecord(u"a"_callId, 101);
    StoreScenario thousands{"thousands at once", {CallOpened{a}}, {{{a, {}}}, {}, {}}};
    for (int i = 1; i <= 5000; ++i) {
        thousands.changes.push_back(stored(u"a"_callId, entryRecord(i * 7919 % 100'003, i)));
        thousands.expected.calls[0].entries.append(entryRecord(i * 7919 % 100'003, i));
    }
    return thousands;
}

} // namespace

std::vector<StoreScenario> scenarios()
{
    std::vector<StoreScenario> all{thousandsAtOnce()};
    for (const auto &some : {openCalls(), endedCalls(), accounts(), rosters()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace chamada::test
