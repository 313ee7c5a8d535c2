// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diaryline.h"

#include "teacher-gui/diary/core/attendancehistory.h"
#include "teacher-gui/diary/core/attendancestatus.h"
#include "teacher-gui/diary/core/diaryfile.h"

#include <QHash>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// The changes to one call since its report.
struct Since {
    std::optional<qint64> classId;
    bool discarded = false;
    int present = 0; ///< difference to the report's count
};

/// Returns 1 if a stored standing counts as present, 0 if it does not or is NULL.
int isThere(const QVariant &standing)
{
    return !standing.isNull() && standing.toInt() <= static_cast<int>(AttendanceStatus::Late) ? 1 : 0;
}

/// Returns the changes of each call. A student's changes add up to the difference from the report.
std::variant<QHash<CallId, Since>, DiaryError> readChanges(const DiaryFile &file)
{
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT subject, kind, student, old_value, new_value FROM change WHERE kind <= 3"
                    " ORDER BY subject, kind, student, made_at, id"_s))
        return file.errorOf(query);
    QHash<CallId, Since> changes;
    QString student;
    int before = 0;
    while (query.next()) {
        const auto call = CallId::fromText(query.value(0).toString());
        if (!call)
            return DiaryError{DiaryError::Kind::Damaged, file.path(), {}};
        Since &since = changes[*call];
        const auto kind = static_cast<Change::Kind>(query.value(1).toInt());
        if (kind == Change::Kind::Class)
            since.classId = query.value(4).toLongLong();
        else if (kind == Change::Kind::Discarded)
            since.discarded = query.value(4).toBool();
        else if (kind == Change::Kind::Status) {
            const QString key = call->text() + u'\n' + query.value(2).toString();
            before = key == student ? before : isThere(query.value(3));
            student = key;
            since.present += isThere(query.value(4)) - before;
            before = isThere(query.value(4));
        }
    }
    return changes;
}

} // namespace

std::variant<QList<DiaryLine>, DiaryError> readDiaryLines(const DiaryFile &file)
{
    const auto read = readChanges(file);
    if (const auto *error = std::get_if<DiaryError>(&read))
        return *error;
    const auto &changes = std::get<QHash<CallId, Since>>(read);
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT id, class, title, started, ended, arrived FROM call ORDER BY started DESC, id"_s))
        return file.errorOf(query);
    QList<DiaryLine> lines;
    while (query.next()) {
        const auto call = CallId::fromText(query.value(0).toString());
        const Since since = call ? changes.value(*call) : Since();
        const auto classId = ClassId::fromNumber(since.classId.value_or(query.value(1).toLongLong()));
        if (!call || !classId)
            return DiaryError{DiaryError::Kind::Damaged, file.path(), {}};
        lines.append({*call, *classId, query.value(2).toString(), {query.value(3).toLongLong()},
            {query.value(4).toLongLong()}, query.value(5).toInt() + since.present, since.discarded});
    }
    return lines;
}

} // namespace chamada::teacher
