// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/undobuttons.h"

#include "common/ui/icons.h"
#include "teacher-gui/widgets/menuentry.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUndoStack>

namespace chamada::teacher {

UndoButtons::UndoButtons(QUndoStack &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    m_undo = addButton(tr("Undo"), icon(Icon::Undo), {{Qt::CTRL | Qt::Key_Z}});
    m_redo = addButton(tr("Redo"), icon(Icon::Redo), {{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, {Qt::CTRL | Qt::Key_Y}});
    connect(m_undo, &QAction::triggered, &steps, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &steps, &QUndoStack::redo);
    connect(&steps, &QUndoStack::indexChanged, this, &UndoButtons::refresh);
    refresh();
}

QAction *UndoButtons::addButton(const QString &text, const QIcon &icon, const QList<QKeySequence> &keys)
{
    // The action has the shortcut: a button's own shortcut animates a click, and keys typed meanwhile are lost.
    auto *action = new QAction(icon, text, this);
    action->setShortcuts(keys);
    putInMenu(MenuId::Edit, *action);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLook(button, Look::Quiet);
    layout()->addWidget(button);
    return action;
}

void UndoButtons::refresh()
{
    m_undo->setEnabled(m_steps.canUndo());
    m_redo->setEnabled(m_steps.canRedo());
    m_undo->setToolTip(m_steps.canUndo() ? m_steps.undoText() : tr("Nothing to undo"));
    m_redo->setToolTip(m_steps.canRedo() ? m_steps.redoText() : tr("Nothing to redo"));
}

} // namespace chamada::teacher
