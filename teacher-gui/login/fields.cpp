// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/login/fields.h"

#include "common/ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chamada::teacher {

QLineEdit *addField(QVBoxLayout &layout, const QString &name)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    setLook(field, Look::Large);
    auto *label = new QLabel(name);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
    return field;
}

QLineEdit *addPasswordField(QVBoxLayout &layout, const QString &name)
{
    QLineEdit *field = addField(layout, name);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

} // namespace chamada::teacher
