// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/diary/core/frequency.h"

namespace chamada::teacher {

struct StudentFrequency {
    StudentId student;
    QString name;
    Frequency frequency;
    QStringList missed; ///< dates
    bool isGuest; ///< was present, but never on the class's roster
};

/// Has a row per student of a class: presences, absences, frequency, absences left and risk. Every column sorts by its
/// number (SortRole), the highest risk first.
class FrequencyModel : public TableModel<StudentFrequency> {
    Q_OBJECT

public:
    enum Column { Name, Student, Risk, Left, Percent, Absent, Justified, Present, Late, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit FrequencyModel(QObject *parent = nullptr);

    void setRecord(const ClassAttendance &record, const ClassSettings &settings);
    const Frequency &frequency(int row) const { return m_rows[row].frequency; }
    /// Returns a sentence with the dates of the student's absences.
    QString absences(int row) const;
    /// Returns how many students belong to the class; guests do not count.
    int students() const;
    int count(Frequency::Risk risk) const;

private:
    static QString inPercent(const Frequency &frequency);
    static bool isGuest(const StudentAttendance &student, const QList<Meeting> &meetings);
    static QStringList missedBy(const StudentAttendance &student, const QList<Meeting> &meetings);
    QVariant look(const Row &row, int column, int role) const override;
};

} // namespace chamada::teacher
