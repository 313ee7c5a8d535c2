// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/presences/confirmedpresence.h"

#include <QList>
#include <QObject>

namespace chamada::student {

/// This user's presences, kept only on this computer in one file with a line of JSON each. It skips unreadable lines
/// and never removes anything from the file.
class PresenceFile : public QObject {
    Q_OBJECT

public:
    explicit PresenceFile(QString file, QObject *parent = nullptr);

    /// Returns the path of this user's file.
    static QString usualFile();

    /// Returns the presences by class, the class with the latest one first; within a class, the latest first.
    const QList<ConfirmedPresence> &presences() const { return m_presences; }
    /// Adds a presence with a new receipt; ignores others. Returns false if the file could not be written: the presence
    /// then lasts until the program ends.
    bool keep(const ConfirmedPresence &presence);

signals:
    void changed();

private:
    void read();
    bool append(const ConfirmedPresence &presence) const;
    bool holds(const QString &receipt) const;
    void sort();

    QString m_file;
    QList<ConfirmedPresence> m_presences;
};

} // namespace chamada::student
