// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/diaryerror.h"
#include "teacher-gui/diary/standing.h"

#include <QList>
#include <QSet>

#include <limits>
#include <optional>
#include <variant>

namespace chamada {

class DiaryFile;

/// A stretch of time: all of it, where nothing is said.
struct Span {
    Timestamp from{std::numeric_limits<qint64>::min()};
    Timestamp until{std::numeric_limits<qint64>::max()}; ///< not within

    bool contains(Timestamp time) const { return from <= time && time < until; }
    bool operator==(const Span &) const = default;
};

/// One meeting of a class: a roll call as the diary holds it now.
struct Meeting {
    QString call;
    ClassId classId; ///< the one it was moved to, where it was
    QString title;
    Timestamp started;
    Timestamp ended;
    int lessons = 1; ///< how many lessons (aulas) it counts for
    QSet<StudentId> guests = {}; ///< who came and was on no list of the class then

    bool operator==(const Meeting &) const = default;
};

/// One student of a class, meeting by meeting.
struct StudentRecord {
    StudentId student;
    QString name; ///< the newest that is known
    QList<std::optional<Standing>> standings; ///< by meeting; nothing: not in that meeting

    bool operator==(const StudentRecord &) const = default;
};

/// What a paper class book shows: everybody of a class, in each of its meetings.
struct ClassRecord {
    ClassId classId;
    QString title; ///< of the newest meeting that has one
    QList<Meeting> meetings; ///< by time, without those that were discarded
    QList<StudentRecord> students; ///< by number

    bool operator==(const ClassRecord &) const = default;
};

/// Reads a class's meetings that started within the span, corrections included. A call that had no roster, or that of
/// another class, does not say who was missing: there, whoever is in another meeting of the span and not in it was
/// absent.
std::variant<ClassRecord, DiaryError> readClassRecord(const DiaryFile &file, ClassId classId, const Span &span);

} // namespace chamada
