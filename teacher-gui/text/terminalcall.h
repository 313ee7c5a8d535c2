// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "teacher-gui/services/teacherservices.h"

namespace chamada {

class Console;

} // namespace chamada

namespace chamada::teacher {

/// Starts and ends roll calls for a terminal and prints the results: arrivals, the list at the end, and whether the
/// diary has it. It does one thing at a time and survives a short loss of the connection.
class TerminalCall : public QObject {
    Q_OBJECT

public:
    enum class Arrivals { Shown, Hidden };

    TerminalCall(TeacherServices &services, Console &console, Arrivals arrivals);

    /// Must be called after the login. Emits `ready` when the server has sent the open calls and their lists.
    void begin();
    void start(ClassId classId, const QString &title);
    void end(ClassId classId);
    void list(ClassId classId);
    /// Emits `settled` when all earlier requests have reached the server, or cannot.
    void settle();

signals:
    void ready();
    void done();
    /// Emitted after the reason was printed.
    void notDone();
    /// Emitted when the connection is lost for good.
    void lost();
    void settled();

private:
    void watchDesk();
    void onLinkChanged();
    void onCallAdded(LiveCall *call);
    void showArrivals(LiveCall *call, int first, int last);
    void onStarted(LiveCall *call);
    void onKept(const DiaryEntry &entry);
    void onNotKept(const DiaryEntry &entry, const DiaryError &error);
    void onEndedElsewhere(ClassId classId);
    /// Returns whether this end was awaited, and awaits it no longer.
    bool hasEnded(ClassId classId);
    void refuse(const Failure &failure);
    void giveUp(const QString &reason);

    TeacherServices &m_services;
    Console &m_console;
    Arrivals m_arrivals;
    Timestamp m_since; ///< earlier arrivals are not reported
    bool m_wasOpen = false; ///< the call being started was open already
    std::optional<ClassId> m_ending;
    QTimer m_patience;
};

} // namespace chamada::teacher
