// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace chamada {

class RosterModel;
class StudentId;
class TextFilter;

/// Shows a roster, the students that match a filter, and lets its cells be edited in place: a wrong text stays in the
/// cell until it is set right or given up.
class RosterTableView : public QTableView {
    Q_OBJECT

public:
    explicit RosterTableView(RosterModel &model, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Without a connection no edit could be stored.
    void allowEdits(bool allowed);
    /// Said where the rows would be, while there are none.
    void setPlaceholder(const QString &text);
    QList<StudentId> selectedStudents() const;

signals:
    void removeRequested();
    void selectedChanged();
    /// Why the text in the cell cannot be taken.
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

} // namespace chamada
