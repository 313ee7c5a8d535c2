// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/recentclasses.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype MaxItems = 20;
constexpr auto ArrayKey = "recentClasses"_L1;
constexpr auto ClassKey = "class"_L1;
constexpr auto TitleKey = "title"_L1;

} // namespace

RecentClasses::RecentClasses(QSettings &settings)
    : m_settings(settings)
{
    read();
}

QString RecentClasses::titleOf(ClassId classId) const
{
    for (const Item &item : m_items)
        if (item.classId == classId)
            return item.title;
    return {};
}

void RecentClasses::remember(const Item &item)
{
    m_items.removeIf([&](const Item &other) { return other.classId == item.classId; });
    m_items.prepend(item);
    while (m_items.size() > MaxItems)
        m_items.removeLast();
    write();
}

void RecentClasses::read()
{
    const int count = m_settings.beginReadArray(ArrayKey);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        if (const auto classId = ClassId::fromNumber(m_settings.value(ClassKey).toLongLong()))
            m_items.append({*classId, m_settings.value(TitleKey).toString()});
    }
    m_settings.endArray();
}

void RecentClasses::write() const
{
    m_settings.beginWriteArray(ArrayKey, static_cast<int>(m_items.size()));
    for (int i = 0; i < m_items.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(ClassKey, m_items[i].classId.number());
        m_settings.setValue(TitleKey, m_items[i].title);
    }
    m_settings.endArray();
}

} // namespace chamada
