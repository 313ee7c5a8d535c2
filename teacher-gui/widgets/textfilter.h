// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace chamada::teacher {

/// Returns a text folded for searching: without case and accents.
QString folded(const QString &text);

/// Shows the rows that contain the typed text in any cell, compared as by `folded`. In a sorted table, rows without a
/// text to sort by come last.
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

} // namespace chamada::teacher
