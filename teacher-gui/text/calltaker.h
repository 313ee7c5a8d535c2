// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "teacher-gui/desk.h"

namespace chamada {

class Console;

/// Starts and ends roll calls for a terminal and shows what comes of it: who arrives, the list at the end, and whether
/// the diary has it. One thing at a time; a lost connection does not end it, within reason.
class CallTaker : public QObject {
    Q_OBJECT

public:
    enum class Arrivals { Shown, Hidden };

    CallTaker(Desk &desk, Console &console, Arrivals arrivals, QObject *parent = nullptr);

    /// Logged in: waits until the server has told what there is, then `ready`.
    void begin();
    void start(ClassId classId, const QString &title);
    void end(ClassId classId);
    void list(ClassId classId);
    /// Everything that was asked of the server before has reached it, or cannot: then `settled`.
    void settle();

signals:
    void ready();
    void done();
    /// It was said why.
    void notDone();
    /// The connection, for good.
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
    bool isEnding(const Report &report) const;
    void refuse(const Failure &failure);
    void giveUp(const QString &reason);

    Desk &m_desk;
    Console &m_console;
    Arrivals m_arrivals;
    Timestamp m_since; ///< who came earlier is no news
    bool m_wasOpen = false; ///< the call that is being started
    std::optional<ClassId> m_ending;
    QTimer m_patience;
};

} // namespace chamada
