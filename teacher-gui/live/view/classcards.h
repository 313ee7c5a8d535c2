// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chamada::teacher {

class OpenCalls;
class ClassCard;
class RecentClasses;
class Rosters;

/// The classes taken last, one card each; a click or Enter starts the next call. A class whose call is open has no
/// card.
class ClassCards : public QWidget {
    Q_OBJECT

public:
    /// The first three arguments must outlive it.
    ClassCards(const OpenCalls &openCalls, const RecentClasses &recent, Rosters &rosters, QWidget *parent = nullptr);

    /// Reads the list of classes again.
    void refresh();

signals:
    void chosen(chamada::ClassId classId);

private:
    ClassCard *cardAt(qsizetype place);
    void refreshSizes();

    const OpenCalls &m_openCalls;
    const RecentClasses &m_recent;
    Rosters &m_rosters;
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QList<ClassCard *> m_cards; ///< created once; unused ones are hidden
};

} // namespace chamada::teacher
