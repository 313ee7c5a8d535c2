// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"
#include "teacher-gui/client/localserver.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/reportreceiver.h"
#include "teacher-gui/live/core/livecalleditor.h"
#include "teacher-gui/live/core/opencalls.h"
#include "teacher-gui/live/core/unreportedexcuses.h"
#include "teacher-gui/roster/core/recentclasses.h"
#include "teacher-gui/roster/core/rosters.h"

#include <QSettings>

namespace chamada::teacher {

/// The paths of the teacher's files and of the server's program.
struct TeacherPaths {
    QString knownServers;
    QString settings;
    QString diary;
    LocalServer::Places localServer;
    quint16 discovery = 0; ///< the port for discovering servers on all networks; 0: on none

    /// Returns this user's paths.
    static TeacherPaths usual();
};

/// Owns everything of the teacher's side that is no window. The window shows it and forwards user actions.
struct TeacherServices {
    explicit TeacherServices(const TeacherPaths &places);

    LiveCallEditor::Targets changeTargets() { return {client, rosters, excuses, acceptedOrigins}; }
    /// Takes the class's roster, where it is loaded, into the calls of the diary that were made before it.
    void applyRoster(ClassId classId);

    QSettings settings;
    KnownServers known;
    TeacherClient client;
    DiaryLocation location;
    ReportReceiver receiver;
    OpenCalls openCalls;
    Rosters rosters;
    UnreportedExcuses excuses;
    StudentSetSettings
        acceptedOrigins; ///< students whose shared device or address was accepted, until the report is in the diary
    RecentClasses recent;
    LocalServer localServer;
    ServerSelection search;
};

} // namespace chamada::teacher
