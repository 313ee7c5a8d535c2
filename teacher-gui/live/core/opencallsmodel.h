// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"

namespace chamada::teacher {

class OpenCalls;
class LiveCall;

/// Lists the open calls with their live counts, in order of opening.
class OpenCallsModel : public TableModel<LiveCall *> {
    Q_OBJECT

public:
    enum Column { Title, Count, ColumnCount };

    explicit OpenCallsModel(OpenCalls &openCalls, QObject *parent = nullptr);

    LiveCall *call(int row) const { return m_rows[row]; }
    int rowOf(const LiveCall *call) const;

private:
    QVariant look(LiveCall *const &call, int column, int role) const override;
    void add(LiveCall *call);
    void remove(LiveCall *call);
    void change(const LiveCall *call);
};

} // namespace chamada::teacher
