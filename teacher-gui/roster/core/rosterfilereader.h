// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterimport.h"

#include <QFutureWatcher>

namespace chamada::teacher {

/// Reads a class list from a file in a thread, so that no window waits for a large spreadsheet or a slow drive. It
/// reads one file at a time.
class RosterFileReader : public QObject {
    Q_OBJECT

public:
    explicit RosterFileReader(QObject *parent = nullptr);
    /// Cancels. A thread that waits for a drive ends by itself later.
    ~RosterFileReader() override { cancel(); }

    /// Starts to read. Cancels the reading of another file.
    void read(const QString &path);
    /// Abandons the file, of which no signal comes any more.
    void cancel();
    bool isReading() const { return m_isReading; }

signals:
    /// The share of the file that has been read, 0 to 100.
    void progressed(int percent);
    void finished(const chamada::teacher::RosterImport &import);

private:
    void onFinished();

    QFutureWatcher<RosterImport> m_watcher;
    bool m_isReading = false;
};

} // namespace chamada::teacher
