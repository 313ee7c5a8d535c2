// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/knownclasses.h"

#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/roster/core/recentclasses.h"
#include "teacher-gui/roster/core/rosters.h"

#include <QMap>

namespace chamada::teacher {

namespace {

void note(QMap<ClassId, QString> &titles, ClassId classId, const QString &title)
{
    QString &known = titles[classId];
    if (known.isEmpty())
        known = title;
}

} // namespace

QList<KnownClass> knownClasses(const RecentClasses &recent, const DiaryLocation &location, const Rosters &rosters)
{
    QMap<ClassId, QString> titles;
    for (const RecentClasses::Item &item : recent.items())
        note(titles, item.classId, item.options.title);
    const Diary *diary = location.diary();
    const auto read = diary ? diary->lines() : QList<DiaryLine>();
    if (const auto *lines = std::get_if<QList<DiaryLine>>(&read))
        for (const DiaryLine &line : *lines)
            note(titles, line.classId, line.title);
    for (const ClassId classId : rosters.wanted())
        note(titles, classId, {});
    QList<KnownClass> classes;
    for (auto title = titles.cbegin(); title != titles.cend(); ++title) {
        const QList<RosterLine> *roster = rosters.of(title.key());
        classes.append({title.key(), *title, roster ? std::optional(roster->size()) : std::nullopt});
    }
    return classes;
}

} // namespace chamada::teacher
