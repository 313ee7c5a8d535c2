// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/attendancehistory.h"
#include "teacher-gui/diary/core/frequency.h"

#include <QAbstractTableModel>

namespace chamada {

/// One row per student of a class in one meeting, with the last change of each.
class MeetingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Student, Status, Changes, ColumnCount };

    struct Row {
        StudentId student;
        QString name;
        std::optional<chamada::AttendanceStatus> standing;
        QList<Change> changes; ///< the oldest first

        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Shows the meeting at that index of the record, with its history.
    void setMeeting(const ClassRecord &record, qsizetype meeting, const QList<Change> &history);
    void clear() { setRows({}); }
    const Row &row(int row) const { return m_rows[row]; }
    int rowOf(const StudentId &student) const; ///< -1 if the student is not in the model

private:
    void setRows(const QList<Row> &rows);
    QString lastChange(const Row &row) const;

    QList<Row> m_rows;
};

} // namespace chamada
