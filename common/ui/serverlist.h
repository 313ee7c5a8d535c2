// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serversearch.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace chamada {

/// The servers that answer and those used before, to choose one by keyboard or mouse; and what the search has come to.
class ServerList : public QWidget {
    Q_OBJECT

public:
    explicit ServerList(ServerSearch &search, QWidget *parent = nullptr);

    /// What to do when nothing is found.
    void setAdvice(const QString &sentence);
    /// Puts the cursor on the first server; false where there is none.
    bool focusFirst();

signals:
    void chosen(const chamada::ServerCandidate &candidate);

private:
    void refresh();
    void fill();
    void fitHeight();
    void choose(const QListWidgetItem *item);
    QString about() const;

    ServerSearch &m_search;
    QLabel *m_about;
    QListWidget *m_list;
    QList<ServerCandidate> m_shown;
    QString m_advice;
};

/// "on this network · new", and what it means where that is not plain.
QString detailOf(const ServerCandidate &candidate);

} // namespace chamada
