// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterfilereader.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace chamada::teacher {

/// Reads a class list from a file and shows how far it is, with a button to cancel. Most files are read before anybody
/// could see it, so it asks to be shown only after a second.
class ReadingPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget *parent = nullptr);

    void read(const QString &path);
    void cancel();
    bool isReading() const { return m_reader.isReading(); }

signals:
    /// The reading takes so long that the panel should be shown.
    void showRequested();
    /// `from` is the file's name.
    void finished(const chamada::teacher::RosterImport &import, const QString &from);
    void cancelled();

private:
    RosterFileReader m_reader;
    QTimer m_patience;
    QString m_from;
    QLabel *m_title;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace chamada::teacher
