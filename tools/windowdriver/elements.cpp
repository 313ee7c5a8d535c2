// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/elements.h"

#include <QApplication>
#include <QMetaEnum>
#include <QWidget>

namespace chamada::elements {

namespace {

using Visit = std::function<bool(QAccessibleInterface &)>;

QAccessibleInterface *firstIn(QAccessibleInterface *element, const Visit &visit)
{
    if (!element || !element->isValid() || element->state().invisible)
        return nullptr;
    if (visit(*element))
        return element;
    for (int i = 0; i < element->childCount(); ++i)
        if (auto *found = firstIn(element->child(i), visit))
            return found;
    return nullptr;
}

QList<QWidget *> shownWindows()
{
    QList<QWidget *> windows;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        const bool inFront = window->isModal() || window->windowType() == Qt::Popup;
        windows.insert(inFront ? 0 : windows.size(), window);
    }
    return windows;
}

bool isField(const QAccessibleInterface &element)
{
    const auto role = element.role();
    return role == QAccessible::EditableText || role == QAccessible::ComboBox || role == QAccessible::SpinBox;
}

bool isButton(const QAccessibleInterface &element)
{
    switch (element.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ListItem:
    case QAccessible::Link:
        return true;
    default:
        return false;
    }
}

bool isTable(const QAccessibleInterface &element)
{
    const auto role = element.role();
    return role == QAccessible::Table || role == QAccessible::List || role == QAccessible::Tree;
}

QString nameOf(const QAccessibleInterface &element)
{
    return element.text(QAccessible::Name);
}

void dumpInto(QString &text, QAccessibleInterface *element, int depth)
{
    if (!element || !element->isValid() || element->state().invisible)
        return;
    static const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    text += QString(depth * 2, u' ') + QString::fromLatin1(roles.valueToKey(element->role())) + u" \""
        + nameOf(*element) + u"\" = \"" + element->text(QAccessible::Value) + u"\""
        + (element->state().disabled ? u" disabled" : u"") + u'\n';
    for (int i = 0; i < element->childCount(); ++i)
        dumpInto(text, element->child(i), depth + 1);
}

} // namespace

QAccessibleInterface *firstShown(const Visit &visit)
{
    for (QWidget *window : shownWindows())
        if (auto *found = firstIn(QAccessible::queryAccessibleInterface(window), visit))
            return found;
    return nullptr;
}

QAccessibleInterface *field(const QString &name)
{
    return firstShown([&](const QAccessibleInterface &element) { return isField(element) && nameOf(element) == name; });
}

QAccessibleInterface *clickable(const QString &name)
{
    if (auto *button = firstShown(
            [&](const QAccessibleInterface &element) { return isButton(element) && nameOf(element) == name; }))
        return button;
    return firstShown([&](const QAccessibleInterface &element) { return nameOf(element) == name; });
}

QAccessibleInterface *table(const QString &name)
{
    return firstShown([&](const QAccessibleInterface &element) { return isTable(element) && nameOf(element) == name; });
}

QString textOf(QAccessibleInterface &element)
{
    const QString value = element.text(QAccessible::Value);
    return value.isEmpty() && !isField(element) ? nameOf(element) : value;
}

bool says(QAccessibleInterface &element, const QString &text)
{
    return nameOf(element).contains(text) || element.text(QAccessible::Value).contains(text)
        || element.text(QAccessible::Description).contains(text);
}

QString dump()
{
    QString text;
    for (QWidget *window : shownWindows())
        dumpInto(text, QAccessible::queryAccessibleInterface(window), 0);
    return text;
}

} // namespace chamada::elements
