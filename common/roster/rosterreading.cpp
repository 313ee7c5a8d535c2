// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/rosterreading.h"

#include "common/domain/text.h"
#include "common/roster/enrolment.h"
#include "common/roster/footers.h"
#include "common/roster/idcells.h"
#include "common/roster/personnames.h"
#include "common/roster/titlerow.h"

#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Problem = RosterProblem::Kind;
using Notice = RosterNotice::Kind;

bool isMostlyLetters(const QString &name)
{
    const auto letters = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    return letters > std::count_if(name.begin(), name.end(), isAsciiDigit);
}

/// Reads a table once, row by row.
class RosterReader {
public:
    RosterReader(const QList<TextRow> &rows, const RosterColumns &columns, const QString &onlyClass)
        : m_rows(rows)
        , m_columns(columns)
        , m_onlyClass(onlyClass)
        , m_data(rows.mid(columns.titleRow + 1))
        , m_ids(m_data, columns.student)
        , m_names(m_data, columns)
        , m_titleId(columns.titleRow < 0 ? QString() : m_ids.cellOf(rows.value(columns.titleRow)))
        , m_statusTitle(cleanedText(rows.value(columns.titleRow).cells.value(columns.status)))
    {
    }

    RosterReading read();

private:
    void readLinesAbove();
    void readRow(const TextRow &row);
    void takeStudent(int line, const RosterLine &student, const QString &status);
    bool isNoStudent(const TextRow &row, const QString &id, const QString &name) const;
    std::optional<Problem> problemOf(const QString &id, const QString &name) const;
    bool hasLeft(const QString &status);
    void addProblem(int line, Problem kind, const QString &student, const QString &name)
    {
        m_reading.problems.append({line, kind, student, name});
    }
    void addNotices();

    const QList<TextRow> &m_rows;
    const RosterColumns m_columns;
    const QString m_onlyClass;
    const QList<TextRow> m_data;
    const IdCells m_ids;
    const PersonNames m_names;
    const QString m_titleId; ///< repeated on each page of some lists
    const QString m_statusTitle;
    RosterReading m_reading;
    QHash<StudentId, RosterRow> m_taken;
    QHash<QString, bool> m_left; ///< by status
    QStringList m_classes;
    std::map<Notice, int> m_counts;
};

RosterReading RosterReader::read()
{
    readLinesAbove();
    for (const TextRow &row : m_data)
        readRow(row);
    addNotices();
    return std::move(m_reading);
}

void RosterReader::readLinesAbove()
{
    for (int i = 0; i <= m_columns.titleRow && i < m_rows.size(); ++i)
        if (i < m_columns.titleRow || !holdsTitles(m_rows, i))
            m_reading.notices.append({Notice::SkippedLine, m_rows[i].line, 0, {textOf(m_rows[i])}});
}

void RosterReader::readRow(const TextRow &row)
{
    if (row.brokenQuote)
        return addProblem(row.line, Problem::BrokenQuote, {}, {});
    const QString cell = m_ids.cellOf(row);
    const QString id = m_ids.restored(cell);
    const QString name = m_names.nameOf(row);
    const QString group = cleanedText(row.cells.value(m_columns.group));
    if (isNoStudent(row, id, name))
        return addProblem(row.line, Problem::NotAStudent, {}, textOf(row));
    if (!m_onlyClass.isEmpty() && group != m_onlyClass) {
        ++m_counts[Notice::OtherClass];
        return;
    }
    if (const auto problem = problemOf(cell, name))
        return addProblem(row.line, *problem, cell, m_names.textOf(row));
    if (id != cell)
        ++m_counts[isChanged(cell, IdChange::DecimalZero) ? Notice::DecimalZeros : Notice::Thousands];
    const auto [person, remark] = withoutStatus(name);
    const QString role = cleanedText(row.cells.value(m_columns.role));
    QString status =
        remark.isEmpty() ? answeredStatus(m_statusTitle, cleanedText(row.cells.value(m_columns.status))) : remark;
    if (isStaffRole(role))
        status = role;
    takeStudent(row.line, {*StudentId::fromText(id), person}, status);
    if (!group.isEmpty() && !m_classes.contains(group))
        m_classes.append(group);
}

