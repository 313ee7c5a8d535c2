// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace chamada {

/// A text as texts are compared when something is looked for: whatever the case, and without regard to accents.
QString folded(const QString &text);

/// Leaves the rows of a table that hold what is typed, in any of their cells, as `folded` compares them. Where the
/// table is sorted, the rows that have no text to sort by come last.
class TextFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit TextFilter(QAbstractItemModel &table, QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_wanted; ///< folded
};

} // namespace chamada
