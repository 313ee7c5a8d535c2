// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/probeplan.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace chamada {

/// What a test of the network sends: how many questions, of which size, how fast and over what.
class ProbeForm : public QWidget {
    Q_OBJECT

public:
    explicit ProbeForm(QWidget *parent = nullptr);

    ProbePlan plan() const;

private:
    QSpinBox *addNumber(QGridLayout *grid, const QString &name, int least, int most);
    void addField(QGridLayout *grid, const QString &name, QWidget *field);

    QSpinBox *m_count;
    QSpinBox *m_size;
    QSpinBox *m_rate;
    QComboBox *m_protocols;
};

} // namespace chamada
