// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diaryerror.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace chamada {

class IconView;
class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocation;

/// Shows where the diary is stored, warns if that place is volatile, and lets the teacher choose another.
class DiaryLocationBar : public QWidget {
    Q_OBJECT

public:
    /// The message about the place.
    enum class Telling {
        Place, ///< the diary is stored there
        Saved, ///< a report has just been saved there
        NotSaved, ///< a report could not be saved there
    };

    explicit DiaryLocationBar(DiaryLocation &location, QWidget *parent = nullptr);

    void tell(Telling telling);
    /// Switches to the diary at `path`; shows the error if that fails.
    void moveTo(const QString &path);

private:
    void choose();
    void refresh();
    void warn();

    DiaryLocation &m_location;
    Telling m_telling = Telling::Place;
    IconView *m_icon;
    QLabel *m_place;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
