// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace chamada {

class StudentId;

} // namespace chamada

namespace chamada::teacher {

class RosterModel;
class TextFilter;

/// Shows the students of a roster that match a filter, and lets the user edit cells in place. An invalid text stays in
/// the cell editor until it is corrected or cancelled.
class RosterTableView : public QTableView {
    Q_OBJECT

public:
    explicit RosterTableView(RosterModel &model, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Switches editing on or off: without a connection no edit could be stored.
    void allowEdits(bool allowed);
    /// Sets the text to show while the roster is empty.
    void setPlaceholder(const QString &text);
    QList<StudentId> selectedStudents() const;

signals:
    void removeRequested();
    void selectedChanged();
    /// The text in the cell is invalid; `sentence` says why.
    void editRefused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    RosterModel &m_roster;
    TextFilter *m_matching;
    QString m_placeholder;
};

} // namespace chamada::teacher
