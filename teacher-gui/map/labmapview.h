// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace chamada {

class LabGrid;
class LabMap;

/// The map of the lab, with what it tells in sum, and how the hand changes it.
class LabMapView : public QWidget {
    Q_OBJECT

public:
    explicit LabMapView(LabMap &map, QWidget *parent = nullptr);

signals:
    /// Who sits at the seat that was pressed; the first, where there are more.
    void studentChosen(const chamada::StudentId &student);

private:
    void refresh();

    LabMap &m_map;
    QLabel *m_sum;
    QLabel *m_hint;
    QLabel *m_empty;
    QScrollArea *m_area;
};

} // namespace chamada
