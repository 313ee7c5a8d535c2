// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/recentclasses.h"

#include <QAbstractButton>

namespace chamada {

/// One class that was taken before: its number and title, how many students are on its list, and when its last call
/// was. A click, or Enter, is for the next one.
class ClassCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ClassCard(QWidget *parent = nullptr);

    const RecentClasses::Item &item() const { return *m_item; }
    void setItem(const RecentClasses::Item &item);
    /// Nothing while the roster has not come.
    void setStudents(std::optional<qsizetype> students);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refreshWords();
    QString facts() const;
    void paintFrame(QPainter &painter) const;

    std::optional<RecentClasses::Item> m_item;
    std::optional<qsizetype> m_students;
};

} // namespace chamada
