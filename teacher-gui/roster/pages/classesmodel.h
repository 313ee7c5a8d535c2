// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/roster/core/knownclasses.h"

namespace chamada::teacher {

/// The teacher's classes, and the number of students on each roster.
class ClassesModel : public TableModel<KnownClass> {
    Q_OBJECT

public:
    enum Column { Title, Students, ColumnCount };

    explicit ClassesModel(QObject *parent = nullptr);

    /// Sets the classes, sorted by number. The row of a class that stays is kept.
    void setClasses(const QList<KnownClass> &classes) { alignRows(classes, &KnownClass::classId); }
    const KnownClass &classAt(int row) const { return m_rows[row]; }
    /// Returns the row of the class; -1 if it is not in the model.
    int rowOf(ClassId classId) const;

private:
    QVariant look(const KnownClass &known, int column, int role) const override;
};

} // namespace chamada::teacher
