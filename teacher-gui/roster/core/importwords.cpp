// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/importwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString importText(const char *text)
{
    return QCoreApplication::translate("Import", text);
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
        return importText(
            QT_TRANSLATE_NOOP("Import", "This is far too large for the list of a class: more than 4 MB."));
    case Obstacle::Empty:
        return importText(
            QT_TRANSLATE_NOOP("Import", "There is nothing in it. Choose a file with a row for each student."));
    case Obstacle::Image:
        return importText(QT_TRANSLATE_NOOP("Import", "This is a picture, not a table. Choose a CSV file."));
    case Obstacle::Spreadsheet:
        return importText(QT_TRANSLATE_NOOP("Import",
            "This is a file of a spreadsheet program. Open it there and copy the cells, then press Ctrl+V here; or "
            "save "
            "it there as CSV."));
    case Obstacle::Pdf:
        return importText(QT_TRANSLATE_NOOP("Import", "This is a PDF, not a table. Choose a CSV file."));
    case Obstacle::Binary:
        return importText(QT_TRANSLATE_NOOP("Import", "This is not a text. Choose a CSV file."));
    case Obstacle::WrongEncoding:
        return importText(QT_TRANSLATE_NOOP("Import", "The file is not of this encoding. Choose another one."));
    case Obstacle::TooManyRows:
        return QCoreApplication::translate("Import", "These are too many rows for the list of a class: more than %L1.")
            .arg(RosterImport::MaxRows);
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
    case Kind::NoName:
        return importText(QT_TRANSLATE_NOOP("Import", "There is no name"));
    case Kind::BadName:
        return importText(QT_TRANSLATE_NOOP("Import", "The name is too long, or has characters that no name has"));
    case Kind::BrokenQuote:
        return importText(QT_TRANSLATE_NOOP("Import", "A quotation mark opens and does not close"));
    case Kind::Repeated:
        break;
    }
    return QCoreApplication::translate("Import", "Is on line %1 already, which counts").arg(problem.earlierLine);
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
    case TextEncoding::Latin1:
        break;
    }
    return u"Latin-1"_s;
}

QString nameOfSeparator(QChar separator)
{
    switch (separator.unicode()) {
    case u';':
        return importText(QT_TRANSLATE_NOOP("Import", "Semicolon ( ; )"));
    case u',':
        return importText(QT_TRANSLATE_NOOP("Import", "Comma ( , )"));
    case u'\t':
        return importText(QT_TRANSLATE_NOOP("Import", "Tab"));
    default:
        return importText(QT_TRANSLATE_NOOP("Import", "Equals sign ( = )"));
    }
}

} // namespace chamada
