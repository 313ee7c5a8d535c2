// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/laterroster.h"

#include "teacher-gui/diary/core/diaryfile.h"

#include <QHash>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// The calls that were reported for the class and not moved away, or moved to it.
const auto ofClass = u"call IN (SELECT id FROM call WHERE class = :class AND id NOT IN"
                     " (SELECT subject FROM latest WHERE kind = 1 AND new_value <> :away)"
                     " UNION SELECT subject FROM latest WHERE kind = 1 AND new_value = :moved)"_s;

QSqlQuery prepared(const DiaryFile &file, const QString &statement, ClassId classId)
{
    QSqlQuery query(file.database());
    query.prepare(statement);
    for (const auto &name : {u":class"_s, u":away"_s, u":moved"_s})
        if (statement.contains(name))
            query.bindValue(name, classId.number());
    return query;
}

std::variant<QStringList, DiaryError> namelessStudents(const DiaryFile &file, ClassId classId)
{
    QStringList students;
    QSqlQuery query = prepared(file, u"SELECT DISTINCT student FROM entry WHERE name = '' AND "_s + ofClass, classId);
    if (!query.exec())
        return file.errorOf(query);
    while (query.next())
        students.append(query.value(0).toString());
    return students;
}

std::variant<bool, DiaryError> hasCallsWithoutRoster(const DiaryFile &file, ClassId classId)
{
    QSqlQuery query = prepared(file, u"SELECT 1 FROM call WHERE class = :class AND roster = 0 LIMIT 1"_s, classId);
    if (!query.exec())
        return file.errorOf(query);
    return query.next();
}

std::optional<DiaryError> store(
    const DiaryFile &file, ClassId classId, const QStringList &nameless, const QHash<QString, QString> &names)
{
    QSqlQuery mark = prepared(file, u"UPDATE call SET roster = 2 WHERE class = :class AND roster = 0"_s, classId);
    if (!mark.exec())
        return file.errorOf(mark);
    QSqlQuery name = prepared(
        file, u"UPDATE entry SET name = :name WHERE name = '' AND student = :student AND "_s + ofClass, classId);
    for (const QString &student : nameless) {
        if (!names.contains(student))
            continue;
        name.bindValue(u":name"_s, names.value(student));
        name.bindValue(u":student"_s, student);
        if (!name.exec())
            return file.errorOf(name);
    }
    return std::nullopt;
}

} // namespace

std::variant<bool, DiaryError> applyLaterRoster(DiaryFile &file, ClassId classId, const QList<RosterLine> &roster)
{
    if (roster.isEmpty())
        return false;
    const auto nameless = namelessStudents(file, classId);
    const auto isEarlier = hasCallsWithoutRoster(file, classId);
    for (const auto *error : {std::get_if<DiaryError>(&nameless), std::get_if<DiaryError>(&isEarlier)})
        if (error)
            return *error;
    QHash<QString, QString> names;
    for (const QString &student : std::get<QStringList>(nameless))
        names.insert(student, {});
    bool isNamed = false;
    for (const RosterLine &line : roster)
        if (const auto name = names.find(line.student.text()); name != names.end() && !line.name.isEmpty()) {
            *name = line.name;
            isNamed = true;
        }
    names.removeIf([](auto it) { return it->isEmpty(); });
    if (!isNamed && !std::get<bool>(isEarlier))
        return false;
    const auto failed = file.transaction([&] { return store(file, classId, std::get<QStringList>(nameless), names); });
    return failed ? std::variant<bool, DiaryError>(*failed) : true;
}

} // namespace chamada::teacher
