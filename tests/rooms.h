// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace chamada::test {

using namespace Qt::StringLiterals;

/// A room of the tree: the rooms whose files its files may include besides its own, and the Qt modules.
struct Room {
    QString path;
    QStringList mayInclude;
    QStringList qtModules = {}; ///< empty: all
};

inline const QStringList coreOnly{u"QtCore"_s};
inline const QStringList network{u"QtCore"_s, u"QtNetwork"_s};
inline const QStringList database{u"QtCore"_s, u"QtNetwork"_s, u"QtSql"_s};
inline const QStringList noWidgets{u"QtCore"_s, u"QtGui"_s, u"QtNetwork"_s, u"QtSql"_s};

inline QList<Room> commonRooms()
{
    const QString domain = u"common/domain/"_s;
    const QString protocol = u"common/protocol/"_s;
    const QString net = u"common/net/"_s;
    return {
        {domain, {}, coreOnly},
        {u"common/files/"_s, {}, coreOnly},
        {protocol, {domain}, coreOnly},
        {net, {domain, u"common/files/"_s, protocol}, network},
        {u"common/netcheck/"_s, {domain, protocol, net}, network},
        {u"common/receipt/"_s, {domain, protocol}, coreOnly},
        {u"common/roster/"_s, {domain}, coreOnly},
        {u"common/chat/"_s, {domain, protocol, net}, network},
        {u"common/spreadsheet/"_s, {domain}, coreOnly},
        {u"common/terminal/"_s, {}, coreOnly},
        {u"common/ui/"_s, {u"common/"_s}},
    };
}

/// Below all rooms of the server, and not listed with each, are `domain` and `protocol`.
inline QList<Room> serverRooms()
{
    const QString os = u"server/os/"_s;
    const QString security = u"server/security/"_s;
    const QString rules = u"server/rules/"_s;
    const QString store = u"server/store/"_s;
    const QString config = u"server/config/"_s;
    const QString engine = u"server/engine/"_s;
    const QString sessions = u"server/sessions/"_s;
    const QString net = u"server/net/"_s;
    const QString admin = u"server/admin/"_s;
    const QString app = u"server/app/"_s;
    const QString receipt = u"common/receipt/"_s;
    const QString link = u"common/net/"_s;
    QList<Room> rooms{
        {os, {}, coreOnly},
        {security, {os, receipt}, network},
        {rules, {}, coreOnly},
        {u"server/store/sqlite/"_s, {os, rules, store}, database},
        {u"server/store/postgres/"_s, {rules, store}, coreOnly},
        {store, {rules}, coreOnly},
        {config, {os, security, store, receipt, link}, network},
        {engine, {os, security, rules, store, config, receipt}, coreOnly},
        {sessions, {security, rules, engine, receipt}, network},
        {net, {os, security, rules, config, engine, sessions, link}, network},
        {admin, {os, security, rules, store, config, engine, receipt, link}, network},
        {app, {os, security, store, config, engine, net, admin}, network},
        {u"server/"_s, {os, admin, app}, coreOnly},
    };
    for (Room &room : rooms)
        room.mayInclude += {u"common/domain/"_s, u"common/protocol/"_s};
    return rooms;
}

/// Below all rooms of the teacher's window, and not listed with each, are those of `common`.
inline QList<Room> teacherRooms()
{
    const QString words = u"teacher-gui/words/"_s;
    const QString client = u"teacher-gui/client/"_s;
    const QString diary = u"teacher-gui/diary/core/"_s;
    const QString roster = u"teacher-gui/roster/core/"_s;
    const QString live = u"teacher-gui/live/core/"_s;
    const QString services = u"teacher-gui/services/"_s;
    const QString widgets = u"teacher-gui/widgets/"_s;
    const QString records = u"teacher-gui/export/records/"_s;
    const QString exported = u"teacher-gui/export/"_s;
    const QString map = u"teacher-gui/map/"_s;
    const QString diaryPages = u"teacher-gui/diary/pages/"_s;
    const QString liveView = u"teacher-gui/live/view/"_s;
    const QStringList cores{words, client, diary, roster, live, services};
    QList<Room> rooms{
        {words, {}, noWidgets},
        {client, {}, noWidgets},
        {diary, {words, client}, noWidgets},
        {roster, {words, client, diary}, noWidgets},
        {live, {words, client, diary, roster}, noWidgets},
        {services, {words, client, diary, roster, live}, noWidgets},
        {widgets, {}},
        {records, {diary}, database},
        {exported, {records, words, diary, widgets}},
        {diaryPages, QStringList{words, client, diary, widgets, exported}},
        {map, {live}},
        {liveView, cores + QStringList{widgets, map}},
        {u"teacher-gui/roster/pages/"_s, {words, client, diary, roster, services, widgets, exported}},
        {u"teacher-gui/chat/"_s, cores + QStringList{widgets}},
        {u"teacher-gui/login/"_s, cores + QStringList{widgets, diaryPages}},
        {u"teacher-gui/report/"_s, cores + QStringList{widgets, exported, diaryPages, liveView}},
        {u"teacher-gui/projector/"_s, cores + QStringList{widgets}},
        {u"teacher-gui/text/"_s, cores, noWidgets},
        {u"teacher-gui/"_s, {u"teacher-gui/"_s}},
    };
    for (Room &room : rooms)
        room.mayInclude.append(u"common/"_s);
    return rooms;
}

inline QList<Room> studentRooms()
{
    const QString common = u"common/"_s;
    const QString presences = u"student-gui/presences/"_s;
    const QString core = u"student-gui/core/"_s;
    return {
        {presences, {common}},
        {core, {common, presences}, noWidgets},
        {u"student-gui/chat/"_s, {common, core}},
        {u"student-gui/kiosk/"_s, {common, core}},
        {u"student-gui/text/"_s, {common, core}, noWidgets},
        {u"student-gui/pages/"_s, {common, core, presences, u"student-gui/chat/"_s}},
        {u"student-gui/"_s, {common, u"student-gui/"_s}},
    };
}

/// Inner rooms come before outer ones: the first room that a file is in applies to it.
inline QList<Room> allRooms()
{
    return commonRooms() + serverRooms() + teacherRooms() + studentRooms()
        + QList<Room>{
            {u"tools/"_s, {u"common/"_s}},
            {u"tests/"_s, {u"common/"_s, u"server/"_s, u"teacher-gui/"_s, u"student-gui/"_s, u"tools/"_s}},
        };
}

} // namespace chamada::test
