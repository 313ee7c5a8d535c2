// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/studentstable.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/attendancemodel.h"
#include "teacher-gui/live/entrywords.h"
#include "teacher-gui/quiettable.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int RemarkLetters = 20; // fewer are not worth a column

} // namespace

StudentsTable::StudentsTable(AttendanceModel &students, QWidget *parent)
    : QTableView(parent)
    , m_students(students)
    , m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setSourceModel(&students);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    setModel(m_filter);
    makeQuiet(*this);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setStretchLastSection(true);
    connect(&students, &AttendanceModel::hasNamesChanged, this, &StudentsTable::arrangeColumns);
    arrangeColumns();
}

void StudentsTable::setFilter(const QString &text)
{
    m_filter->setFilterFixedString(text.trimmed());
    viewport()->update();
}

void StudentsTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

QList<StudentId> StudentsTable::selectedStudents() const
{
    QList<StudentId> students;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        students.append(m_students.entry(m_filter->mapToSource(index).row()).student);
    return students;
}

void StudentsTable::reveal(const StudentId &student)
{
    const auto row = m_students.rowOf(student);
    const QModelIndex shown = row ? m_filter->mapFromSource(m_students.index(*row, 0)) : QModelIndex();
    if (!shown.isValid())
        return;
    selectRow(shown.row());
    scrollTo(shown);
}

void StudentsTable::followArrivals()
{
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_atEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (m_atEnd && !selectionModel()->hasSelection())
            bar->setValue(maximum);
    });
}

void StudentsTable::arrangeColumns()
{
    setColumnHidden(AttendanceModel::Name, !m_students.hasNames());
    // Measured by what they may hold, so that the columns do not dance while students arrive.
    setColumnWidth(AttendanceModel::Name, qMax(viewport()->width() / 4, widthFor({u"Ana Maria Souza"_s})));
    setColumnWidth(AttendanceModel::Student, widthFor({u"00000000000"_s}));
    setColumnWidth(AttendanceModel::Time, widthFor({u"00:00:00"_s}));
    const int how = widthFor({inWords(By::Student), inWords(By::Teacher), inWords(By::Kiosk)});
    setColumnWidth(AttendanceModel::How, how);
    // In a narrow window how somebody came in gives way: it matters less than what is remarkable about it.
    int left = viewport()->width() - how;
    for (const int column : {AttendanceModel::Name, AttendanceModel::Student, AttendanceModel::Time})
        left -= columnWidth(column); // 0 where it is hidden
    setColumnHidden(AttendanceModel::How, left < RemarkLetters * fontMetrics().averageCharWidth());
}

int StudentsTable::widthFor(const QStringList &texts) const
{
    int width = 0;
    for (const QString &text : texts)
        width = qMax(width, fontMetrics().horizontalAdvance(text));
    return width + 3 * token::Grid;
}

void StudentsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void StudentsTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedChanged();
}

void StudentsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && selectionModel()->hasSelection())
        emit removeRequested();
    else
        QTableView::keyPressEvent(event);
}

void StudentsTable::paintEvent(QPaintEvent *event)
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

} // namespace chamada
