// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/recordsamples.h"
#include "tests/support/callids.h"

#include "tests/teacher-gui/fakecalls.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

constexpr qint64 Week = 7 * 86'400'000LL;

StudentId student(const QString &text)
{
    return *StudentId::fromText(text);
}

RosterLine person(int number)
{
    return {student(u"%1"_s.arg(2'023'001 + number)), u"Aluno %1"_s.arg(number + 1)};
}

} // namespace

RecordedCall fullCall(const CallId &id)
{
    Entry first = FakeCalls::entry(u"0023001"_s, u"08:00:15"_s, u"João \"Jota\"; da Conceição, Jr."_s);
    first.time.msecs += 123;
    first.flags = Flag::NotOnRoster | Flag::SameDevice | Flag::SameAddress;
    first.place = u"01-07"_s;
    first.note = u"veio\nde ônibus; \"atrasado\""_s;
    Entry second = FakeCalls::entry(u"2023-2/A"_s, u"08:31:00"_s, u"=1+1"_s);
    second.flags = Flag::Late;
    second.by = By::Kiosk;
    second.note = u"'@home"_s;
    Entry third = FakeCalls::entry(u"202300112345678901"_s, u"08:32:00"_s, u"𝒜na"_s);
    third.by = By::Teacher;
    Report report = FakeCalls::report(101, id, {first, second, third});
    report.title = u"-Redes; de \"Computadores\""_s;
    report.started.msecs += 7;
    report.absent = {{student(u"-9"_s), u"+55"_s}, {student(u"1E5"_s), {}}};
    report.hasRoster = true;
    return {{report, u"Laboratório 3"_s, u"maria"_s}, 2,
        {{first.student, {AttendanceStatus::Late, u"viu-se depois"_s}}, {second.student, {std::nullopt, {}}},
            {student(u"-9"_s), {AttendanceStatus::Justified, u"atestado;\n=2"_s}},
            {student(u"NOVA"_s), {AttendanceStatus::Present, {}}}}};
}

QList<RecordedCall> semester(int meetings, int students)
{
    QList<RecordedCall> calls;
    for (int meeting = 0; meeting < meetings; ++meeting) {
        Report report = FakeCalls::report(101, callId(u"call-%1"_s.arg(meeting)), {});
        report.title = u"Redes de Computadores"_s;
        report.started.msecs += meeting * Week;
        report.ended.msecs += meeting * Week;
        for (int i = 0; i < students; ++i) {
            const RosterLine who = person(i);
            if ((i + meeting) % 7 == 3) {
                report.absent.append(who);
                continue;
            }
            Entry entry = FakeCalls::entry(who.student.text(), u"08:00:00"_s, who.name);
            entry.time.msecs = report.started.msecs + 1000 * i + 17;
            entry.flags.setFlag(Flag::Late, (i + meeting) % 11 == 0);
            report.entries.append(entry);
        }
        report.hasRoster = true;
        calls.append({{report, u"Laboratório 3"_s, u"maria"_s}, 1, {}});
    }
    return calls;
}

} // namespace chamada::test
