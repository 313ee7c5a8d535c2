// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diary.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSettings;

namespace chamada {

/// Which diary is in use and where it is kept: the default place, or another that the teacher chose, remembered from
/// one start to the next. Moving takes what is in the old diary along.
class DiaryShelf : public QObject {
    Q_OBJECT

public:
    /// `settings` outlives the shelf.
    DiaryShelf(QString defaultPath, QSettings &settings, QObject *parent = nullptr);

    /// Opens the diary where it is remembered to be. Again after an error: tries again. Where another program holds it,
    /// that is tried by itself from then on.
    void open();
    /// Null while there is an error.
    Diary *diary() const { return m_error ? nullptr : m_diary.get(); }
    const std::optional<DiaryError> &error() const { return m_error; }
    /// Where it is, or should be.
    QString path() const;
    bool isLostAtReboot() const;

    /// Uses the diary at `path` from now on: one that is there already gets what this one has, else it is made.
    /// Where that fails, everything stays as it was.
    std::optional<DiaryError> moveTo(const QString &path);
    /// Takes over what the diary at `path` has and this one has not.
    std::optional<DiaryError> takeOver(const QString &path);

signals:
    void changed();

private:
    std::optional<DiaryError> take();
    void takeAgain();

    QString m_defaultPath;
    QSettings &m_settings;
    std::unique_ptr<Diary> m_diary;
    std::optional<DiaryError> m_error;
    QTimer m_again;
};

} // namespace chamada
