// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace chamada {

/// Views of one thing that take turns in one place, each behind a button of its own: Alt+1 shows the first.
class Sections : public QWidget {
    Q_OBJECT

public:
    explicit Sections(QWidget *parent = nullptr);

    /// After those that are there. `what` is told where the mouse rests on its button.
    void add(QWidget *section, const QString &text, const QString &what);
    void setText(QWidget *section, const QString &text);
    /// Beside the buttons, whichever section is shown.
    void setCorner(QWidget *widget);

    QWidget *current() const;
    void setCurrent(QWidget *section);

signals:
    void currentChanged();

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_bar;
    QStackedWidget *m_stack;
    QHash<QWidget *, QToolButton *> m_buttons;
};

} // namespace chamada
