// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/frequency.h"

#include <QAbstractTableModel>

namespace chamada {

/// One row per class of a period: meetings, students, attendance, and how many students are at risk.
class ClassSummaryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Class, Title, Meetings, Students, Present, Near, Over, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void add(const ClassRecord &record, const ClassSettings &settings);
    ClassId classId(int row) const { return m_rows[row].classId; }

private:
    struct Row {
        ClassId classId;
        QString title;
        int meetings = 0;
        int students = 0;
        Attendance attendance;
        int near = 0;
        int over = 0;
    };

    static QVariant value(const Row &row, int column);
    static QVariant look(const Row &row, int column, int role);

    QList<Row> m_rows;
};

} // namespace chamada
