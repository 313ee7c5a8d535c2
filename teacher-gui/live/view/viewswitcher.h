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

/// Switches between views in one place by a row of buttons. Alt+1 shows the first.
class ViewSwitcher : public QWidget {
    Q_OBJECT

public:
    explicit ViewSwitcher(QWidget *parent = nullptr);

    /// Appends a view. `what` is the tooltip of its button.
    void add(QWidget *section, const QString &text, const QString &what);
    void setText(QWidget *section, const QString &text);
    /// Sets a widget beside the buttons that is visible in every view.
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
