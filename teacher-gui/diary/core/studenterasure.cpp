// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/studenterasure.h"

#include "common/domain/callid.h"
#include "teacher-gui/diary/core/diaryfile.h"

#include <QRegularExpression>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr QChar Erased(0x2026); // an ellipsis, replaces the student in notes

/// Returns a pattern for the student ID or one of the names as whole words.
QRegularExpression wordsOf(const StudentId &student, const QStringList &names)
{
    QStringList words{QRegularExpression::escape(student.text())};
    for (const QString &name : names)
        words.append(QRegularExpression::escape(name));
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(words.join(u'|')),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

QList<StudentErasure::NotePlace> StudentErasure::notePlaces()
{
    return {{u"entry"_s, u"call || ' ' || position"_s}, {u"change"_s, u"id"_s}};
}

std::variant<StudentTraces, DiaryError> StudentErasure::find() const
{
    QSqlQuery query(m_file.database());
    query.prepare(u"SELECT name, call FROM entry WHERE student = ?"
                  " UNION SELECT name, call FROM absent WHERE student = ?"
                  " UNION SELECT '', subject FROM change WHERE student = ?"_s);
    for (int i = 0; i < 3; ++i)
        query.addBindValue(m_student.text());
    if (!query.exec())
        return m_file.errorOf(query);
    StudentTraces traces;
    QSet<CallId> calls;
    while (query.next()) {
        const QString name = query.value(0).toString();
        if (!name.isEmpty() && !traces.names.contains(name))
            traces.names.append(name);
        if (const auto call = CallId::fromText(query.value(1).toString()))
            calls.insert(*call);
    }
    traces.calls = static_cast<int>(calls.size());
    for (const NotePlace &place : notePlaces()) {
        const auto notes = notesAt(place, traces.names);
        if (const auto *error = std::get_if<DiaryError>(&notes))
            return *error;
        traces.notes += static_cast<int>(std::get<QList<Note>>(notes).size());
    }
    return traces;
}

std::variant<QList<StudentErasure::Note>, DiaryError> StudentErasure::notesAt(
    const NotePlace &place, const QStringList &names) const
{
    QSqlQuery query(m_file.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT %1, note FROM %2 WHERE note != '' AND student != ?"_s.arg(place.key, place.table));
    query.addBindValue(m_student.text());
    if (!query.exec())
        return m_file.errorOf(query);
    const QRegularExpression words = wordsOf(m_student, names);
    QList<Note> notes;
    while (query.next())
        if (query.value(1).toString().contains(words))
            notes.append({query.value(0), query.value(1).toString()});
    return notes;
}

std::optional<DiaryError> StudentErasure::erase()
{
    const auto found = find();
    if (const auto *error = std::get_if<DiaryError>(&found))
        return *error;
    const QStringList names = std::get<StudentTraces>(found).names;
    if (const auto failed = m_file.transaction([&] { return eraseRows(names); }))
        return failed;
    // Deleted data is zeroed, but rows that moved when pages were split or joined leave stale copies behind.
    return m_file.run(u"VACUUM"_s);
}

std::optional<DiaryError> StudentErasure::eraseRows(const QStringList &names)
{
    for (const QString &statement :
        {u"UPDATE call SET arrived = arrived - 1 WHERE id IN (SELECT call FROM entry WHERE student = ?)"_s,
            u"DELETE FROM entry WHERE student = ?"_s, u"DELETE FROM absent WHERE student = ?"_s,
            u"DELETE FROM change WHERE student = ?"_s}) {
        QSqlQuery query(m_file.database());
        query.prepare(statement);
        query.addBindValue(m_student.text());
        if (!query.exec())
            return m_file.errorOf(query);
    }
    for (const NotePlace &place : notePlaces())
        if (const auto failed = eraseNotes(place, names))
            return failed;
    return std::nullopt;
}

std::optional<DiaryError> StudentErasure::eraseNotes(const NotePlace &place, const QStringList &names)
{
    const auto found = notesAt(place, names);
    if (const auto *error = std::get_if<DiaryError>(&found))
        return *error;
    const QRegularExpression words = wordsOf(m_student, names);
    for (const Note &note : std::get<QList<Note>>(found)) {
        QSqlQuery query(m_file.database());
        query.prepare(u"UPDATE %1 SET note = ? WHERE %2 = ?"_s.arg(place.table, place.key));
        query.addBindValue(QString(note.text).replace(words, QString(Erased)));
        query.addBindValue(note.key);
        if (!query.exec())
            return m_file.errorOf(query);
    }
    return std::nullopt;
}

} // namespace chamada::teacher
