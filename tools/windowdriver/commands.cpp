// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/commands.h"

#include "tools/windowdriver/elements.h"
#include "tools/windowdriver/hands.h"

#include <QApplication>
#include <QKeySequence>
#include <QPixmap>
#include <QWidget>
#include <QWindow>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QWidget *frontWindow()
{
    if (QWidget *active = QApplication::activeWindow())
        return active;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->isVisible())
            return window;
    return nullptr;
}

bool rowSays(QAccessibleTableInterface &table, int row, const QString &text)
{
    for (int column = 0; column < table.columnCount(); ++column)
        if (QAccessibleInterface *cell = table.cellAt(row, column); cell && elements::says(*cell, text))
            return true;
    return false;
}

/// click NAME: clicks the element
Answer click(const QStringList &words)
{
    QAccessibleInterface *element = elements::clickable(words[1]);
    if (!element)
        return {false, u"there is none to click"_s};
    if (element->state().disabled)
        return {false, u"it is disabled"_s};
    hands::click(*element);
    return {true};
}

/// type NAME TEXT: replaces the text of the field
Answer type(const QStringList &words)
{
    QAccessibleInterface *field = elements::field(words[1]);
    if (!field)
        return {false, u"there is no such field"_s};
    if (field->state().disabled)
        return {false, u"it is disabled"_s};
    hands::click(*field);
    QWindow *window = field->window();
    hands::press(*window, Qt::CTRL | Qt::Key_A);
    hands::press(*window, QKeyCombination(Qt::Key_Delete));
    hands::type(*window, words[2]);
    return {true};
}

/// press KEY: presses a key in QKeySequence notation
Answer press(const QStringList &words)
{
    const QKeySequence keys(words[1]);
    QWidget *window = frontWindow();
    if (keys.isEmpty() || !window)
        return {false, u"no such key, or no window"_s};
    hands::press(*window->windowHandle(), keys[0]);
    return {true};
}

/// read NAME: returns the element's text
Answer read(const QStringList &words)
{
    QAccessibleInterface *element = elements::field(words[1]);
    if (!element)
        element = elements::clickable(words[1]);
    return element ? Answer{true, elements::textOf(*element)} : Answer{false, u"there is none"_s};
}

/// see TEXT: finds the text anywhere on the windows
Answer see(const QStringList &words)
{
    QAccessibleInterface *element =
        elements::firstShown([&](QAccessibleInterface &shown) { return elements::says(shown, words[1]); });
    return element ? Answer{true, elements::textOf(*element)} : Answer{false, u"it is not to be seen"_s};
}

/// row TABLE TEXT: returns the number of the first row, from 1, with this text in a cell
Answer row(const QStringList &words)
{
    QAccessibleInterface *element = elements::table(words[1]);
    QAccessibleTableInterface *table = element ? element->tableInterface() : nullptr;
    if (!table)
        return {false, u"there is no such table"_s};
    for (int row = 0; row < table->rowCount(); ++row)
        if (rowSays(*table, row, words[2]))
            return {true, QString::number(row + 1)};
    return {false, u"no row says so"_s};
}

/// rows TABLE: returns the number of rows
Answer rows(const QStringList &words)
{
    QAccessibleInterface *element = elements::table(words[1]);
    if (!element || !element->tableInterface())
        return {false, u"there is no such table"_s};
    return {true, QString::number(element->tableInterface()->rowCount())};
}

/// resize WIDTH HEIGHT: resizes the front window
Answer resize(const QStringList &words)
{
    QWidget *window = frontWindow();
    if (!window)
        return {false, u"there is no window"_s};
    window->resize(words[1].toInt(), words[2].toInt());
    return {true};
}

/// grab FILE: saves a PNG image of the front window
Answer grab(const QStringList &words)
{
    QWidget *window = frontWindow();
    if (!window || !window->grab().save(words[1], "PNG"))
        return {false, u"it could not be drawn or saved"_s};
    return {true};
}

Answer close(const QStringList &)
{
    QWidget *window = frontWindow();
    return {window && window->close()};
}

Answer dump(const QStringList &)
{
    return {true, elements::dump()};
}

struct Row {
    QLatin1StringView name;
    qsizetype words;
    Answer (*run)(const QStringList &words);
};

constexpr std::array commands{Row{"click"_L1, 1, click}, Row{"type"_L1, 2, type}, Row{"press"_L1, 1, press},
    Row{"read"_L1, 1, read}, Row{"see"_L1, 1, see}, Row{"row"_L1, 2, row}, Row{"rows"_L1, 1, rows},
    Row{"resize"_L1, 2, resize}, Row{"grab"_L1, 1, grab}, Row{"close"_L1, 0, close}, Row{"dump"_L1, 0, dump}};

} // namespace

Answer runCommand(const QStringList &words)
{
    for (const Row &row : commands)
        if (words.first() == row.name && words.size() == row.words + 1)
            return row.run(words);
    return {false, u"no such command"_s};
}

} // namespace chamada
