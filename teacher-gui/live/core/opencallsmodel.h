// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

namespace chamada {

class OpenCalls;
class LiveCall;

/// Lists the open calls of a board with their live counts, in order of opening.
class OpenCallsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Count, ColumnCount };

    explicit OpenCallsModel(OpenCalls &board, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    LiveCall *call(int row) const { return m_calls[row]; }
    int rowOf(const LiveCall *call) const;

private:
    void add(LiveCall *call);
    void remove(LiveCall *call);
    void change(const LiveCall *call);

    QList<LiveCall *> m_calls;
};

} // namespace chamada
