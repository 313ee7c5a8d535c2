// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosterimport.h"

#include <QFile>

namespace chamada {

namespace {

RosterImport::Obstacle obstacleOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Image:
        return RosterImport::Obstacle::Image;
    case FileKind::Spreadsheet:
        return RosterImport::Obstacle::Spreadsheet;
    case FileKind::Pdf:
        return RosterImport::Obstacle::Pdf;
    case FileKind::Binary:
        return RosterImport::Obstacle::Binary;
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

bool RosterImport::canBeHelped() const
{
    return m_obstacle == Obstacle::None || m_obstacle == Obstacle::WrongEncoding || m_obstacle == Obstacle::NoStudents;
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

void RosterImport::setSeparator(QChar separator)
{
    m_separator = separator;
    m_rows = readTable(m_text, separator);
    if (m_rows.isEmpty())
        stop(Obstacle::Empty);
    else if (m_rows.size() > MaxRows)
        stop(Obstacle::TooManyRows);
    else
        setColumns(guessColumns(m_rows));
}

void RosterImport::setColumns(const RosterColumns &columns)
{
    m_columns = columns;
    m_reading = readRoster(m_rows, columns);
    m_obstacle = m_reading.students.isEmpty() ? Obstacle::NoStudents : Obstacle::None;
}

QStringList RosterImport::columnTitles() const
{
    constexpr qsizetype shown = 50; // rows that are examined
    QStringList titles;
    for (const TextRow &row : m_rows.first(std::min(m_rows.size(), shown)))
        for (qsizetype column = titles.size(); column < row.cells.size(); ++column)
            titles.append(row.cells[column].simplified());
    return titles;
}

} // namespace chamada
