// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/frequency.h"

#include <QAbstractTableModel>

namespace chamada {

/// Each student of a class with presences, absences, frequency, what is left of the limit, and whether that is a
/// danger. Every column sorts by its number (SortRole), those in danger first.
class FrequencyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Student, Risk, Left, Percent, Absent, Justified, Present, Late, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setRecord(const ClassRecord &record, const ClassSettings &settings);
    const Frequency &frequency(int row) const { return m_rows[row].frequency; }
    /// When the student was absent, in words.
    QString absences(int row) const;
    /// How many are of the class: without those who were there once and on its list never.
    int students() const;
    int count(Frequency::Risk risk) const;

private:
    struct Row {
        StudentId student;
        QString name;
        Frequency frequency;
        QStringList missed; ///< dates
        bool isGuest; ///< of the class only by being there
    };

    static bool isGuest(const StudentRecord &student, const QList<Meeting> &meetings);
    static QStringList missedBy(const StudentRecord &student, const QList<Meeting> &meetings);
    static QString text(const Row &row, int column);
    static QVariant sortKey(const Row &row, int column);

    QList<Row> m_rows;
};

} // namespace chamada
