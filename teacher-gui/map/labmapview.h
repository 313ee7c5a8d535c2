// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace chamada::teacher {

class LabGrid;
class LabMap;

/// Shows the map of the lab, a summary, and a hint on how to change it.
class LabMapView : public QWidget {
    Q_OBJECT

public:
    explicit LabMapView(LabMap &map, QWidget *parent = nullptr);

signals:
    /// Emitted with the student at the seat that was pressed; with the first, if there are several.
    void studentChosen(const chamada::StudentId &student);

private:
    void refresh();

    LabMap &m_map;
    QLabel *m_sum;
    QLabel *m_hint;
    QLabel *m_empty;
    QScrollArea *m_area;
};

} // namespace chamada::teacher
