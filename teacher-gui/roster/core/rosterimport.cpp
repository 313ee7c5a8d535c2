// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosterimport.h"

#include "common/roster/arrangedrows.h"
#include "common/spreadsheet/readcontrol.h"
#include "common/spreadsheet/workbookkind.h"
#include "common/spreadsheet/workbookreader.h"

#include <QFile>

#include <algorithm>

namespace chamada::teacher {

namespace {

using Obstacle = RosterImport::Obstacle;

Obstacle obstacleOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Image:
        return Obstacle::Image;
    case FileKind::Pdf:
        return Obstacle::Pdf;
    case FileKind::Binary:
        return Obstacle::Binary;
    case FileKind::Html:
        return Obstacle::WebPage;
    case FileKind::Spreadsheet:
    case FileKind::CompoundFile:
    case FileKind::SpreadsheetXml:
    case FileKind::Text:
        break;
    }
    return Obstacle::None;
}

Obstacle obstacleOf(WorkbookProblem::Kind kind)
{
    using Kind = WorkbookProblem::Kind;
    switch (kind) {
    case Kind::Unreadable:
        return Obstacle::Unreadable;
    case Kind::NotASpreadsheet:
        return Obstacle::NotATable;
    case Kind::Encrypted:
        return Obstacle::Encrypted;
    case Kind::OldExcel:
        return Obstacle::OldSpreadsheet;
    case Kind::BinaryExcel:
        return Obstacle::BinarySpreadsheet;
    case Kind::TooLarge:
        return Obstacle::TooLarge;
    case Kind::Cancelled:
        return Obstacle::Cancelled;
    case Kind::Damaged:
        break;
    }
    return Obstacle::Damaged;
}

} // namespace

RosterImport RosterImport::ofFile(const QString &path, const ReadProgress &progress)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return ofBytes(file.read(ReadControl::MaxFileBytes + 1), progress);
    RosterImport import;
    import.stop(Obstacle::Unreadable);
    return import;
}

RosterImport RosterImport::ofBytes(const QByteArray &bytes, const ReadProgress &progress)
{
    RosterImport import;
    if (workbookKindOf(bytes) != WorkbookKind::None) {
        import.useWorkbook(readWorkbook(bytes, progress));
        return import;
    }
    const Obstacle obstacle = bytes.size() > MaxBytes ? Obstacle::TooLarge : obstacleOf(fileKindOf(bytes));
    import.m_bytes = bytes;
    if (obstacle == Obstacle::None)
        import.setEncoding(guessEncoding(bytes));
    else
        import.stop(obstacle);
    return import;
}

RosterImport RosterImport::ofText(const QString &text)
{
    RosterImport import;
    if (text.size() > MaxBytes)
        import.stop(Obstacle::TooLarge);
    else
        import.useText(text);
    return import;
}

RosterImport RosterImport::ofRows(const QList<TextRow> &rows)
{
    RosterImport import;
    import.useRows(rows);
    return import;
}

bool RosterImport::canBeHelped() const
{
    return m_obstacle == Obstacle::None || m_obstacle == Obstacle::WrongEncoding || m_obstacle >= Obstacle::NoStudents
        || m_sheets.size() > 1;
}

void RosterImport::stop(Obstacle obstacle)
{
    m_obstacle = obstacle;
    m_reading = {};
}

void RosterImport::setEncoding(TextEncoding encoding)
{
    m_encoding = encoding;
    const auto text = decoded(m_bytes, encoding);
    m_rows.clear();
    if (text)
        useText(*text);
    else
        stop(Obstacle::WrongEncoding);
}

void RosterImport::useText(const QString &text)
{
    m_text = text;
    setSeparator(guessSeparator(text));
}

void RosterImport::setSeparator(Separator separator)
{
    m_separator = separator;
    useRows(splitText(m_text, separator));
}

void RosterImport::useWorkbook(const WorkbookRead &read)
{
    if (const auto *problem = std::get_if<WorkbookProblem>(&read)) {
        stop(obstacleOf(problem->kind));
        return;
    }
    m_sheets = std::get<QList<WorkbookSheet>>(read);
    qsizetype best = 0;
    qsizetype most = -1;
    for (qsizetype i = 0; m_sheets.size() > 1 && i < m_sheets.size(); ++i) {
        setSheet(i);
        if (const qsizetype value = worth(); value > most) {
            best = i;
            most = value;
        }
    }
    setSheet(best);
}

