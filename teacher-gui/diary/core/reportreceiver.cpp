// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/reportreceiver.h"

#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/diary/core/diarylocation.h"

#include <algorithm>
#include <utility>

namespace chamada::teacher {

ReportReceiver::ReportReceiver(TeacherClient &client, DiaryLocation &location, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_location(location)
{
    connect(&location, &DiaryLocation::changed, this, &ReportReceiver::tryAgain);
    m_again.setSingleShot(true);
    m_again.setInterval(DiaryError::BusyRetry);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const DiaryEntry &entry : QList(m_waiting))
            keepEntry(entry);
    });
}

bool ReportReceiver::isWaiting(const CallId &call) const
{
    return std::any_of(
        m_waiting.begin(), m_waiting.end(), [&](const DiaryEntry &entry) { return entry.report.call == call; });
}

void ReportReceiver::keep(const Report &report)
{
    keepEntry({report, m_client.link().server().name, m_client.user()});
}

void ReportReceiver::tryAgain()
{
    for (const DiaryEntry &entry : std::exchange(m_waiting, {}))
        keepEntry(entry);
}

void ReportReceiver::keepEntry(const DiaryEntry &entry)
{
    if (const auto failed = store(entry)) {
        if (failed->kind == DiaryError::Kind::Busy)
            m_again.start();
        if (isWaiting(entry.report.call))
            return;
        m_waiting.append(entry);
        emit notKept(entry, *failed);
        return;
    }
    m_waiting.removeIf([&](const DiaryEntry &other) { return other.report.call == entry.report.call; });
    // A lost acknowledgement is harmless: the server offers the report again, and the diary stores it once.
    m_client.link().send(ConfirmReportRequest{entry.report.call}, this, [](const Outcome<DoneReply> &) { });
    emit kept(entry);
}

std::optional<DiaryError> ReportReceiver::store(const DiaryEntry &entry)
{
    if (Diary *diary = m_location.diary())
        return diary->store(entry);
    return m_location.error();
}

} // namespace chamada::teacher
