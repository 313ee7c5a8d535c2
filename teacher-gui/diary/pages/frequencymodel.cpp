// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/frequencymodel.h"

#include "common/ui/sentences.h"
#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>

namespace chamada {

int FrequencyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FrequencyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FrequencyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const Frequency::Risk risk = row.frequency.risk();
    const bool isJudged = index.column() == Risk && !row.isGuest;
    if (isJudged && role == Qt::DecorationRole)
        return icon(iconOf(risk), meaningOf(risk));
    if (isJudged && role == Qt::ForegroundRole)
        return colorOf(meaningOf(risk), QApplication::palette());
    if (role == SortRole)
        return sortKey(row, index.column());
    return role == Qt::DisplayRole ? QVariant(text(row, index.column())) : QVariant();
}

QString FrequencyModel::text(const Row &row, int column)
{
    const Frequency &frequency = row.frequency;
    const auto number = [](int value) { return QLocale().toString(value); };
    switch (column) {
    case Name:
        return row.name;
    case Student:
        return row.student.text();
    case Present:
        return number(frequency.present());
    case Late:
        return number(frequency.late());
    case Absent:
        return number(frequency.absent());
    case Justified:
        return number(frequency.justified());
    case Percent:
        return frequency.percent() ? tr("%1%").arg(QLocale().toString(*frequency.percent(), 'f', 1)) : QString();
    case Left:
        return number(frequency.left());
    default:
        return row.isGuest ? tr("not on the list") : inWords(frequency.risk());
    }
}

QVariant FrequencyModel::sortKey(const Row &row, int column)
{
    const Frequency &frequency = row.frequency;
    switch (column) {
    case Present:
        return frequency.present();
    case Late:
        return frequency.late();
    case Absent:
        return frequency.absent();
    case Justified:
        return frequency.justified();
    case Percent:
        return frequency.percent().value_or(0);
    case Left:
        return frequency.left();
    case Risk:
        return -static_cast<int>(frequency.risk());
    default:
        return text(row, column);
    }
}

QVariant FrequencyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Student:
        return tr("Student ID");
    case Present:
        return tr("Presences");
    case Late:
        return tr("Late");
    case Absent:
        return tr("Absences");
    case Justified:
        return tr("Justified");
    case Percent:
        return tr("Frequency");
    case Left:
        return tr("Left");
    default:
        return tr("Situation");
    }
}

void FrequencyModel::setRecord(const ClassRecord &record, const ClassSettings &settings)
{
    beginResetModel();
    m_rows.clear();
    for (const StudentRecord &student : record.students)
        m_rows.append({student.student, student.name, Frequency(student, record.meetings, settings),
            missedBy(student, record.meetings), isGuest(student, record.meetings)});
    endResetModel();
}

bool FrequencyModel::isGuest(const StudentRecord &student, const QList<Meeting> &meetings)
{
    bool isGuest = false;
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        if (!student.standings[i])
            continue;
        isGuest = meetings[i].guests.contains(student.student);
        if (!isGuest)
            break;
    }
    return isGuest;
}

QStringList FrequencyModel::missedBy(const StudentRecord &student, const QList<Meeting> &meetings)
{
    QStringList dates;
    QHash<QString, int> ofDay; // number of meetings by date
    for (const Meeting &meeting : meetings)
        ++ofDay[dateText(meeting.started)];
    for (qsizetype i = 0; i < meetings.size(); ++i) {
        const QString day = dateText(meetings[i].started);
        const QString date = ofDay[day] > 1 ? dateTimeText(meetings[i].started) : day;
        if (student.standings[i] == AttendanceStatus::Justified)
            dates.append(tr("%1 (justified)").arg(date));
        else if (student.standings[i] == AttendanceStatus::Absent)
            dates.append(date);
    }
    return dates;
}

QString FrequencyModel::absences(int row) const
{
    const Row &student = m_rows[row];
    const QString who = student.name.isEmpty() ? student.student.text() : student.name;
    return student.missed.isEmpty()
        ? tr("%1 was never absent.").arg(who)
        : tr("%1 was absent on %2.").arg(who, QLocale().createSeparatedList(student.missed));
}

int FrequencyModel::students() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isGuest; }));
}

int FrequencyModel::count(Frequency::Risk risk) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [risk](const Row &row) { return row.frequency.risk() == risk; }));
}

} // namespace chamada
