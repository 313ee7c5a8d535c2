// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/probeplan.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QSpinBox;

namespace chamada {

/// Edits the parameters of a network check: number, size and rate of the requests, and the protocols.
class ProbeForm : public QWidget {
    Q_OBJECT

public:
    ProbeForm();

    ProbePlan plan() const;

private:
    QSpinBox *addNumber(QGridLayout *grid, const QString &name, int least, int most, int value);
    void addField(QGridLayout *grid, const QString &name, QWidget *field);

    QSpinBox *m_count;
    QSpinBox *m_size;
    QSpinBox *m_rate;
    QComboBox *m_protocols;
};

} // namespace chamada
