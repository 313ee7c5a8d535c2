// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/livecall.h"

#include <QObject>
#include <QPointer>

#include <chrono>

class QSettings;

namespace chamada {

class Rosters;

/// What the wall tells a room about one call. It stays true when the call is over and gone, so that what stands behind
/// the wall need not be seen. It shows nothing itself.
class WallNews : public QObject {
    Q_OBJECT

public:
    /// How those who came last are called.
    enum class Students {
        Masked, ///< part of the student ID
        Named, ///< the name, or the whole student ID of who has none
    };

    static constexpr int MaxArrivals = 5;

    /// `settings` remember how students are called; they are masked until somebody decides otherwise.
    WallNews(LiveCall &call, Rosters &rosters, QSettings &settings, QObject *parent = nullptr);

    ClassId classId() const { return m_classId; }
    const QString &title() const { return m_title; }
    /// Those on the roster, where there is one; the others are its guests.
    int count() const { return m_count; }
    int guests() const { return m_guests; }
    /// How many the class's roster has; 0 where there is none.
    int expected() const { return m_expected; }
    /// The last one first: "08:00:15  2023•••".
    QStringList arrivals() const;

    /// Empty where none is wanted, and when it is over.
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

} // namespace chamada
