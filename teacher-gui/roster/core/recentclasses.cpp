// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/recentclasses.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr qsizetype MaxItems = 20;
constexpr auto ArrayKey = "recentClasses"_L1;
constexpr auto ClassKey = "class"_L1;
constexpr auto TitleKey = "title"_L1;
constexpr auto CodeKey = "code"_L1;
constexpr auto RosterOnlyKey = "rosterOnly"_L1;
constexpr auto LateAfterKey = "lateAfter"_L1;
constexpr auto EndsAfterKey = "endsAfter"_L1;
constexpr auto LastKey = "last"_L1;

std::optional<double> minutesAt(const QSettings &settings, QLatin1StringView key)
{
    bool isNumber = false;
    const double minutes = settings.value(key).toDouble(&isNumber);
    return isNumber && minutes > 0 ? std::optional(minutes) : std::nullopt;
}

CallOptions optionsFrom(const QSettings &settings)
{
    return {.title = settings.value(TitleKey).toString(),
        .code = settings.value(CodeKey).toBool(),
        .rosterOnly = settings.value(RosterOnlyKey).toBool(),
        .lateAfter = minutesAt(settings, LateAfterKey),
        .endsAfter = minutesAt(settings, EndsAfterKey)};
}

} // namespace

RecentClasses::RecentClasses(QSettings &settings)
    : m_settings(settings)
{
    read();
}

CallOptions RecentClasses::optionsOf(ClassId classId) const
{
    for (const Item &item : m_items)
        if (item.classId == classId)
            return item.options;
    return {};
}

void RecentClasses::remember(const Item &item)
{
    m_items.removeIf([&](const Item &other) { return other.classId == item.classId; });
    m_items.prepend(item);
    while (m_items.size() > MaxItems)
        m_items.removeLast();
    write();
    emit changed();
}

void RecentClasses::addMissing(const QList<TaughtClass> &classes)
{
    const qsizetype before = m_items.size();
    for (const TaughtClass &taught : classes) {
        const bool isKnown = std::any_of(
            m_items.cbegin(), m_items.cend(), [&taught](const Item &item) { return item.classId == taught.classId; });
        if (isKnown || m_items.size() == MaxItems)
            continue;
        m_items.append({taught.classId, {}});
        m_items.last().options.title = taught.title;
    }
    if (m_items.size() == before)
        return;
    write();
    emit changed();
}

void RecentClasses::read()
{
    const int count = m_settings.beginReadArray(ArrayKey);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        if (const auto classId = ClassId::fromNumber(m_settings.value(ClassKey).toLongLong()))
            m_items.append(
                {*classId, optionsFrom(m_settings), Timestamp::fromText(m_settings.value(LastKey).toString())});
    }
    m_settings.endArray();
}

void RecentClasses::write() const
{
    m_settings.beginWriteArray(ArrayKey, static_cast<int>(m_items.size()));
    for (int i = 0; i < m_items.size(); ++i) {
        m_settings.setArrayIndex(i);
        const auto &[classId, options, last] = m_items[i];
        m_settings.setValue(ClassKey, classId.number());
        m_settings.setValue(TitleKey, options.title);
        m_settings.setValue(CodeKey, options.code);
        m_settings.setValue(RosterOnlyKey, options.rosterOnly);
        m_settings.setValue(LateAfterKey, options.lateAfter.value_or(0));
        m_settings.setValue(EndsAfterKey, options.endsAfter.value_or(0));
        m_settings.setValue(LastKey, last ? last->toText() : QString());
    }
    m_settings.endArray();
}

} // namespace chamada::teacher
