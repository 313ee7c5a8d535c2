// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/classattendance.h"
#include "teacher-gui/diary/core/classsettings.h"

namespace chamada::teacher {

/// One student's attendance against the required minimum, counted in lessons. It never reads the diary.
///
/// The rules:
/// - Lei 9.394/1996 (LDB), art. 24, VI, requires "a freqüência mínima de setenta e cinco por cento do total de horas
///   letivas para aprovação". Universities require the same of each course (Resolução CFE 4/1986; LDB, art. 47, § 3º,
///   makes presence compulsory). So the limit is computed from all planned lessons if that number is known, else from
///   the lessons held so far. The limit is rounded down, since a student never misses part of a lesson.
/// - Late counts as present and is shown separately.
/// - A justified absence is an absence. The law knows no general pardon ("abono"): it requires a share of the hours
///   given, and protects ill or pregnant students (Decreto-Lei 1.044/1969, Lei 6.202/1975) by giving them work to do at
///   home instead. Justified absences are shown separately, so that the school may decide. Where a rule does pardon one
///   (as Decreto-Lei 715/1969 for reservists), the teacher corrects it to present.
/// - A meeting at which the student was not yet, or no longer, in the class does not count at all.
class Frequency {
public:
    enum class Risk {
        None,
        Near, ///< some absences, and at most a quarter of those allowed is left
        Exceeded, ///< more absences than allowed
    };

    Frequency(const StudentAttendance &student, const QList<Meeting> &meetings, const ClassSettings &settings);

    int held() const { return m_present + m_absent; }
    int present() const { return m_present; } ///< the late ones included
    int late() const { return m_late; }
    int absent() const { return m_absent; } ///< the justified ones included
    int justified() const { return m_justified; }

    /// Returns the percentage of held lessons with presence; nullopt before the first lesson.
    std::optional<double> percent() const;
    /// Returns how many lessons the student may miss in total.
    int allowed() const { return m_allowed; }
    /// Returns how many more lessons the student may miss; negative once the limit is exceeded.
    int left() const { return m_allowed - m_absent; }
    Risk risk() const;

private:
    void count(AttendanceStatus standing, int lessons);

    int m_present = 0;
    int m_late = 0;
    int m_absent = 0;
    int m_justified = 0;
    int m_allowed = 0;
};

/// Counts of one or more meetings: present students, expected students and guests.
struct AttendanceCounts {
    int present = 0; ///< the late ones included
    int expected = 0;
    int guests = 0; ///< present, but not on the class's roster

    void count(const std::optional<AttendanceStatus> &standing);
    int percent() const; ///< 0 if nobody was expected
    bool operator==(const AttendanceCounts &) const = default;
};

/// Returns the attendance at one meeting of the record.
AttendanceCounts attendanceOf(const ClassAttendance &record, qsizetype meeting);

} // namespace chamada::teacher
