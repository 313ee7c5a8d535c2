// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/livecall.h"

#include <QObject>
#include <QPointer>

#include <chrono>

class QSettings;

namespace chamada::teacher {

class Rosters;

/// The data that the projector shows of one call. It stays valid after the call is deleted, so that the projector keeps
/// covering the windows behind it. It shows nothing itself.
class ProjectedCall : public QObject {
    Q_OBJECT

public:
    /// How the last arrivals are named.
    enum class Students {
        Masked, ///< part of the student ID
        Named, ///< the name, or the whole student ID if there is none
    };

    static constexpr int MaxArrivals = 5;

    /// `settings` store how students are named; the default is `Masked`.
    ProjectedCall(LiveCall &call, Rosters &rosters, QSettings &settings, QObject *parent = nullptr);

    ClassId classId() const { return m_classId; }
    const QString &title() const { return m_title; }
    /// Returns the students present who are on the roster, or all if there is none; the others are guests.
    int count() const { return m_count; }
    int guests() const { return m_guests; }
    /// Returns the size of the class's roster; 0 if there is none.
    int expected() const { return m_expected; }
    /// Returns the last arrivals, the latest first: "08:00:15  2023•••".
    QStringList arrivals() const;

    /// Returns the current code; empty if none is required or the call is over.
    QString code() const;
    std::chrono::milliseconds codeLeft() const;
    bool isOver() const { return !m_call; }

    Students students() const;
    void setStudents(Students students);

signals:
    void changed();

private:
    void takeOver();
    void finish();
    QString nameOf(const Entry &entry) const;

    QPointer<LiveCall> m_call;
    const Rosters &m_rosters;
    QSettings &m_settings;
    ClassId m_classId;
    QString m_title;
    int m_count = 0;
    int m_guests = 0;
    int m_expected = 0;
    QList<Entry> m_last; ///< the last one first
};

} // namespace chamada::teacher
