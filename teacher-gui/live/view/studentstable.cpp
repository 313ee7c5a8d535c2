// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/studentstable.h"

#include "common/ui/tokens.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/live/view/rowactions.h"
#include "teacher-gui/words/entrywords.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int RemarkLetters = 20; // fewer are not worth a column

} // namespace

StudentsTable::StudentsTable(AttendanceModel &students, QWidget *parent)
    : FilteredTable(students, parent)
    , m_students(students)
{
    connect(&students, &AttendanceModel::hasNamesChanged, this, &StudentsTable::arrangeColumns);
    arrangeColumns();
}

QList<StudentId> StudentsTable::selectedStudents() const
{
    QList<StudentId> students;
    const QList<int> rows = selectedModelRows();
    for (const int row : rows)
        students.append(m_students.entry(row).student);
    return students;
}

void StudentsTable::reveal(const StudentId &student)
{
    const auto row = m_students.rowOf(student);
    const QModelIndex shown = row ? shownIndex(*row) : QModelIndex();
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

void StudentsTable::offerActions()
{
    auto *delegate = new RowActionsDelegate(this);
    setItemDelegateForColumn(AttendanceModel::Remarks, delegate);
    connect(delegate, &RowActionsDelegate::chosen, this, [this](const QModelIndex &index, RowAction action) {
        emit actionChosen(StudentId(m_students.entry(modelRow(index)).student), action);
    });
}

void StudentsTable::arrangeColumns()
{
    setColumnHidden(AttendanceModel::Name, !m_students.hasNames());
    setColumnWidth(AttendanceModel::Name, qMax(viewport()->width() / 4, widthFor({u"Ana Maria Souza"_s})));
    setColumnWidth(AttendanceModel::Student, widthFor({u"00000000000"_s}));
    setColumnWidth(AttendanceModel::Time, widthFor({u"00:00:00"_s}));
    const int how = widthFor({inWords(By::Student), inWords(By::Teacher), inWords(By::Kiosk)});
    setColumnWidth(AttendanceModel::How, how);
    // A narrow window hides the How column, which matters less than the remarks.
    int left = viewport()->width() - how;
    for (const int column : {AttendanceModel::Name, AttendanceModel::Student, AttendanceModel::Time})
        left -= columnWidth(column); // 0 if hidden
    setColumnHidden(AttendanceModel::How, left < RemarkLetters * fontMetrics().averageCharWidth());
}

void StudentsTable::resizeEvent(QResizeEvent *event)
{
    FilteredTable::resizeEvent(event);
    arrangeColumns();
}

} // namespace chamada::teacher