qsizetype RosterImport::worth() const
{
    constexpr qsizetype sure = MaxRows; // a list with few students is worth more than a long table without IDs
    const bool mayBeList = m_obstacle > Obstacle::NoStudents;
    const qsizetype rows =
        m_reading.students.isEmpty() ? (mayBeList ? m_rows.size() : 0) : m_reading.students.size() * sure;
    return m_sheets[m_sheet].hidden ? std::min<qsizetype>(rows, 1) : rows * 2;
}

QStringList RosterImport::sheetNames() const
{
    QStringList names;
    for (const WorkbookSheet &sheet : m_sheets)
        names.append(sheet.name);
    return names;
}

void RosterImport::setSheet(qsizetype sheet)
{
    m_sheet = sheet;
    useRows(m_sheets.isEmpty() ? QList<TextRow>() : m_sheets[sheet].rows);
}

void RosterImport::useRows(const QList<TextRow> &rows)
{
    m_rows = rows.size() > MaxRows ? rows : arrangedRows(rows);
    m_classNames.clear();
    m_onlyClass.clear();
    if (rows.isEmpty()) {
        stop(Obstacle::Empty);
    } else if (rows.size() > MaxRows) {
        stop(Obstacle::TooManyRows);
    } else {
        m_found = findColumns(m_rows);
        setColumns(m_found.columns);
    }
}

void RosterImport::setColumns(const RosterColumns &columns)
{
    m_columns = columns;
    m_questions = m_found.questions;
    m_questions.removeIf([&](const ColumnQuestion &question) {
        return question.kind == ColumnQuestion::Kind::SeveralName ? columns.hasNames() : columns.student >= 0;
    });
    if (const Obstacle question = openQuestion(); question != Obstacle::None)
        stop(question);
    else
        readStudents();
}

void RosterImport::readStudents()
{
    m_reading = readRoster(m_rows, m_columns, m_onlyClass);
    if (!m_sheets.isEmpty()) {
        setHidden(m_reading, m_sheets[m_sheet].hiddenLines);
        if (const int count = m_sheets[m_sheet].uncalculated; count > 0)
            m_reading.notices.append({RosterNotice::Kind::Uncalculated, 0, count});
    }
    if (m_onlyClass.isEmpty())
        m_classNames = m_reading.classNames();
    const bool offersNone = std::none_of(m_reading.problems.begin(), m_reading.problems.end(),
        [](const RosterProblem &problem) { return offeredStudent(problem).has_value(); });
    m_obstacle = m_reading.students.isEmpty() && offersNone ? Obstacle::NoStudents : Obstacle::None;
}

RosterImport::Obstacle RosterImport::openQuestion() const
{
    if (m_found.isMeeting && m_columns.student < 0)
        return Obstacle::MeetingReport;
    if (m_questions.isEmpty())
        return Obstacle::None;
    const ColumnQuestion &question = m_questions.constFirst();
    if (question.kind == ColumnQuestion::Kind::SeveralName)
        return Obstacle::SeveralNameColumns;
    if (question.kind == ColumnQuestion::Kind::SeveralStudent)
        return Obstacle::SeveralStudentColumns;
    const bool hasData = m_columns.titleRow >= 0 && m_columns.titleRow + 1 < m_rows.size();
    return hasData || !question.candidates.isEmpty() ? Obstacle::NoStudentColumn : Obstacle::NoStudents;
}

void RosterImport::setOnlyClass(const QString &name)
{
    m_onlyClass = name;
    setColumns(m_columns);
}

QList<ColumnCandidate> RosterImport::columnChoices() const
{
    constexpr qsizetype examined = 50; // rows
    constexpr qsizetype shown = 3; // values
    const QStringList titles = m_columns.titleRow < 0 ? QStringList() : m_rows.value(m_columns.titleRow).cells;
    QList<ColumnCandidate> columns;
    for (const TextRow &row : m_rows.mid(m_columns.titleRow + 1, examined)) {
        for (qsizetype i = columns.size(); i < std::max(row.cells.size(), titles.size()); ++i)
            columns.append({static_cast<int>(i), titles.value(i).simplified(), {}});
        for (ColumnCandidate &column : columns)
            if (const QString value = row.cells.value(column.column).simplified();
                !value.isEmpty() && column.firstValues.size() < shown)
                column.firstValues.append(value);
    }
    columns.removeIf([](const ColumnCandidate &c) { return c.title.isEmpty() && c.firstValues.isEmpty(); });
    return columns;
}

} // namespace chamada::teacher
