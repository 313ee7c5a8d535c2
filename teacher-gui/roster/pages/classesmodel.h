// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/knownclasses.h"

#include <QAbstractTableModel>

namespace chamada {

/// The teacher's classes, and the number of students on each roster.
class ClassesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Students, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Sets the classes, sorted by number. The row of a class that stays is kept.
    void setClasses(const QList<KnownClass> &classes);
    const KnownClass &classAt(int row) const { return m_classes[row]; }
    /// Returns the row of the class; -1 if it is not in the model.
    int rowOf(ClassId classId) const;

private:
    QList<KnownClass> m_classes;
};

} // namespace chamada
