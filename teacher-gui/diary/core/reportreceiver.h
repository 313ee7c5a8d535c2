// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QObject>
#include <QTimer>

namespace chamada::teacher {

class DiaryLocation;
class TeacherClient;

/// Stores reports in the diary and only then acknowledges them, so that the server may erase them. A report that the
/// diary refuses stays here and on the server until it is stored.
class ReportReceiver : public QObject {
    Q_OBJECT

public:
    ReportReceiver(TeacherClient &client, DiaryLocation &location, QObject *parent = nullptr);

    void keep(const Report &report);
    /// Returns the reports that the diary has not stored yet.
    const QList<DiaryEntry> &waiting() const { return m_waiting; }
    bool isWaiting(const CallId &call) const;
    /// Retries the waiting reports after the diary was repaired, and emits `notKept` for those that fail again. While
    /// another program has locked the diary, a timer also retries them, without a second `notKept`.
    void tryAgain();

signals:
    void kept(const chamada::teacher::DiaryEntry &entry);
    void notKept(const chamada::teacher::DiaryEntry &entry, const chamada::teacher::DiaryError &error);

private:
    void keepEntry(const DiaryEntry &entry);
    std::optional<DiaryError> store(const DiaryEntry &entry);

    TeacherClient &m_client;
    DiaryLocation &m_location;
    QList<DiaryEntry> m_waiting;
    QTimer m_again;
};

} // namespace chamada::teacher
