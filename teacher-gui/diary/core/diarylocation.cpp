// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diarylocation.h"

#include "teacher-gui/diary/core/storageplace.h"

#include <QFileInfo>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr auto PathKey = "diary/path"_L1;

} // namespace

DiaryLocation::DiaryLocation(QString defaultPath, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_defaultPath(std::move(defaultPath))
    , m_settings(settings)
{
    m_again.setInterval(DiaryError::BusyRetry);
    connect(&m_again, &QTimer::timeout, this, &DiaryLocation::takeAgain);
}

QString DiaryLocation::path() const
{
    return m_settings.value(PathKey, m_defaultPath).toString();
}

bool DiaryLocation::isLostAtReboot() const
{
    return chamada::teacher::isLostAtReboot(path());
}

void DiaryLocation::open()
{
    m_error = take();
    emit changed();
}

void DiaryLocation::takeAgain()
{
    const std::optional<DiaryError> before = std::exchange(m_error, take());
    if (!m_error || m_error->kind != before->kind)
        emit changed();
}

std::optional<DiaryError> DiaryLocation::take()
{
    // A chosen path that no longer exists means a missing stick or folder. A new, empty diary in its place would look
    // like data loss.
    const bool chosen = m_settings.contains(PathKey);
    m_diary = std::make_unique<Diary>(path());
    const auto failed = m_diary->open(chosen ? Diary::IfMissing::Refuse : Diary::IfMissing::Create);
    if (failed && failed->kind == DiaryError::Kind::Busy)
        m_again.start();
    else
        m_again.stop();
    return failed;
}

std::optional<DiaryError> DiaryLocation::moveTo(const QString &path)
{
    if (!m_error && QFileInfo(path) == QFileInfo(this->path()))
        return std::nullopt;
    auto next = std::make_unique<Diary>(path);
    if (const auto failed = next->open(Diary::IfMissing::Create))
        return failed;
    if (const Diary *old = diary())
        if (const auto failed = next->merge(*old))
            return failed;
    m_settings.setValue(PathKey, QFileInfo(path).absoluteFilePath());
    m_settings.sync();
    m_diary = std::move(next);
    m_error.reset();
    m_again.stop();
    emit changed();
    return std::nullopt;
}

std::optional<DiaryError> DiaryLocation::takeOver(const QString &path)
{
    if (m_error)
        return m_error;
    Diary other(path);
    if (const auto failed = other.open(Diary::IfMissing::Refuse))
        return failed;
    if (const auto failed = m_diary->merge(other))
        return failed;
    emit changed();
    return std::nullopt;
}

void DiaryLocation::applyRoster(ClassId classId, const QList<RosterLine> &roster)
{
    if (!diary())
        return;
    const auto changed = m_diary->applyRoster(classId, roster);
    if (const auto *isChanged = std::get_if<bool>(&changed); isChanged && *isChanged)
        emit callsChanged();
}

} // namespace chamada::teacher
