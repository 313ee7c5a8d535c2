// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/viewswitcher.h"

#include "common/ui/theme.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace chamada {

ViewSwitcher::ViewSwitcher(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_bar(new QHBoxLayout)
    , m_stack(new QStackedWidget)
{
    m_bar->setSpacing(token::Gap / 2);
    m_bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addLayout(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_stack, &QStackedWidget::currentChanged, this, &ViewSwitcher::currentChanged);
}

void ViewSwitcher::add(QWidget *section, const QString &text, const QString &what)
{
    auto *button = new QToolButton;
    setLook(button, Look::Quiet);
    button->setCheckable(true);
    button->setText(text);
    const auto place = static_cast<int>(m_buttons.size());
    setShortcut(button, QKeyCombination(Qt::ALT, static_cast<Qt::Key>(Qt::Key_1 + place)), what);
    putInMenu(MenuId::View, *button);
    m_group->addButton(button);
    m_buttons.insert(section, button);
    m_bar->insertWidget(place, button);
    m_stack->addWidget(section);
    connect(button, &QToolButton::clicked, this, [this, section] { setCurrent(section); });
    button->setChecked(m_stack->currentWidget() == section);
}

void ViewSwitcher::setText(QWidget *section, const QString &text)
{
    QToolButton *button = m_buttons.value(section);
    if (button->text() == text)
        return;
    const QKeySequence keys = button->shortcut();
    button->setText(text);
    button->setShortcut(keys); // setText() has removed the shortcut
}

void ViewSwitcher::setCorner(QWidget *widget)
{
    m_bar->addWidget(widget, 2);
}

QWidget *ViewSwitcher::current() const
{
    return m_stack->currentWidget();
}

void ViewSwitcher::setCurrent(QWidget *section)
{
    m_stack->setCurrentWidget(section);
    m_buttons.value(section)->setChecked(true);
}

} // namespace chamada
