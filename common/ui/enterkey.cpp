// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/enterkey.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace chamada {

namespace {

class EnterKey : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        auto *button = qobject_cast<QPushButton *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // Dialog buttons already react to Enter.
        if (!button || !isEnter || key->isAutoRepeat() || button->autoDefault())
            return false;
        button->click();
        return true;
    }
};

} // namespace

void letEnterPress(QApplication &application)
{
    application.installEventFilter(new EnterKey(&application));
}

} // namespace chamada
