// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/knownclasses.h"

#include <QAbstractTableModel>

namespace chamada {

/// The classes that a teacher has to do with, and how many students each has on its roster.
class ClassesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Students, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// By number. A class that is there already stays where it is.
    void setClasses(const QList<KnownClass> &classes);
    const KnownClass &classAt(int row) const { return m_classes[row]; }
    /// -1 where it is not among them.
    int rowOf(ClassId classId) const;

private:
    QList<KnownClass> m_classes;
};

} // namespace chamada
