// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QAbstractListModel>

#include <optional>

namespace chamada {

/// The students of a roster as they are found by a part of the name or the matrícula, whatever the case and without
/// regard to accents.
class StudentSuggestions : public QAbstractListModel {
    Q_OBJECT

public:
    /// What is searched in, folded, beside what is shown.
    static constexpr int SearchRole = Qt::UserRole;
    static constexpr int StudentRole = Qt::UserRole + 1; ///< the matrícula

    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<RosterLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    bool contains(const StudentId &student) const;
    /// Whose name is this one; where no name is exactly so, those that hold it.
    QList<StudentId> named(const QString &text) const;

private:
    QList<RosterLine> m_lines;
    QStringList m_names; ///< folded
};

} // namespace chamada
