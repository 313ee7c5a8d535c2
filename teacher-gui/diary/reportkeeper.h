// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diary.h"

#include <QObject>
#include <QTimer>

namespace chamada {

class DiaryShelf;
class TeacherClient;

/// Brings reports safely home: first into the diary, and only then tells the server that it may erase them. What the
/// diary does not take stays here, and with the server, until it does.
class ReportKeeper : public QObject {
    Q_OBJECT

public:
    ReportKeeper(TeacherClient &client, DiaryShelf &shelf, QObject *parent = nullptr);

    void keep(const Report &report);
    /// Those that the diary has not taken.
    const QList<DiaryEntry> &waiting() const { return m_waiting; }
    bool isWaiting(const QString &call) const;
    /// Tries the waiting ones again, after the diary has been put in order, and tells of those that it still does not
    /// take. While another program holds it they are tried by themselves, too, and nothing is told twice.
    void tryAgain();

signals:
    void kept(const chamada::DiaryEntry &entry);
    void notKept(const chamada::DiaryEntry &entry, const chamada::DiaryError &error);

private:
    void keepEntry(const DiaryEntry &entry);
    std::optional<DiaryError> store(const DiaryEntry &entry);

    TeacherClient &m_client;
    DiaryShelf &m_shelf;
    QList<DiaryEntry> m_waiting;
    QTimer m_again;
};

} // namespace chamada
