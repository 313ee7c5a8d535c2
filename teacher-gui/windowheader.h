// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

#include <functional>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace chamada {

class TeacherClient;

/// The header of the teacher's window: where one is and as whom, a tab for each page, and the way out. It shows the
/// page of the tab that is pressed, and remembers it from one start to the next.
class WindowHeader : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        QString name; ///< in the settings
        QString text;
        QString tip;
        Qt::Key key; ///< with Ctrl
        std::function<void()> entered = [] { }; ///< after the page has come to the front
    };

    /// `pages` and `settings` outlive it.
    WindowHeader(TeacherClient &client, QStackedWidget &pages, QSettings &settings, QWidget *parent = nullptr);

    /// The tabs stand in the order in which they come.
    void addPage(QWidget *page, const Tab &tab);
    void setText(const QWidget *page, const QString &text);
    void showPage(QWidget *page);
    /// Comes to the front when the pages do.
    void remember(const QWidget *page);
    /// The page that was shown last; the first one where there was none.
    void showRemembered();

signals:
    void logOutChosen();

private:
    QToolButton *makeLogOut();
    void refreshUser();

    struct Page {
        Tab tab;
        QToolButton *button;
    };

    TeacherClient &m_client;
    QStackedWidget &m_pages;
    QSettings &m_settings;
    QLabel *m_user;
    QHBoxLayout *m_tabs;
    QButtonGroup *m_group;
    QHash<const QWidget *, Page> m_byPage;
};

} // namespace chamada
