// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/endedcalls.h"

#include <QObject>
#include <QTimer>

namespace chamada::server {

/// The institution's own record: each ended call as one JSON and one CSV file in a separate directory. The server
/// erases a report only after both files are on disk there. Nothing waits for the archive: failed writes are retried.
class ReportArchive : public QObject {
    Q_OBJECT

public:
    ReportArchive(QString directory, EndedCalls &ended, QObject *parent = nullptr);

    /// Writes the ended calls that are not archived yet.
    void catchUp();

private:
    bool write(const EndedCall &ended) const;
    void tell(bool works);

    QString m_directory;
    EndedCalls &m_ended;
    QTimer m_again;
    bool m_works = true;
};

/// Returns the base name of a report's two files: start time, class and call id.
QString archiveName(const Report &report);

} // namespace chamada::server
