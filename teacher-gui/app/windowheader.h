// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace chamada::teacher {

class PageTabs;
class TeacherClient;

/// The header of the teacher's window: the server and the user, a tab for each page, and the logout. It shows the page
/// of the tab that is pressed, and remembers it between sessions.
class WindowHeader : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        QString name; ///< key in the settings
        QString text;
        QString tip;
        Qt::Key key; ///< with Ctrl
        std::function<void()> entered = [] { }; ///< called after the page is shown
    };

    /// `pages` and `settings` must outlive it.
    WindowHeader(TeacherClient &client, QStackedWidget &pages, QSettings &settings, QWidget *parent = nullptr);

    /// Adds a page; the tabs are in the order of addition.
    void addPage(QWidget *page, const Tab &tab);
    void setText(const QWidget *page, const QString &text);
    void showPage(const QWidget *page);
    /// Stores the page that `showRemembered` shows.
    void remember(const QWidget *page);
    /// Shows the page that was shown last; the first one if there was none.
    void showRemembered();

signals:
    void logOutChosen();

private:
    QToolButton *makeLogOut();
    void refreshUser();

    TeacherClient &m_client;
    QSettings &m_settings;
    QLabel *m_user;
    PageTabs *m_tabs;
    QList<Tab> m_known; ///< in the order of the tabs
};

} // namespace chamada::teacher
