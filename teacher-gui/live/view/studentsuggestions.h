// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QAbstractListModel>

#include <optional>

namespace chamada::teacher {

/// The students of a roster, searched by a part of the name or the matrícula. The search ignores case and accents.
class StudentSuggestions : public QAbstractListModel {
    Q_OBJECT

public:
    /// The folded text that is searched, besides the text that is shown.
    static constexpr int SearchRole = Qt::UserRole;
    static constexpr int StudentRole = Qt::UserRole + 1; ///< the matrícula

    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<RosterLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    bool contains(const StudentId &student) const;
    /// Returns the students with exactly this name, or else those whose name contains it.
    QList<StudentId> named(const QString &text) const;

private:
    QList<RosterLine> m_lines;
    QStringList m_names; ///< folded
};

} // namespace chamada::teacher
