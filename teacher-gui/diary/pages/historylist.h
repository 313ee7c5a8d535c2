// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/attendancehistory.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace chamada::teacher {

/// Lists changes with their time and author, newest first.
class HistoryList : public QWidget {
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent = nullptr);

    struct Item {
        QString who; ///< empty for a change of the meeting itself
        Change change;
    };

    /// Shows the changes under the caption `of`.
    void show(const QString &of, const QList<Item> &items);

private:
    QLabel *m_caption;
    QListWidget *m_list;
};

} // namespace chamada::teacher
