// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/importwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString importText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

QString countText(const char *text, int count)
{
    return QCoreApplication::translate("Import", text, nullptr, count);
}

} // namespace

QString inWords(RosterImport::Obstacle obstacle)
{
    using Obstacle = RosterImport::Obstacle;
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Unreadable:
        return importText(
            QT_TRANSLATE_NOOP("Import", "The file cannot be opened. Is it still there, and may you read it?"));
    case Obstacle::TooLarge:
        return importText(QT_TRANSLATE_NOOP("Import", "This is far too large for the list of a class."));
    case Obstacle::Empty:
        return importText(
            QT_TRANSLATE_NOOP("Import", "There is nothing in it. Choose a file with a row for each student."));
    case Obstacle::Image:
        return importText(
            QT_TRANSLATE_NOOP("Import", "This is a picture, not a table. Choose a spreadsheet or a CSV file."));
    case Obstacle::NotATable:
        return importText(QT_TRANSLATE_NOOP("Import",
            "This is a file of another program and no table. Choose a spreadsheet (.xlsx, .ods) or a CSV file."));
    case Obstacle::OldSpreadsheet:
    case Obstacle::BinarySpreadsheet:
        return importText(QT_TRANSLATE_NOOP("Import",
            "This is a spreadsheet in a format that only Excel reads (.xls, .xlsb). Open it there or in LibreOffice "
            "and save it as .xlsx; or copy the cells and press Ctrl+V here."));
    case Obstacle::Encrypted:
        return importText(QT_TRANSLATE_NOOP("Import",
            "The spreadsheet has a password. Open it in its program and save it without; or copy the cells and press "
            "Ctrl+V here."));
    case Obstacle::Damaged:
        return importText(QT_TRANSLATE_NOOP("Import",
            "The spreadsheet is damaged or was not copied whole. Fetch it again; or open it in its program, copy the "
            "cells and press Ctrl+V here."));
    case Obstacle::Cancelled:
        return importText(QT_TRANSLATE_NOOP("Import", "The reading was cancelled. Nothing was taken."));
    case Obstacle::WebPage:
        return importText(QT_TRANSLATE_NOOP("Import",
            "This is a web page without a table, whatever its name. Download the list again, or copy the cells and "
            "press Ctrl+V here."));
    case Obstacle::Pdf:
        return importText(
            QT_TRANSLATE_NOOP("Import", "This is a PDF, not a table. Copy its text and press Ctrl+V here."));
    case Obstacle::Binary:
        return importText(
            QT_TRANSLATE_NOOP("Import", "This is no table. Choose a spreadsheet (.xlsx, .ods) or a CSV file."));
    case Obstacle::WrongEncoding:
        return importText(QT_TRANSLATE_NOOP("Import", "The file is not of this encoding. Choose another one."));
    case Obstacle::TooManyRows:
        return QCoreApplication::translate("Import", "These are too many rows for the list of a class: more than %L1.")
            .arg(RosterImport::MaxRows);
    case Obstacle::MeetingReport:
        return importText(QT_TRANSLATE_NOOP("Import",
            "This is the report of a video meeting and no list of a class: it says who came, and has no student IDs."));
    case Obstacle::NoStudentColumn:
        return importText(QT_TRANSLATE_NOOP(
            "Import", "No column certainly holds student IDs. Choose it, or take a list that has such a column."));
    case Obstacle::SeveralStudentColumns:
        return importText(
            QT_TRANSLATE_NOOP("Import", "More than one column may hold the student IDs. Choose the right one."));
    case Obstacle::SeveralNameColumns:
        return importText(
            QT_TRANSLATE_NOOP("Import", "More than one column may hold the names. Choose the right one."));
    case Obstacle::NoStudents:
        break;
    }
    return importText(QT_TRANSLATE_NOOP("Import",
        "No row gives a student. Are the separator and the columns for the student ID and the name the right ones?"));
}

