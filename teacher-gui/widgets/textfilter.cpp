// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/textfilter.h"

namespace chamada::teacher {

QString folded(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD);
    letters.removeIf([](QChar c) { return c.isMark(); });
    return letters.simplified().toCaseFolded();
}

TextFilter::TextFilter(QAbstractItemModel &table, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&table);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void TextFilter::setText(const QString &text)
{
    m_wanted = folded(text);
    invalidateFilter();
}

bool TextFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_wanted.isEmpty())
        return true;
    const QAbstractItemModel &table = *sourceModel();
    for (int column = 0; column < table.columnCount(parent); ++column)
        if (folded(table.index(row, column, parent).data().toString()).contains(m_wanted))
            return true;
    return false;
}

bool TextFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftIsEmpty = left.data(sortRole()).toString().isEmpty();
    const bool rightIsEmpty = right.data(sortRole()).toString().isEmpty();
    if (leftIsEmpty != rightIsEmpty)
        return rightIsEmpty == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace chamada::teacher
