// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/recentclasses.h"

#include <QAbstractButton>

namespace chamada::teacher {

/// A class that was taken before: its number and title, the size of its roster, and the time of its last call. A click
/// or Enter starts the next call.
class ClassCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ClassCard(QWidget *parent = nullptr);

    const RecentClasses::Item &item() const { return *m_item; }
    void setItem(const RecentClasses::Item &item);
    /// `students` is empty until the roster has arrived.
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

} // namespace chamada::teacher
