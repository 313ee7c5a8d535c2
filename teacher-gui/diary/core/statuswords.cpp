// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/statuswords.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

struct StatusLook {
    const char *text;
    Icon icon;
    Meaning meaning;
};

constexpr std::array standings{
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "present"), Icon::Present, Meaning::Present},
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "late"), Icon::Late, Meaning::Accent},
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "absent"), Icon::Refused, Meaning::Refused},
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "justified"), Icon::Shield, Meaning::Warning},
};

constexpr std::array risks{
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "on track"), Icon::Already, Meaning::Present},
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "near the limit"), Icon::Warning, Meaning::Warning},
    StatusLook{QT_TRANSLATE_NOOP("AttendanceStatus", "over the limit"), Icon::Refused, Meaning::Refused},
};

const StatusLook &lookOf(AttendanceStatus standing)
{
    return standings[static_cast<size_t>(standing)];
}

const StatusLook &lookOf(Frequency::Risk risk)
{
    return risks[static_cast<size_t>(risk)];
}

QString translated(const char *text)
{
    return QCoreApplication::translate("AttendanceStatus", text);
}

QString valueInWords(Change::Kind kind, const std::optional<int> &value)
{
    switch (kind) {
    case Change::Kind::Status:
        return inWords(value ? standingFromNumber(*value) : std::nullopt);
    case Change::Kind::Discarded:
        return value.value_or(0) != 0 ? QCoreApplication::translate("AttendanceStatus", "discarded")
                                      : QCoreApplication::translate("AttendanceStatus", "counts");
    default:
        return value ? QString::number(*value) : QCoreApplication::translate("AttendanceStatus", "not given");
    }
}

/// Returns the name of what was changed; empty if its values show it.
QString nameOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Class:
        return QCoreApplication::translate("AttendanceStatus", "class: ");
    case Change::Kind::Lessons:
        return QCoreApplication::translate("AttendanceStatus", "lessons: ");
    default:
        return {};
    }
}

} // namespace

QString inWords(AttendanceStatus standing)
{
    return translated(lookOf(standing).text);
}

QString inWords(const std::optional<AttendanceStatus> &standing)
{
    return standing ? inWords(*standing) : QCoreApplication::translate("AttendanceStatus", "not in this meeting");
}

Icon iconOf(AttendanceStatus standing)
{
    return lookOf(standing).icon;
}

Meaning meaningOf(AttendanceStatus standing)
{
    return lookOf(standing).meaning;
}

QString inWords(Frequency::Risk risk)
{
    return translated(lookOf(risk).text);
}

Icon iconOf(Frequency::Risk risk)
{
    return lookOf(risk).icon;
}

Meaning meaningOf(Frequency::Risk risk)
{
    return lookOf(risk).meaning;
}

QString inWords(const Change &change)
{
    const QString values =
        valueInWords(change.kind, change.before) + u" → "_s + valueInWords(change.kind, change.after);
    return nameOf(change.kind) + values + (change.note.isEmpty() ? QString() : QString(u" ("_s + change.note + u')'));
}

QString origin(const Change &change)
{
    const QString time = dateTimeText(change.time);
    return change.by.isEmpty() ? time
                               : QCoreApplication::translate("AttendanceStatus", "%1, by %2").arg(time, change.by);
}

} // namespace chamada::teacher
