// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/words/entrywords.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

struct FlagRow {
    Flag flag;
    const char *text;
};

constexpr std::array flagRows{
    FlagRow{Flag::Late, QT_TRANSLATE_NOOP("Entry", "late")},
    FlagRow{Flag::NotOnRoster, QT_TRANSLATE_NOOP("Entry", "not on the list of the class")},
    FlagRow{Flag::SameDevice, QT_TRANSLATE_NOOP("Entry", "same device as another student")},
    FlagRow{Flag::SameAddress, QT_TRANSLATE_NOOP("Entry", "same address as another student")},
};

QString sameComputerAs(const StudentId &student, const QString &name)
{
    const QString who = name.isEmpty() ? student.text() : u"%1 (%2)"_s.arg(name, student.text());
    return QCoreApplication::translate("Entry", "same computer as %1").arg(who);
}

} // namespace

QString inWords(By by)
{
    switch (by) {
    case By::Teacher:
        return QCoreApplication::translate("Entry", "by hand");
    case By::Kiosk:
        return QCoreApplication::translate("Entry", "kiosk");
    default:
        return QCoreApplication::translate("Entry", "student");
    }
}

QString inWords(Flag flag)
{
    for (const FlagRow &row : flagRows)
        if (row.flag == flag)
            return QCoreApplication::translate("Entry", row.text);
    return {};
}

QString remarksInWords(const Entry &entry, const QString &other)
{
    QStringList parts;
    for (const FlagRow &row : flagRows) {
        // The device says more than the address, so the address would only repeat it.
        const bool said = row.flag == Flag::SameAddress && entry.flags.testFlag(Flag::SameDevice);
        if (!entry.flags.testFlag(row.flag) || said)
            continue;
        const bool named = row.flag == Flag::SameDevice && entry.sameDeviceAs;
        parts.append(named ? sameComputerAs(*entry.sameDeviceAs, other) : inWords(row.flag));
    }
    if (!entry.note.isEmpty())
        parts.append(entry.note);
    return parts.join(u" · "_s);
}

QString remarksInFull(const Entry &entry, const QString &other)
{
    QStringList lines{remarksInWords(entry, other)};
    if (!entry.place.isEmpty())
        lines.append(QCoreApplication::translate("Entry", "From the computer %1").arg(entry.place));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace chamada::teacher
