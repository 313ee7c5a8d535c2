// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosterimport.h"

#include "common/roster/arrangedrows.h"

#include <QFile>

namespace chamada {

namespace {

RosterImport::Obstacle obstacleOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Image:
        return RosterImport::Obstacle::Image;
    case FileKind::Spreadsheet:
    case FileKind::SpreadsheetXml:
        return RosterImport::Obstacle::Spreadsheet;
    case FileKind::Pdf:
        return RosterImport::Obstacle::Pdf;
    case FileKind::Binary:
        return RosterImport::Obstacle::Binary;
    case FileKind::CompoundFile:
        return RosterImport::Obstacle::OldSpreadsheet;
    case FileKind::Html:
        return RosterImport::Obstacle::WebPage;
    case FileKind::Text:
        break;
    }
    return RosterImport::Obstacle::None;
}

} // namespace

RosterImport RosterImport::ofFile(const QString &path)
{
    QFile file(path);
    RosterImport import;
    if (!file.open(QIODevice::ReadOnly))
        import.stop(Obstacle::Unreadable);
    else if (file.size() > MaxBytes)
        import.stop(Obstacle::TooLarge);
    else
        import = ofBytes(file.read(MaxBytes));
    return import;
}

RosterImport RosterImport::ofBytes(const QByteArray &bytes)
{
    RosterImport import;
    import.m_bytes = bytes;
    const Obstacle obstacle = obstacleOf(fileKindOf(bytes));
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
        import.takeText(text);
    return import;
}

RosterImport RosterImport::ofRows(const QList<TextRow> &rows)
{
    RosterImport import;
    import.takeRows(rows);
    return import;
}

bool RosterImport::canBeHelped() const
{
    return m_obstacle == Obstacle::None || m_obstacle == Obstacle::WrongEncoding || m_obstacle >= Obstacle::NoStudents;
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
        takeText(*text);
    else
        stop(Obstacle::WrongEncoding);
}

void RosterImport::takeText(const QString &text)
{
    m_text = text;
    setSeparator(guessSeparator(text));
}

void RosterImport::setSeparator(Separator separator)
{
    m_separator = separator;
    takeRows(splitText(m_text, separator));
}

void RosterImport::takeRows(const QList<TextRow> &rows)
{
    m_rows = rows.size() > MaxRows ? rows : arrangedRows(rows);
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
    if (const Obstacle question = openQuestion(); question != Obstacle::None) {
        stop(question);
        return;
    }
    m_reading = readRoster(m_rows, columns, m_onlyClass);
    m_obstacle = m_reading.students.isEmpty() ? Obstacle::NoStudents : Obstacle::None;
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

QStringList RosterImport::columnTitles() const
{
    constexpr qsizetype shown = 50; // rows that are examined
    QStringList titles;
    const qsizetype first = std::max(m_columns.titleRow, 0);
    for (const TextRow &row : m_rows.mid(first, shown))
        for (qsizetype column = titles.size(); column < row.cells.size(); ++column)
            titles.append(row.cells[column].simplified());
    return titles;
}

} // namespace chamada
