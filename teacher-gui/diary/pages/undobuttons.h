// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

class QAction;
class QUndoStack;

namespace chamada::teacher {

/// Undo and redo buttons with shortcuts and menu entries. Their tool tips name the change.
class UndoButtons : public QWidget {
    Q_OBJECT

public:
    explicit UndoButtons(QUndoStack &steps, QWidget *parent = nullptr);

private:
    QAction *addButton(const QString &text, const QIcon &icon, const QList<QKeySequence> &keys);
    void refresh();

    QUndoStack &m_steps;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace chamada::teacher
