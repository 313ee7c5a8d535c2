// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/rostertableview.h"

#include "common/ui/theme.h"
#include "teacher-gui/roster/pages/rostermodel.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/textfilter.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace chamada::teacher {

namespace {

/// Keeps an editor with an invalid text open on Enter or Tab.
class RosterDelegate : public ElidedCellDelegate {
public:
    RosterDelegate(RosterTableView &view, const RosterModel &roster, const QAbstractProxyModel &matching)
        : ElidedCellDelegate(&view)
        , m_view(view)
        , m_roster(roster)
        , m_matching(matching)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return editor;
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *editor = qobject_cast<QLineEdit *>(object);
        if (!editor || !isFinishing(*event))
            return ElidedCellDelegate::eventFilter(object, event);
        const QString problem = problemIn(*editor);
        if (problem.isEmpty())
            return ElidedCellDelegate::eventFilter(object, event);
        emit m_view.editRefused(problem);
        editor->selectAll();
        return true;
    }

private:
    static bool isFinishing(const QEvent &event)
    {
        if (event.type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<const QKeyEvent &>(event).key();
        return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    }

    QString problemIn(const QLineEdit &editor) const
    {
        const QModelIndex index = m_matching.mapToSource(m_view.currentIndex());
        return index.isValid() ? m_roster.problemWithEdit(index, editor.text()) : QString();
    }

    RosterTableView &m_view;
    const RosterModel &m_roster;
    const QAbstractProxyModel &m_matching;
};

} // namespace

RosterTableView::RosterTableView(RosterModel &model, QWidget *parent)
    : QTableView(parent)
    , m_roster(model)
    , m_matching(new TextFilter(model, this))
{
    setModel(m_matching);
    makeQuiet(*this);
    passSelectionOn(*this);
    setItemDelegate(new RosterDelegate(*this, model, *m_matching));
    setSelectionMode(ExtendedSelection);
    setToolTip(tr("Enter, F2 or a double click changes a cell; Delete takes a student off the list"));
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(true);
    sortByColumn(RosterModel::Student, Qt::AscendingOrder);
    setSortingEnabled(true);
    setColumnWidth(RosterModel::Student, 22 * fontMetrics().averageCharWidth());
}

void RosterTableView::setFilter(const QString &text)
{
    m_matching->setText(text);
    viewport()->update();
}

void RosterTableView::allowEdits(bool allowed)
{
    setEditTriggers(allowed ? DoubleClicked | EditKeyPressed : EditTriggers(NoEditTriggers));
}

void RosterTableView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

QList<StudentId> RosterTableView::selectedStudents() const
{
    QList<StudentId> students;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        students.append(m_roster.line(m_matching->mapToSource(index).row()).student);
    return students;
}

void RosterTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedChanged();
}

void RosterTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Delete && selectionModel()->hasSelection())
        emit removeRequested();
    else if (isEnter && currentIndex().isValid() && editTriggers() != NoEditTriggers && state() != EditingState)
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void RosterTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_matching->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietColor(QApplication::palette()));
    const QRect area = viewport()->rect().adjusted(token::Margin, token::Margin, -token::Margin, -token::Margin);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
        m_roster.rowCount() > 0 ? tr("Nobody on the list matches the filter.") : m_placeholder);
}

} // namespace chamada::teacher
