// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/filteredtable.h"

#include "common/ui/theme.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/textfilter.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace chamada::teacher {

FilteredTable::FilteredTable(QAbstractItemModel &students, QWidget *parent)
    : QTableView(parent)
    , m_students(students)
    , m_filter(new TextFilter(students, this))
{
    setModel(m_filter);
    makeQuiet(*this);
    passSelectionOn(*this);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setStretchLastSection(true);
    keepPlace();
}

void FilteredTable::setFilter(const QString &text)
{
    m_filter->setText(text);
    viewport()->update();
}

void FilteredTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

QList<int> FilteredTable::selectedModelRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(modelRow(index));
    std::sort(rows.begin(), rows.end());
    return rows;
}

QModelIndex FilteredTable::shownIndex(int modelRow) const
{
    return m_filter->mapFromSource(m_students.index(modelRow, 0));
}

int FilteredTable::modelRow(const QModelIndex &shown) const
{
    return m_filter->mapToSource(shown).row();
}

int FilteredTable::widthFor(const QStringList &texts) const
{
    int width = 0;
    for (const QString &text : texts)
        width = qMax(width, fontMetrics().horizontalAdvance(text));
    return width + 3 * token::Grid;
}

void FilteredTable::keepPlace()
{
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this,
        [this](const QModelIndex &, int first, int) { rememberPlace(first); });
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int) { rememberPlace(first); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &FilteredTable::returnToPlace);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &FilteredTable::returnToPlace);
}

void FilteredTable::rememberPlace(int firstRow)
{
    const int top = rowAt(0);
    m_top = top >= firstRow ? m_filter->index(top, 0) : QModelIndex();
    m_topPosition = rowViewportPosition(top);
}

void FilteredTable::returnToPlace()
{
    if (!m_top.isValid())
        return;
    updateGeometries(); // the scroll bar still has the old range
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + rowViewportPosition(m_top.row()) - m_topPosition);
    m_top = QModelIndex();
}

void FilteredTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && !selectionModel()->hasSelection() && currentIndex().isValid())
        selectRow(currentIndex().row());
    if (!selectionModel()->hasSelection())
        return;
    emit menuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void FilteredTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedChanged();
}

void FilteredTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_filter->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietColor(QApplication::palette()));
    const QRect area = viewport()->rect().adjusted(token::Margin, token::Margin, -token::Margin, -token::Margin);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
        m_students.rowCount() > 0 ? tr("Nobody in the list matches the filter.") : m_placeholder);
}

} // namespace chamada::teacher
