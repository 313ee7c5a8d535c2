// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diaryerror.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace chamada {

class DiaryShelf;
class IconView;
class StatusStrip;

/// Says where the diary is kept, warns where that place does not last, and lets the teacher choose another.
class DiaryPlaceBar : public QWidget {
    Q_OBJECT

public:
    /// What the place is named for.
    enum class Telling {
        Place, ///< here it is kept
        Saved, ///< a report has just been saved there
        NotSaved, ///< a report could not be saved there
    };

    explicit DiaryPlaceBar(DiaryShelf &shelf, QWidget *parent = nullptr);

    void tell(Telling telling);
    /// Uses the diary at `path`, and says so where that does not work.
    void moveTo(const QString &path);

private:
    void choose();
    void refresh();
    void warn();

    DiaryShelf &m_shelf;
    Telling m_telling = Telling::Place;
    IconView *m_icon;
    QLabel *m_place;
    StatusStrip *m_strip;
};

} // namespace chamada
