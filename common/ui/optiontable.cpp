// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/optiontable.h"

#include "common/domain/rostertext.h"
#include "common/ui/translation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using For = Option::For;

template <class T> bool keep(std::optional<T> &place, std::optional<T> value)
{
    place = std::move(value);
    return place.has_value();
}

bool takeAppearance(WindowOptions &o, const QString &text)
{
    static constexpr std::array words{"system"_L1, "light"_L1, "dark"_L1};
    const auto word = std::find(words.begin(), words.end(), text);
    if (word == words.end())
        return false;
    o.appearance = static_cast<Appearance>(word - words.begin());
    return true;
}

bool takeLocale(WindowOptions &o, const QString &text)
{
    o.locale = text;
    return isLocaleName(text);
}

bool takeText(QString &place, const QString &text)
{
    place = text;
    return !text.isEmpty();
}

bool takeNewStudent(WindowOptions &o, const QString &text)
{
    if (text == "-"_L1) {
        o.roster.addInput = true;
        return true;
    }
    const auto line = rosterLineFromText(text);
    if (line)
        o.roster.add.append(*line);
    return line.has_value();
}

bool takeOldStudent(WindowOptions &o, const QString &text)
{
    const auto student = StudentId::fromText(text);
    if (student)
        o.roster.remove.append(*student);
    return student.has_value();
}

template <bool WindowOptions::*Switch> bool raise(WindowOptions &o, const QString &)
{
    o.*Switch = true;
    return true;
}

