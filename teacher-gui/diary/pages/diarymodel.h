// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QAbstractTableModel>

namespace chamada {

/// The calls of the diary, newest first.
class DiaryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, Started, Class, Title, Present, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setLines(const QList<DiaryLine> &lines);
    const DiaryLine &line(int row) const { return m_lines[row]; }
    const QList<DiaryLine> &lines() const { return m_lines; }

private:
    QList<DiaryLine> m_lines;
};

} // namespace chamada
