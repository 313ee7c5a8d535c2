// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSettings;

namespace chamada::teacher {

/// Holds the open diary and remembers its path across restarts: the default one or one that the teacher chose. Moving
/// copies the content of the old diary.
class DiaryLocation : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive this object.
    DiaryLocation(QString defaultPath, QSettings &settings, QObject *parent = nullptr);

    /// Opens the diary at the remembered path; a call after an error retries. While another program has locked the
    /// file, it retries by itself.
    void open();
    /// Returns the open diary; null while there is an error.
    Diary *diary() const { return m_error ? nullptr : m_diary.get(); }
    const std::optional<DiaryError> &error() const { return m_error; }
    /// Returns the diary's path, even if the file is missing.
    QString path() const;
    bool isLostAtReboot() const;

    /// Switches to the diary at `path`, created if missing, and merges the current diary into it. On error the current
    /// diary stays in use.
    std::optional<DiaryError> moveTo(const QString &path);
    /// Merges the diary at `path` into this one.
    std::optional<DiaryError> takeOver(const QString &path);

    /// Takes a roster that came after some calls of its class into them. An error is tried again with the next roster.
    void applyRoster(ClassId classId, const QList<RosterLine> &roster);

signals:
    void changed();
    /// The calls of the open diary have changed by themselves.
    void callsChanged();

private:
    std::optional<DiaryError> take();
    void takeAgain();

    QString m_defaultPath;
    QSettings &m_settings;
    std::unique_ptr<Diary> m_diary;
    std::optional<DiaryError> m_error;
    QTimer m_again;
};

} // namespace chamada::teacher