constexpr std::array allOptions{
    Option{"server"_L1, "HOST[:PORT]"_L1, For::Both,
        [](WindowOptions &o, const QString &v) { return keep(o.server, ServerAddress::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the server to connect to")},
    Option{"class"_L1, "N"_L1, For::Both,
        [](WindowOptions &o, const QString &v) { return keep(o.classId, ClassId::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the number of the class")},
    Option{"student"_L1, "ID"_L1, For::Student,
        [](WindowOptions &o, const QString &v) { return keep(o.student, StudentId::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the student ID to fill in")},
    Option{"code"_L1, "CODE"_L1, For::Student, [](WindowOptions &o, const QString &v) { return takeText(o.code, v); },
        QT_TRANSLATE_NOOP("Options", "with --text: the code that the teacher is showing")},
    Option{"kiosk"_L1, {}, For::Student, &raise<&WindowOptions::kiosk>,
        QT_TRANSLATE_NOOP("Options", "full screen at the door, on a teacher's account")},
    Option{"start"_L1, {}, For::Teacher, &raise<&WindowOptions::start>,
        QT_TRANSLATE_NOOP("Options", "with --text: start the class's roll call")},
    Option{"end"_L1, {}, For::Teacher, &raise<&WindowOptions::end>,
        QT_TRANSLATE_NOOP("Options", "with --text: end it, print the list and store it in the diary")},
    Option{"title"_L1, "TEXT"_L1, For::Teacher, [](WindowOptions &o, const QString &v) { return takeText(o.title, v); },
        QT_TRANSLATE_NOOP("Options", "with --start: what the class is called")},
    Option{"roster-list"_L1, {}, For::Teacher, [](WindowOptions &o, const QString &) { return o.roster.list = true; },
        QT_TRANSLATE_NOOP("Options", "with --text: print the list of the class's students")},
    Option{"roster-find"_L1, "ID"_L1, For::Teacher,
        [](WindowOptions &o, const QString &v) { return keep(o.roster.find, StudentId::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "with --text: print the classes on whose lists a student is")},
    Option{"roster-add"_L1, "ID=NAME|-"_L1, For::Teacher, &takeNewStudent,
        QT_TRANSLATE_NOOP("Options", "with --text: put on the list; -: lines of standard input; may be repeated")},
    Option{"roster-remove"_L1, "ID"_L1, For::Teacher, &takeOldStudent,
        QT_TRANSLATE_NOOP("Options", "with --text: take off the list; may be repeated")},
    Option{"user"_L1, "NAME"_L1, For::Both, [](WindowOptions &o, const QString &v) { return takeText(o.user, v); },
        QT_TRANSLATE_NOOP("Options", "the teacher's user name")},
    Option{"password-file"_L1, "FILE"_L1, For::Both,
        [](WindowOptions &o, const QString &v) { return takeText(o.passwordFile, v); },
        QT_TRANSLATE_NOOP("Options", "a file whose first line is the password")},
    Option{"text"_L1, {}, For::Both, &raise<&WindowOptions::text>,
        QT_TRANSLATE_NOOP("Options", "no window: the form for terminals and scripts")},
    Option{"json"_L1, {}, For::Both, &raise<&WindowOptions::json>,
        QT_TRANSLATE_NOOP("Options", "with --text: answer with one JSON object on a line")},
    Option{"lang"_L1, "LOCALE"_L1, For::Both, &takeLocale,
        QT_TRANSLATE_NOOP("Options", "the language of the window, as in pt_BR or en")},
    Option{"appearance"_L1, "light|dark|system"_L1, For::Both, &takeAppearance,
        QT_TRANSLATE_NOOP("Options", "the colours of the window")},
};

/// A rule between two options, and the test that finds it violated.
struct Rule {
    OptionsStop::Reason reason;
    QLatin1StringView option;
    QLatin1StringView other;
    bool (*isBroken)(WindowKind, const WindowOptions &);
};

using Reason = OptionsStop::Reason;
using Test = bool (*)(const WindowOptions &);

bool listsRoster(const WindowOptions &o)
{
    return o.roster.list;
}

bool findsStudent(const WindowOptions &o)
{
    return o.roster.find.has_value();
}

bool addsStudents(const WindowOptions &o)
{
    return o.roster.addInput || !o.roster.add.isEmpty();
}

bool removesStudents(const WindowOptions &o)
{
    return !o.roster.remove.isEmpty();
}

template <Test asks> constexpr Rule needsText(QLatin1StringView option)
{
    return {Reason::Needs, option, "text"_L1, [](WindowKind, const WindowOptions &o) { return asks(o) && !o.text; }};
}

template <Test asks> constexpr Rule needsClass(QLatin1StringView option)
{
    return {
        Reason::Needs, option, "class"_L1, [](WindowKind, const WindowOptions &o) { return asks(o) && !o.classId; }};
}

/// Options for rosters and for running a call exclude each other: each needs its own run of the program.
template <Test asks> constexpr Rule excludesStart(QLatin1StringView option)
{
    return {
        Reason::Excludes, option, "start"_L1, [](WindowKind, const WindowOptions &o) { return asks(o) && o.start; }};
}

template <Test asks> constexpr Rule excludesEnd(QLatin1StringView option)
{
    return {Reason::Excludes, option, "end"_L1, [](WindowKind, const WindowOptions &o) { return asks(o) && o.end; }};
}

constexpr std::array rules{
    Rule{Reason::Excludes, "kiosk"_L1, "text"_L1, [](WindowKind, const WindowOptions &o) { return o.kiosk && o.text; }},
    Rule{Reason::Needs, "kiosk"_L1, "user"_L1,
        [](WindowKind, const WindowOptions &o) { return o.kiosk && o.user.isEmpty(); }},
    Rule{Reason::Needs, "kiosk"_L1, "password-file"_L1,
        [](WindowKind, const WindowOptions &o) { return o.kiosk && o.passwordFile.isEmpty(); }},
    Rule{Reason::Needs, "user"_L1, "kiosk"_L1,
        [](WindowKind kind, const WindowOptions &o) {
            return kind == WindowKind::Student && !o.user.isEmpty() && !o.kiosk;
        }},
    Rule{Reason::Needs, "password-file"_L1, "kiosk"_L1,
        [](WindowKind kind, const WindowOptions &o) {
            return kind == WindowKind::Student && !o.passwordFile.isEmpty() && !o.kiosk;
        }},
    Rule{Reason::Needs, "json"_L1, "text"_L1, [](WindowKind, const WindowOptions &o) { return o.json && !o.text; }},
    Rule{Reason::Needs, "code"_L1, "text"_L1,
        [](WindowKind, const WindowOptions &o) { return !o.code.isEmpty() && !o.text; }},
    Rule{Reason::Needs, "start"_L1, "text"_L1, [](WindowKind, const WindowOptions &o) { return o.start && !o.text; }},
    Rule{Reason::Needs, "end"_L1, "text"_L1, [](WindowKind, const WindowOptions &o) { return o.end && !o.text; }},
    Rule{Reason::Needs, "start"_L1, "class"_L1,
        [](WindowKind, const WindowOptions &o) { return o.start && !o.classId; }},
    Rule{Reason::Needs, "end"_L1, "class"_L1, [](WindowKind, const WindowOptions &o) { return o.end && !o.classId; }},
    needsText<&listsRoster>("roster-list"_L1),
    needsText<&findsStudent>("roster-find"_L1),
    needsText<&addsStudents>("roster-add"_L1),
    needsText<&removesStudents>("roster-remove"_L1),
    needsClass<&listsRoster>("roster-list"_L1),
    needsClass<&addsStudents>("roster-add"_L1),
    needsClass<&removesStudents>("roster-remove"_L1),
    excludesStart<&listsRoster>("roster-list"_L1),
    excludesStart<&findsStudent>("roster-find"_L1),
    excludesStart<&addsStudents>("roster-add"_L1),
    excludesStart<&removesStudents>("roster-remove"_L1),
    excludesEnd<&listsRoster>("roster-list"_L1),
    excludesEnd<&findsStudent>("roster-find"_L1),
    excludesEnd<&addsStudents>("roster-add"_L1),
    excludesEnd<&removesStudents>("roster-remove"_L1),
    Rule{Reason::Needs, "title"_L1, "start"_L1,
        [](WindowKind, const WindowOptions &o) { return !o.title.isEmpty() && !o.start; }},
};

} // namespace

std::span<const Option> optionTable()
{
    return allOptions;
}

bool belongs(const Option &option, WindowKind kind)
{
    return option.window == For::Both || (option.window == For::Student) == (kind == WindowKind::Student);
}

std::optional<OptionClash> findClash(WindowKind kind, const WindowOptions &given)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &r) { return r.isBroken(kind, given); });
    if (rule == rules.end())
        return std::nullopt;
    return OptionClash{rule->reason, rule->option, rule->other};
}

} // namespace chamada
