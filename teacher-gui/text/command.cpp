// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// One command word, with its usage and its explanation for the help.
struct Row {
    Verb verb;
    const char *word;
    const char *usage;
    const char *help;
};

constexpr std::array rows{
    Row{Verb::Start, QT_TRANSLATE_NOOP("Command", "start"), QT_TRANSLATE_NOOP("Command", "start [CLASS [TITLE]]"),
        QT_TRANSLATE_NOOP("Command", "starts a roll call, and shows who arrives")},
    Row{Verb::End, QT_TRANSLATE_NOOP("Command", "end"), QT_TRANSLATE_NOOP("Command", "end [CLASS]"),
        QT_TRANSLATE_NOOP("Command", "ends it, shows the list and stores it in the diary")},
    Row{Verb::List, QT_TRANSLATE_NOOP("Command", "list"), QT_TRANSLATE_NOOP("Command", "list [CLASS]"),
        QT_TRANSLATE_NOOP("Command", "shows who is present so far")},
    Row{Verb::Help, QT_TRANSLATE_NOOP("Command", "help"), QT_TRANSLATE_NOOP("Command", "help"),
        QT_TRANSLATE_NOOP("Command", "shows this list")},
    Row{Verb::Quit, QT_TRANSLATE_NOOP("Command", "quit"), QT_TRANSLATE_NOOP("Command", "quit"),
        QT_TRANSLATE_NOOP("Command", "leaves; roll calls that are open stay open")},
};

QString commandText(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

bool isWord(const Row &row, const QString &typed)
{
    return typed.compare(QLatin1StringView(row.word), Qt::CaseInsensitive) == 0
        || typed.compare(commandText(row.word), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<Command> Command::fromText(const QString &line)
{
    const QString text = line.simplified();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return isWord(r, text.section(u' ', 0, 0)); });
    if (row == rows.end())
        return std::nullopt;
    Command command{row->verb, std::nullopt, text.section(u' ', 2)};
    const QString number = text.section(u' ', 1, 1);
    if (number.isEmpty())
        return command;
    command.classId = ClassId::fromText(number);
    return command.classId ? std::optional(command) : std::nullopt;
}

QString commandHelp()
{
    QStringList lines;
    for (const Row &row : rows)
        lines.append(u"  "_s + commandText(row.usage).leftJustified(28) + commandText(row.help));
    return lines.join(u'\n');
}

} // namespace chamada
