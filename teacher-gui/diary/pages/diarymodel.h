// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/diary/core/diary.h"

namespace chamada::teacher {

/// The calls of the diary, newest first.
class DiaryModel : public TableModel<DiaryLine> {
    Q_OBJECT

public:
    enum Column { Date, Started, Class, Title, Present, ColumnCount };

    explicit DiaryModel(QObject *parent = nullptr);

    void setLines(const QList<DiaryLine> &lines);
    const DiaryLine &line(int row) const { return m_rows[row]; }
    const QList<DiaryLine> &lines() const { return m_rows; }

private:
    QVariant look(const DiaryLine &line, int column, int role) const override;
};

} // namespace chamada::teacher
