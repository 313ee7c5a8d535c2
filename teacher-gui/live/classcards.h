// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chamada {

class CallBoard;
class ClassCard;
class RecentClasses;
class Rosters;

/// The classes taken last, a card each, to start the next call of one by one click or Enter. A class whose call is
/// open has none.
class ClassCards : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    ClassCards(const CallBoard &board, const RecentClasses &recent, Rosters &rosters, QWidget *parent = nullptr);

    /// Looks for the classes anew.
    void refresh();

signals:
    void chosen(chamada::ClassId classId);

private:
    ClassCard *cardAt(qsizetype place);
    void refreshSizes();

    const CallBoard &m_board;
    const RecentClasses &m_recent;
    Rosters &m_rosters;
    QLabel *m_title;
    QVBoxLayout *m_layout;
    QList<ClassCard *> m_cards; ///< made once; those that are not wanted are hidden
};

} // namespace chamada
