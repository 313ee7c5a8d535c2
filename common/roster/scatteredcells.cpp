// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/scatteredcells.h"

#include "common/roster/cellkind.h"
#include "common/roster/idchanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype MostLinesEach = 8;

struct CellLine {
    int number = 0;
    QString cell;
    CellKind kind = CellKind::Empty;
};

QList<CellLine> cellLinesOf(QStringView text)
{
    QList<CellLine> lines;
    int number = 0;
    for (const QStringView part : text.split(u'\n')) {
        ++number;
        if (const QString cell = part.trimmed().toString(); !cell.isEmpty())
            lines.append(CellLine{number, cell, kindOf(cleanedId(cell))});
    }
    return lines;
}

qsizetype countOf(const QList<CellLine> &lines, CellKind kind)
{
    return std::count_if(lines.begin(), lines.end(), [kind](const CellLine &line) { return line.kind == kind; });
}

/// Where the students begin, and how many lines each has.
struct Rhythm {
    qsizetype begin = 0;
    qsizetype width = 0;
};

bool repeats(const QList<CellLine> &lines, const Rhythm &rhythm)
{
    const QList<CellLine> first = lines.mid(rhythm.begin, rhythm.width);
    if (countOf(first, CellKind::Student) != 1 || countOf(first, CellKind::Name) == 0)
        return false;
    for (qsizetype i = rhythm.begin + rhythm.width; i < lines.size(); ++i)
        if (lines[i].kind != lines[i - rhythm.width].kind)
            return i >= rhythm.begin + 3 * rhythm.width && lines.size() - i <= MostLinesEach; // what stands below
    return lines.size() >= rhythm.begin + 2 * rhythm.width;
}

std::optional<Rhythm> rhythmOf(const QList<CellLine> &lines)
{
    constexpr qsizetype mostAbove = 20;
    for (qsizetype begin = 0; begin < std::min(lines.size(), mostAbove); ++begin)
        for (qsizetype width = 2; width <= MostLinesEach; ++width)
            if (const Rhythm rhythm{begin, width}; repeats(lines, rhythm))
                return rhythm;
    return std::nullopt;
}

void appendRow(QList<TextRow> &rows, const QList<CellLine> &lines)
{
    TextRow row{lines.constFirst().number, {}};
    for (const CellLine &line : lines)
        row.cells.append(line.cell);
    rows.append(row);
}

/// Finds the objects: the text is their array, or an object with a member that is.
QJsonArray objectsIn(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    const auto found =
        std::find_if(object.begin(), object.end(), [](const QJsonValue &value) { return value[0].isObject(); });
    return found == object.end() ? QJsonArray() : found.value().toArray();
}

} // namespace

QList<TextRow> readCellPerLine(QStringView text)
{
    const QList<CellLine> lines = cellLinesOf(text);
    const auto rhythm = rhythmOf(lines);
    if (!rhythm)
        return {};
    // As many lines above as there are columns may be the titles; what stands above them is text.
    const auto &[begin, width] = *rhythm;
    const qsizetype titles = begin >= width ? begin - width : begin;
    QList<TextRow> rows;
    for (qsizetype i = 0; i < titles; ++i)
        appendRow(rows, {lines[i]});
    for (qsizetype i = titles; i < lines.size(); i += width)
        appendRow(rows, lines.mid(i, i < begin ? begin - i : width));
    return rows;
}

QList<TextRow> readJsonTable(QStringView text)
{
    const QStringView json = text.trimmed();
    if (!json.startsWith(u'[') && !json.startsWith(u'{'))
        return {};
    QStringList titles;
    QList<TextRow> rows;
    const QJsonArray objects = objectsIn(QJsonDocument::fromJson(json.toUtf8()));
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        TextRow row{static_cast<int>(rows.size()) + 1, {}};
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!titles.contains(member.key()))
                titles.append(member.key());
            row.cells.resize(titles.size());
            row.cells[titles.indexOf(member.key())] = member.value().toVariant().toString();
        }
        rows.append(row);
    }
    if (!titles.isEmpty())
        rows.prepend(TextRow{1, titles});
    return titles.isEmpty() ? QList<TextRow>() : rows;
}

} // namespace chamada