QString inWords(const RosterProblem &problem)
{
    using Kind = RosterProblem::Kind;
    switch (problem.kind) {
    case Kind::NoStudent:
        return importText(QT_TRANSLATE_NOOP("Import", "There is no student ID"));
    case Kind::BadStudent:
        return importText(QT_TRANSLATE_NOOP("Import", "This is not a student ID"));
    case Kind::ShortenedStudent:
        return importText(QT_TRANSLATE_NOOP("Import", "Shortened by the spreadsheet: format the column as text"));
    case Kind::ChangedStudent:
        return importText(QT_TRANSLATE_NOOP(
            "Import", "Perhaps changed by a spreadsheet, for other rows have no such point or comma"));
    case Kind::NoName:
        return importText(QT_TRANSLATE_NOOP("Import", "There is no name"));
    case Kind::BadName:
        return importText(QT_TRANSLATE_NOOP("Import", "The name is too long, or has characters that no name has"));
    case Kind::BrokenQuote:
        return importText(QT_TRANSLATE_NOOP("Import", "A quotation mark opens and does not close"));
    case Kind::NotAStudent:
        return importText(QT_TRANSLATE_NOOP("Import", "This row is no student"));
    case Kind::Left:
        return QCoreApplication::translate("Import", "The list says: %1").arg(problem.status);
    case Kind::Hidden:
        return importText(QT_TRANSLATE_NOOP("Import", "The spreadsheet hides this row"));
    case Kind::Repeated:
        break;
    }
    return QCoreApplication::translate("Import", "Is on line %1 already, which counts").arg(problem.earlierLine);
}

QString inWords(const RosterNotice &notice)
{
    using Kind = RosterNotice::Kind;
    switch (notice.kind) {
    case Kind::SkippedLine:
        return QCoreApplication::translate("Import", "Line %1 stands above the titles and was skipped: %2")
            .arg(QString::number(notice.line), notice.texts.join(u' '));
    case Kind::SeveralClasses:
        return QCoreApplication::translate(
            "Import", "The list has students of several classes: %1. Choose yours, or take all.")
            .arg(notice.texts.join(u", "_s));
    case Kind::OtherClass:
        return countText(QT_TRANSLATE_N_NOOP("Import", "%n row(s) of other classes were skipped."), notice.count);
    case Kind::SameStudent:
        return countText(QT_TRANSLATE_N_NOOP("Import", "%n row(s) repeat a student, who is taken once."), notice.count);
    case Kind::IdFromEmail:
        return importText(
            QT_TRANSLATE_NOOP("Import", "The student IDs are the numbers in the e-mail addresses: are they right?"));
    case Kind::DecimalZeros:
        return countText(
            QT_TRANSLATE_N_NOOP("Import", "The \".0\" that a spreadsheet put behind %n student ID(s) was removed."),
            notice.count);
    case Kind::Thousands:
        return countText(
            QT_TRANSLATE_N_NOOP("Import", "The points that a spreadsheet put into %n student ID(s) were removed."),
            notice.count);
    case Kind::Uncalculated:
        return countText(
            QT_TRANSLATE_N_NOOP("Import",
                "%n formula(s) have no stored result, so their cells are empty here: save the file in its program."),
            notice.count);
    case Kind::SocialNames:
        break;
    }
    return importText(QT_TRANSLATE_NOOP("Import", "Where the list has a social name, it is taken."));
}

QString inWords(const QList<RosterNotice> &notices)
{
    int skipped = 0;
    QStringList sentences;
    for (const RosterNotice &notice : notices) {
        if (notice.kind == RosterNotice::Kind::SkippedLine)
            ++skipped;
        else
            sentences.append(inWords(notice));
    }
    if (skipped > 0)
        sentences.prepend(
            countText(QT_TRANSLATE_N_NOOP("Import", "%n line(s) above the titles were skipped."), skipped));
    return sentences.join(u' ');
}

QString nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16:
        return u"UTF-16"_s;
    case TextEncoding::Windows1252:
        return u"Windows-1252"_s;
    case TextEncoding::CodePage850:
        return u"DOS (850)"_s;
    case TextEncoding::Latin1:
        break;
    }
    return u"Latin-1"_s;
}

QString nameOf(Separator separator)
{
    switch (separator) {
    case Separator::Semicolon:
        return importText(QT_TRANSLATE_NOOP("Import", "Semicolon ( ; )"));
    case Separator::Comma:
        return importText(QT_TRANSLATE_NOOP("Import", "Comma ( , )"));
    case Separator::Tab:
        return importText(QT_TRANSLATE_NOOP("Import", "Tab"));
    case Separator::Pipe:
        return importText(QT_TRANSLATE_NOOP("Import", "Vertical bar ( | )"));
    case Separator::Blanks:
        return importText(QT_TRANSLATE_NOOP("Import", "Blanks or dashes"));
    case Separator::Equals:
        break;
    }
    return importText(QT_TRANSLATE_NOOP("Import", "Equals sign ( = )"));
}

} // namespace chamada::teacher
