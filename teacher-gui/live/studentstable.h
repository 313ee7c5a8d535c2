// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace chamada {

class AttendanceModel;
class StudentId;

/// Shows the students of a call, those that match a filter. What the reader looks at stays where it is.
class StudentsTable : public QTableView {
    Q_OBJECT

public:
    explicit StudentsTable(AttendanceModel &students, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// New rows come below; from now on the view goes along with them while it is at the end and nothing is selected.
    void followArrivals();
    /// Said where the rows would be, while there are none.
    void setPlaceholder(const QString &text);
    QList<StudentId> selectedStudents() const;
    /// Makes a student's row visible and selects it.
    void reveal(const StudentId &student);

signals:
    void removeRequested();
    void selectedChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void arrangeColumns();
    int widthFor(const QStringList &texts) const;

    AttendanceModel &m_students;
    QSortFilterProxyModel *m_filter;
    QString m_placeholder;
    bool m_atEnd = true;
};

} // namespace chamada
