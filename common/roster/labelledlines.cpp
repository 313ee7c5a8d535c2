// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/labelledlines.h"

#include "common/domain/text.h"
#include "common/roster/titles.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct LabelledLine {
    int number = 0;
    QString label; ///< empty if the line has none
    QString value;
};

QList<LabelledLine> labelledLinesOf(QStringView text)
{
    static const QRegularExpression labelled(
        u"^(\\p{L}[^:\\d]{0,40}?)\\s*:\\s*(.*)$"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<LabelledLine> lines;
    int number = 0;
    for (const QStringView part : text.split(u'\n')) {
        const QString line = part.trimmed().toString();
        ++number;
        if (line.isEmpty())
            continue;
        const auto match = labelled.match(line);
        lines.append(match.hasMatch() ? LabelledLine{number, match.captured(1), match.captured(2)}
                                      : LabelledLine{number, QString(), line});
    }
    return lines;
}

/// Returns the label of student IDs that begins most lines; empty if none begins two. Other lines have no numbers.
QString studentLabel(const QList<LabelledLine> &lines)
{
    QString label;
    qsizetype labelled = 0;
    qsizetype students = 0;
    for (const LabelledLine &line : lines) {
        labelled += line.label.isEmpty() ? 0 : 1;
        const bool isStudent = titleOf(line.label).role == TitleRole::Student;
        if (isStudent && label.isEmpty())
            label = line.label;
        students += isStudent && line.label == label ? 1 : 0;
        if (line.label.isEmpty() && hasDigit(line.value))
            return {};
    }
    return students > 1 && labelled * 2 >= lines.size() && labelled > students ? label : QString();
}

} // namespace

QList<TextRow> readLabelledLines(QStringView text)
{
    const QList<LabelledLine> lines = labelledLinesOf(text);
    if (studentLabel(lines).isEmpty())
        return {};
    QStringList titles;
    QList<TextRow> rows;
    bool wasLabelled = true;
    for (const LabelledLine &line : lines) {
        const QString title = line.label.isEmpty() ? u"Nome"_s : line.label;
        qsizetype column = titles.indexOf(title);
        if (column < 0) {
            column = titles.size();
            titles.append(title);
        }
        const bool isNext =
            rows.isEmpty() || (line.label.isEmpty() && wasLabelled) || !rows.constLast().cells.value(column).isEmpty();
        if (isNext)
            rows.append(TextRow{line.number, {}});
        QStringList &cells = rows.last().cells;
        cells.resize(std::max(cells.size(), column + 1));
        cells[column] = cells[column].isEmpty() ? line.value : cells[column];
        wasLabelled = !line.label.isEmpty();
    }
    rows.prepend(TextRow{lines.constFirst().number, titles});
    return rows;
}

} // namespace chamada
