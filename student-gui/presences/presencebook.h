// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/presences/presence.h"

#include <QList>
#include <QObject>

namespace chamada {

/// This user's presences, kept on this computer alone in one file, a line of JSON for each. A line that cannot be read
/// is passed over, and nothing is ever taken out of the file.
class PresenceBook : public QObject {
    Q_OBJECT

public:
    explicit PresenceBook(QString file, QObject *parent = nullptr);

    /// This user's own file.
    static QString usualFile();

    /// Class by class, the one with the latest presence first; within a class the latest first.
    const QList<Presence> &presences() const { return m_presences; }
    /// Adds it; one whose receipt is here already, or that has none, changes nothing. False where it could not be
    /// written: it is here then until the program ends.
    bool keep(const Presence &presence);

signals:
    void changed();

private:
    void read();
    bool append(const Presence &presence) const;
    bool holds(const QString &receipt) const;
    void sort();

    QString m_file;
    QList<Presence> m_presences;
};

} // namespace chamada
