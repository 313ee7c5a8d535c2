// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diary.h"

namespace chamada::teacher {

/// Announces calls that ended while another page was shown, and offers to open the report or the diary. It shows no
/// report itself.
class EndedCallNotice : public StatusStrip {
    Q_OBJECT

public:
    explicit EndedCallNotice(QWidget *parent = nullptr);

    /// Announces a report that was saved in the diary.
    void tellSaved(const DiaryEntry &entry);
    /// Announces a report that the diary has not stored yet.
    void tellWaiting(const DiaryEntry &entry, const DiaryError &error);
    /// Replaces the notice of a waiting report once the diary has stored it.
    void withdrawWaiting(const DiaryEntry &entry);
    /// Announces an ended call whose report went to another window.
    void tellElsewhere(ClassId classId);
    /// Clears the notices at log-out: another teacher must not read them.
    void forget();

signals:
    void reportWanted(const chamada::teacher::DiaryEntry &entry);
    void diaryWanted();

private:
    void choose();

    QList<DiaryEntry> m_saved;
    QList<DiaryEntry> m_waiting;
};

} // namespace chamada::teacher
