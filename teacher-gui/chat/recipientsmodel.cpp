// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/recipientsmodel.h"

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int FirstStudent = 1; // below the row of the class

/// Returns the number, then the name: users type the number to find a student.
QString lineOf(const Entry &entry)
{
    const QString number = entry.student.text();
    return entry.name.isEmpty() ? number : QString(number + u" · "_s + entry.name);
}

} // namespace

void RecipientsModel::setStudents(const AttendanceModel *students)
{
    beginResetModel();
    if (m_students)
        disconnect(m_students, nullptr, this, nullptr);
    m_students = students;
    m_other.clear();
    if (students)
        follow(*students);
    endResetModel();
}

void RecipientsModel::follow(const AttendanceModel &students)
{
    connect(
        &students, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first, int last) {
            beginInsertRows({}, first + FirstStudent, last + FirstStudent);
        });
    connect(&students, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(
        &students, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
            beginRemoveRows({}, first + FirstStudent, last + FirstStudent);
        });
    connect(&students, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(
        &students, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            emit dataChanged(index(first.row() + FirstStudent), index(last.row() + FirstStudent));
        });
    connect(&students, &QObject::destroyed, this, [this] { setStudents(nullptr); });
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstStudent + present() + (m_other.isEmpty() ? 0 : 1);
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != StudentRole))
        return {};
    const bool shown = role == Qt::DisplayRole;
    if (index.row() < FirstStudent)
        return shown ? tr("The whole class") : QString();
    if (index.row() >= FirstStudent + present())
        return m_other;
    const Entry &entry = m_students->entry(index.row() - FirstStudent);
    return shown ? lineOf(entry) : entry.student.text();
}

int RecipientsModel::rowFor(const QString &student)
{
    if (student.isEmpty())
        return 0;
    const auto id = StudentId::fromText(student);
    const auto row = id && m_students ? m_students->rowOf(*id) : std::nullopt;
    if (row)
        return *row + FirstStudent;
    const int end = FirstStudent + present();
    if (m_other.isEmpty()) {
        beginInsertRows({}, end, end);
        m_other = student;
        endInsertRows();
    } else {
        m_other = student;
        emit dataChanged(index(end), index(end));
    }
    return end;
}

} // namespace chamada::teacher
