// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/statuswords.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct StandingLook {
    const char *text;
    Icon icon;
    Meaning meaning;
};

constexpr std::array standings{
    StandingLook{QT_TRANSLATE_NOOP("Standing", "present"), Icon::Present, Meaning::Present},
    StandingLook{QT_TRANSLATE_NOOP("Standing", "late"), Icon::Late, Meaning::Accent},
    StandingLook{QT_TRANSLATE_NOOP("Standing", "absent"), Icon::Refused, Meaning::Refused},
    StandingLook{QT_TRANSLATE_NOOP("Standing", "justified"), Icon::Shield, Meaning::Warning},
};

constexpr std::array risks{
    StandingLook{QT_TRANSLATE_NOOP("Standing", "on track"), Icon::Already, Meaning::Present},
    StandingLook{QT_TRANSLATE_NOOP("Standing", "near the limit"), Icon::Warning, Meaning::Warning},
    StandingLook{QT_TRANSLATE_NOOP("Standing", "over the limit"), Icon::Refused, Meaning::Refused},
};

const StandingLook &lookOf(Standing standing)
{
    return standings[static_cast<size_t>(standing)];
}

const StandingLook &lookOf(Frequency::Risk risk)
{
    return risks[static_cast<size_t>(risk)];
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Standing", text);
}

QString valueInWords(Change::Kind kind, const std::optional<int> &value)
{
    switch (kind) {
    case Change::Kind::Standing:
        return inWords(value ? standingFromNumber(*value) : std::nullopt);
    case Change::Kind::Discarded:
        return value.value_or(0) != 0 ? QCoreApplication::translate("Standing", "discarded")
                                      : QCoreApplication::translate("Standing", "counts");
    default:
        return value ? QString::number(*value) : QCoreApplication::translate("Standing", "not given");
    }
}

/// Returns the name of what was changed; empty if its values show it.
QString nameOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Class:
        return QCoreApplication::translate("Standing", "class: ");
    case Change::Kind::Lessons:
        return QCoreApplication::translate("Standing", "lessons: ");
    default:
        return {};
    }
}

} // namespace

QString inWords(Standing standing)
{
    return translated(lookOf(standing).text);
}

QString inWords(const std::optional<Standing> &standing)
{
    return standing ? inWords(*standing) : QCoreApplication::translate("Standing", "not in this meeting");
}

Icon iconOf(Standing standing)
{
    return lookOf(standing).icon;
}

Meaning meaningOf(Standing standing)
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
    return change.by.isEmpty() ? time : QCoreApplication::translate("Standing", "%1, by %2").arg(time, change.by);
}

} // namespace chamada