void RosterReader::takeStudent(int line, const RosterLine &student, const QString &status)
{
    const auto &[id, name] = student;
    if (hasLeft(status)) {
        m_reading.problems.append({line, Problem::Left, id.text(), name, 0, status});
        return;
    }
    const auto earlier = m_taken.constFind(id);
    if (earlier == m_taken.cend()) {
        m_taken.insert(id, {line, student});
        m_reading.students.append({line, student});
    } else if (earlier->student.name == name) {
        ++m_counts[Notice::SameStudent];
    } else {
        m_reading.problems.append({line, Problem::Repeated, id.text(), name, earlier->line});
    }
}

bool RosterReader::isNoStudent(const TextRow &row, const QString &id, const QString &name) const
{
    if (id.isEmpty() && name.isEmpty())
        return true;
    const bool isTitles = !m_titleId.isEmpty() && id == m_titleId;
    if (isTitles || isFooter(id) || isFooter(name))
        return true;
    const bool isLikeOthers = m_ids.isUsual(id) && !m_ids.isShort(id)
        && (!m_columns.hasNames() || (isMostlyLetters(name) && !hasDigit(name)));
    if (isLikeOthers)
        return false;
    const auto first =
        std::find_if(row.cells.begin(), row.cells.end(), [](const QString &cell) { return !cell.isEmpty(); });
    return mayBeFooter(id) || mayBeFooter(name) || (first != row.cells.end() && mayBeFooter(*first));
}

std::optional<Problem> RosterReader::problemOf(const QString &id, const QString &name) const
{
    if (const auto problem = m_ids.problemOf(id))
        return problem;
    if (!m_columns.hasNames())
        return std::nullopt;
    if (name.isEmpty())
        return Problem::NoName;
    const bool isError = name.startsWith(u'#'); // #REF!
    return isValid(name, textrule::name) && isMostlyLetters(name) && !isError ? std::nullopt
                                                                              : std::optional(Problem::BadName);
}

bool RosterReader::hasLeft(const QString &status)
{
    const auto known = m_left.constFind(status);
    if (known != m_left.cend())
        return *known;
    return *m_left.insert(status, enrolmentOf(status) == Enrolment::Left || isStaffRole(status));
}

void RosterReader::addNotices()
{
    QList<RosterNotice> &notices = m_reading.notices;
    for (const auto &[kind, count] : m_counts)
        notices.append({kind, 0, count});
    if (m_classes.size() > 1)
        notices.append({Notice::SeveralClasses, 0, static_cast<int>(m_classes.size()), m_classes});
    if (m_ids.areInEmails())
        notices.append({Notice::IdFromEmail});
    if (m_columns.socialName >= 0)
        notices.append({Notice::SocialNames});
}

} // namespace

RosterReading readRoster(const QList<TextRow> &rows, const RosterColumns &columns, const QString &onlyClass)
{
    return RosterReader(rows, columns, onlyClass).read();
}

QStringList RosterReading::classNames() const
{
    const auto several = std::find_if(notices.begin(), notices.end(),
        [](const RosterNotice &notice) { return notice.kind == RosterNotice::Kind::SeveralClasses; });
    return several == notices.end() ? QStringList() : several->texts;
}

std::optional<RosterLine> offeredStudent(const RosterProblem &problem)
{
    const bool isOffered = problem.kind == Problem::Left || problem.kind == Problem::Hidden;
    const auto student = isOffered ? StudentId::fromText(problem.student) : std::nullopt;
    return student ? std::optional(RosterLine{*student, problem.name}) : std::nullopt;
}

void setHidden(RosterReading &reading, const QList<int> &hiddenLines)
{
    const auto isHidden = [&](const RosterRow &row) {
        return std::binary_search(hiddenLines.begin(), hiddenLines.end(), row.line);
    };
    const auto firstHidden = std::stable_partition(
        reading.students.begin(), reading.students.end(), [&](const RosterRow &row) { return !isHidden(row); });
    for (auto row = firstHidden; row != reading.students.end(); ++row)
        reading.problems.append({row->line, Problem::Hidden, row->student.student.text(), row->student.name});
    reading.students.erase(firstHidden, reading.students.end());
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
        [](const RosterProblem &a, const RosterProblem &b) { return a.line < b.line; });
}

} // namespace chamada
