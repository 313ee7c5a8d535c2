// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QTableView;

namespace chamada::teacher {

class OpenCalls;
class ClassCards;
class LiveCall;
class OpenCallsModel;
class RecentClasses;
class Rosters;
class StartForm;

/// Lists the open calls with live counts, to switch between them, above the form and the cards that start another.
class CallSidebar : public QWidget {
    Q_OBJECT

public:
    CallSidebar(OpenCalls &openCalls, const RecentClasses &recent, Rosters &rosters, QWidget *parent = nullptr);

    StartForm &form() { return *m_form; }
    ClassCards &cards() { return *m_cards; }
    /// Marks the call whose page is shown; null marks none.
    void setCurrent(const LiveCall *call);

signals:
    void callChosen(chamada::teacher::LiveCall *call);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeList();
    QScrollArea *makeArea();
    void refresh();

    OpenCallsModel *m_model;
    QLabel *m_caption;
    QTableView *m_list;
    StartForm *m_form;
    ClassCards *m_cards;
};

} // namespace chamada::teacher
