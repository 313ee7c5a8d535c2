// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "teacher-gui/widgets/textfilter.h"

#include <optional>

namespace chamada::teacher {

class DiaryModel;

/// Filters the diary's calls by class and by typed text, and hides or shows the discarded ones.
class CallFilter : public TextFilter {
    Q_OBJECT

public:
    enum class Discarded { Hidden, Shown };

    explicit CallFilter(DiaryModel &calls, QObject *parent = nullptr);

    void setClass(std::optional<ClassId> classId);
    void setDiscarded(Discarded discarded);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    DiaryModel &m_calls;
    std::optional<ClassId> m_class;
    Discarded m_discarded = Discarded::Hidden;
};

} // namespace chamada::teacher
