// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/endedcalls.h"

#include <QObject>
#include <QTimer>

namespace chamada {

/// The record that an institution keeps itself: each ended call as one JSON and one CSV file in a directory of its own.
/// A report is erased from the server only after both are on disk there. Nothing waits for it: what cannot be written
/// now is tried again.
class Archive : public QObject {
    Q_OBJECT

public:
    Archive(QString directory, EndedCalls &ended, QObject *parent = nullptr);

    /// Writes what has ended and is not there yet.
    void catchUp();

private:
    bool write(const EndedCall &ended) const;
    void tell(bool works);

    QString m_directory;
    EndedCalls &m_ended;
    QTimer m_again;
    bool m_works = true;
};

/// The names of a report's two files have this in common: when, which class, and the call's id.
QString archiveName(const Report &report);

} // namespace chamada
