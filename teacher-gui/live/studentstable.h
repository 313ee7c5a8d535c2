// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace chamada {

class AttendanceModel;
class StudentId;

/// Shows the students of a call, those that match a filter. What the reader looks at stays where it is: new rows come
/// below, and are followed only by one who is at the end already.
class StudentsTable : public QTableView {
    Q_OBJECT

public:
    explicit StudentsTable(AttendanceModel &students, QWidget *parent = nullptr);

    void setFilter(const QString &text);
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
    void followArrivals();
    void arrangeColumns();
    int widthFor(const QStringList &texts) const;

    AttendanceModel &m_students;
    QSortFilterProxyModel *m_filter;
    QString m_placeholder;
    bool m_atEnd = true;
};

} // namespace chamada
