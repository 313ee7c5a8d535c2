// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/classrecord.h"
#include "teacher-gui/diary/classsettings.h"

namespace chamada {

/// How one student stands with the presence that is asked for, counted in lessons. Plain sums, no database.
///
/// The rules:
/// - Lei 9.394/1996 (LDB), art. 24, VI, asks "a freqüência mínima de setenta e cinco por cento do total de horas
///   letivas para aprovação". Universities ask the same of each course (Resolução CFE 4/1986; LDB, art. 47, § 3º, makes
///   presence compulsory). So the limit is taken from all lessons planned, where that number is known, and else from
///   those held so far, which is what can be said until then. Part of a lesson is never missed: the limit is rounded
///   down.
/// - Who came late was there: late counts as present, and is shown apart.
/// - A justified absence is an absence. The law knows no general pardon ("abono"): it asks a share of the hours given,
///   and where it protects somebody who is ill or pregnant (Decreto-Lei 1.044/1969, Lei 6.202/1975) it gives work to do
///   at home for it. Justified absences are shown apart, so that the school may decide; where a rule does pardon one
///   (as Decreto-Lei 715/1969 for reservists), the teacher corrects it to present.
/// - A meeting at which a student was not yet, or no longer, of the class counts neither way.
class Frequency {
public:
    enum class Risk {
        None,
        Near, ///< some absences, and at most a quarter of those allowed is left
        Exceeded, ///< more absences than allowed
    };

    Frequency(const StudentRecord &student, const QList<Meeting> &meetings, const ClassSettings &settings);

    int held() const { return m_present + m_absent; }
    int present() const { return m_present; } ///< the late ones included
    int late() const { return m_late; }
    int absent() const { return m_absent; } ///< the justified ones included
    int justified() const { return m_justified; }

    /// Of the lessons held; nothing before the first.
    std::optional<double> percent() const;
    /// How many lessons may be missed in all.
    int allowed() const { return m_allowed; }
    /// How many more; negative for those that are too many.
    int left() const { return m_allowed - m_absent; }
    Risk risk() const;

private:
    void count(Standing standing, int lessons);

    int m_present = 0;
    int m_late = 0;
    int m_absent = 0;
    int m_justified = 0;
    int m_allowed = 0;
};

/// How many were there of those who should have been, and how many besides.
struct Attendance {
    int present = 0; ///< the late ones included
    int expected = 0;
    int guests = 0; ///< who were there, and on no list of the class

    void count(const std::optional<Standing> &standing);
    int percent() const; ///< 0 where nobody was expected
    bool operator==(const Attendance &) const = default;
};

/// Of one meeting of the record.
Attendance attendanceOf(const ClassRecord &record, qsizetype meeting);

} // namespace chamada
