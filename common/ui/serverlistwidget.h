// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace chamada {

/// Lists the servers that answer and those used before, to choose by keyboard or mouse, and the state of the search.
class ServerListWidget : public QWidget {
    Q_OBJECT

public:
    explicit ServerListWidget(ServerSelection &search, QWidget *parent = nullptr);

    /// Sets the advice that is shown when nothing is found.
    void setAdvice(const QString &sentence);
    /// Focuses the first server. Returns false if there is none.
    bool focusFirst();

signals:
    void chosen(const chamada::ServerCandidate &candidate);

private:
    void refresh();
    void fill();
    void fitHeight();
    void choose(const QListWidgetItem *item);
    QString about() const;

    ServerSelection &m_search;
    QLabel *m_about;
    QListWidget *m_list;
    QList<ServerCandidate> m_shown;
    QString m_advice;
};

/// Returns how the server was found and its trust, such as "on this network · new".
QString detailOf(const ServerCandidate &candidate);

} // namespace chamada
