// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/diary.h"

namespace chamada {

/// Tells of calls that have ended while another page was shown, and offers what there is to see of them. It shows no
/// report itself.
class ReportNews : public StatusStrip {
    Q_OBJECT

public:
    explicit ReportNews(QWidget *parent = nullptr);

    /// The report is in the diary.
    void tellSaved(const DiaryEntry &entry);
    /// The diary has not taken it yet.
    void tellWaiting(const DiaryEntry &entry, const DiaryError &error);
    /// The diary has taken one: what was told of its waiting is true no longer.
    void withdrawWaiting(const DiaryEntry &entry);
    /// Ended, and its report went to another window.
    void tellElsewhere(ClassId classId);
    /// At log-out: another teacher must not read of them.
    void forget();

signals:
    void reportWanted(const chamada::DiaryEntry &entry);
    void diaryWanted();

private:
    void choose();

    QList<DiaryEntry> m_saved;
    QList<DiaryEntry> m_waiting;
};

} // namespace chamada
