// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Kind = RecordProblem::Kind;

struct ProblemText {
    Kind kind;
    const char *text; ///< %1 the line, %2 the text, %3 the column
};

constexpr std::array texts{
    ProblemText{Kind::Unreadable, QT_TRANSLATE_NOOP("RecordProblem", "It cannot be read.")},
    ProblemText{Kind::TooLarge, QT_TRANSLATE_NOOP("RecordProblem", "It is too large to hold roll calls.")},
    ProblemText{Kind::NotText,
        QT_TRANSLATE_NOOP(
            "RecordProblem", "It is neither a table nor text but a picture, a document or another kind of file.")},
    ProblemText{Kind::BadSpreadsheet,
        QT_TRANSLATE_NOOP("RecordProblem",
            "This spreadsheet cannot be read: it is damaged, protected by a password or of an old kind. Open it in its "
            "program and save it as .xlsx or .ods.")},
    ProblemText{Kind::Encoding,
        QT_TRANSLATE_NOOP(
            "RecordProblem", "Its letters are not in UTF-8. Save it in the spreadsheet as “CSV UTF-8” and try again.")},
    ProblemText{Kind::Empty,
        QT_TRANSLATE_NOOP("RecordProblem", "It holds no roll calls. Choose a file that was exported from a diary.")},
    ProblemText{Kind::Unknown,
        QT_TRANSLATE_NOOP("RecordProblem",
            "Its first line does not name the columns of a table of roll calls. Choose a file that was exported "
            "here.")},
    ProblemText{Kind::MissingColumn, QT_TRANSLATE_NOOP("RecordProblem", "The column “%3” is missing.")},
    ProblemText{
        Kind::OpenQuote, QT_TRANSLATE_NOOP("RecordProblem", "Line %1: a quotation mark is opened and never closed.")},
    ProblemText{Kind::EmptyCell, QT_TRANSLATE_NOOP("RecordProblem", "Line %1: the column “%3” is empty.")},
    ProblemText{Kind::BadCell, QT_TRANSLATE_NOOP("RecordProblem", "Line %1: “%2” cannot stand in the column “%3”.")},
    ProblemText{
        Kind::StudentTwice, QT_TRANSLATE_NOOP("RecordProblem", "Line %1: the student %2 is in this roll call twice.")},
    ProblemText{Kind::LinesDiffer,
        QT_TRANSLATE_NOOP(
            "RecordProblem", "Line %1: “%2” in the column “%3” is not what other lines of the same roll call say.")},
    ProblemText{Kind::BadJson, QT_TRANSLATE_NOOP("RecordProblem", "It is cut off or damaged: no valid JSON.")},
    ProblemText{Kind::Newer,
        QT_TRANSLATE_NOOP("RecordProblem", "A newer version of this program wrote it. Update the program.")},
    ProblemText{Kind::BadCall, QT_TRANSLATE_NOOP("RecordProblem", "Roll call %1: “%2” is missing or wrong.")},
    ProblemText{Kind::CallTwice, QT_TRANSLATE_NOOP("RecordProblem", "Line %1: the roll call %2 is in the file twice.")},
};

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 40;
    const QString line = text.simplified();
    return line.size() <= longest ? line : QString(line.first(longest - 1) + u'…');
}

QString explainOne(const RecordProblem &problem)
{
    const auto row =
        std::find_if(texts.begin(), texts.end(), [&](const ProblemText &r) { return r.kind == problem.kind; });
    // Each placeholder is replaced separately: the file's text may itself contain "%3".
    QString text = QCoreApplication::translate("RecordProblem", row->text);
    text.replace(u"%1"_s, QString::number(problem.line));
    const QStringList parts = text.split(u"%2"_s);
    const QString column = problem.column;
    QStringList filled;
    for (QString part : parts)
        filled.append(part.replace(u"%3"_s, column));
    return filled.join(shortened(problem.text));
}

} // namespace

QString explain(const QList<RecordProblem> &problems)
{
    constexpr qsizetype shown = 3;
    QStringList sentences;
    for (const RecordProblem &problem : problems.first(std::min(shown, problems.size())))
        sentences.append(explainOne(problem));
    if (problems.size() > shown)
        sentences.append(QCoreApplication::translate(
            "RecordProblem", "And %n more line(s) like that.", nullptr, static_cast<int>(problems.size() - shown)));
    return sentences.join(u' ');
}

} // namespace chamada::teacher
