// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serversearch.h"
#include "teacher-gui/diary/diaryshelf.h"
#include "teacher-gui/diary/reportkeeper.h"
#include "teacher-gui/live/callboard.h"
#include "teacher-gui/live/excusekeeper.h"
#include "teacher-gui/localserver.h"
#include "teacher-gui/recentclasses.h"
#include "teacher-gui/roster/rosters.h"
#include "teacher-gui/teacherclient.h"

#include <QSettings>

namespace chamada {

/// Where the teacher's side keeps its files and finds the server's program.
struct DeskPlaces {
    QString knownServers;
    QString settings;
    QString diary;
    LocalServer::Places localServer;
    quint16 discovery = 0; ///< the port on which servers are looked for on all networks; 0: on none

    /// This user's own.
    static DeskPlaces usual();
};

/// Everything of the teacher's side that is no window, put together: the window shows it and passes on what is pressed.
struct Desk {
    explicit Desk(const DeskPlaces &places);

    QSettings settings;
    KnownServers known;
    TeacherClient client;
    DiaryShelf shelf;
    ReportKeeper keeper;
    CallBoard board;
    Rosters rosters;
    ExcuseKeeper excuses;
    StudentSets lookedAt; ///< whose shared device or address stays, until the report is in the diary
    RecentClasses recent;
    LocalServer localServer;
    ServerSearch search;
};

} // namespace chamada
