// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace chamada::teacher {

class FrequencyModel;

/// Sorts the students of a class and shows all of them or only those at risk.
class RiskFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Shown { Everybody, AtRisk };

    explicit RiskFilter(FrequencyModel &students, QObject *parent = nullptr);

    void setShown(Shown shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    FrequencyModel &m_students;
    Shown m_shown = Shown::Everybody;
};

} // namespace chamada::teacher
