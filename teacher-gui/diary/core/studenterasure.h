// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"
#include "teacher-gui/diary/core/diaryerror.h"

#include <QStringList>
#include <QVariant>

#include <optional>
#include <variant>

namespace chamada::teacher {

class DiaryFile;

/// The data that a diary holds about one student.
struct StudentTraces {
    QStringList names;
    int calls = 0; ///< in which the student was present, absent or corrected
    int notes = 0; ///< notes about other students that name this one

    bool any() const { return calls > 0 || notes > 0; }
    bool operator==(const StudentTraces &) const = default;
};

/// Erases one student from a diary so that no byte is left in its file. It cannot be undone, and it does not reach
/// copies of the file.
class StudentErasure {
public:
    StudentErasure(DiaryFile &file, StudentId student)
        : m_file(file)
        , m_student(std::move(student))
    {
    }

    std::variant<StudentTraces, DiaryError> find() const;
    /// Erases the data. A call after an error completes the erasure.
    std::optional<DiaryError> erase();

private:
    /// A table with notes, and the SQL expression that identifies its rows.
    struct NotePlace {
        QString table;
        QString key;
    };
    struct Note {
        QVariant key;
        QString text;
    };

    static QList<NotePlace> notePlaces();
    std::variant<QList<Note>, DiaryError> notesAt(const NotePlace &place, const QStringList &names) const;
    std::optional<DiaryError> eraseRows(const QStringList &names);
    std::optional<DiaryError> eraseNotes(const NotePlace &place, const QStringList &names);

    DiaryFile &m_file;
    StudentId m_student;
};

} // namespace chamada::teacher
