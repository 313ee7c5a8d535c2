// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diaryerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

#include <algorithm>
#include <array>

namespace chamada::teacher {

namespace {

using Kind = DiaryError::Kind;

struct CodeRow {
    int code; ///< SQLite's primary result code
    Kind kind;
};

constexpr std::array codes{CodeRow{5, Kind::Busy}, CodeRow{6, Kind::Busy}, CodeRow{8, Kind::ReadOnly},
    CodeRow{11, Kind::Damaged}, CodeRow{13, Kind::Full}, CodeRow{14, Kind::CannotOpen}, CodeRow{26, Kind::NotADiary}};

struct ErrorText {
    Kind kind;
    const char *text;
};

constexpr std::array texts{
    ErrorText{Kind::Missing,
        QT_TRANSLATE_NOOP("DiaryError",
            "The diary is not at %1. Connect the disk or network folder that holds it and try again, or choose another "
            "place.")},
    ErrorText{Kind::CannotOpen,
        QT_TRANSLATE_NOOP("DiaryError",
            "The diary at %1 cannot be opened. Check that you may write there, or choose another place.")},
    ErrorText{Kind::NotADiary,
        QT_TRANSLATE_NOOP("DiaryError", "The file %1 is not a Chamada diary, and was left as it is. Choose another.")},
    ErrorText{Kind::Damaged,
        QT_TRANSLATE_NOOP("DiaryError",
            "The diary at %1 is damaged, and was left as it is. Choose another place to keep going; the damaged file "
            "may still be repaired.")},
    ErrorText{Kind::Newer,
        QT_TRANSLATE_NOOP("DiaryError",
            "The diary at %1 was written by a newer version of this program. Update the program, or choose another "
            "place.")},
    ErrorText{Kind::ReadOnly,
        QT_TRANSLATE_NOOP("DiaryError", "The diary at %1 can only be read, not written. Choose another place.")},
    ErrorText{Kind::Full,
        QT_TRANSLATE_NOOP("DiaryError", "The disk that holds the diary at %1 is full. Make room there and try again.")},
    ErrorText{Kind::Busy,
        QT_TRANSLATE_NOOP("DiaryError", "Another program is using the diary at %1. Close it there and try again.")},
    ErrorText{Kind::Other, QT_TRANSLATE_NOOP("DiaryError", "The diary at %1 could not be used: %2")},
};

} // namespace

DiaryError DiaryError::from(const QSqlError &error, const QString &file)
{
    constexpr int PrimaryCode = 0xff;
    const int code = error.nativeErrorCode().toInt() & PrimaryCode;
    const auto row = std::find_if(codes.begin(), codes.end(), [code](const CodeRow &r) { return r.code == code; });
    return {row == codes.end() ? Kind::Other : row->kind, file, error.databaseText()};
}

QString explain(const DiaryError &error)
{
    const auto row = std::find_if(texts.begin(), texts.end(), [&](const ErrorText &r) { return r.kind == error.kind; });
    const QString text = QCoreApplication::translate("DiaryError", row->text).arg(QDir::toNativeSeparators(error.file));
    return error.kind == Kind::Other ? text.arg(error.detail) : text;
}

} // namespace chamada::teacher
