// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diarymodel.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace chamada {

class DiaryShelf;
class KnownServers;
class StatusStrip;

/// The calls of the diary, to find one again and open its report.
class DiaryPage : public QWidget {
    Q_OBJECT

public:
    DiaryPage(DiaryShelf &shelf, const KnownServers &known, QWidget *parent = nullptr);

    /// Reads the diary again.
    void refresh();
    void focusList();

signals:
    void opened(const chamada::DiaryEntry &entry);

private:
    void makeTable();
    void open(const QModelIndex &index);
    void showError(const DiaryError &error);

    DiaryShelf &m_shelf;
    DiaryModel m_model;
    QSortFilterProxyModel *m_matching;
    QTableView *m_table;
    QLineEdit *m_filter;
    StatusStrip *m_strip;
};

} // namespace chamada
