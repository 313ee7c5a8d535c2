// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/core/rosterfilereader.h"

#include <QPromise>

#include <memory>
#include <thread>

namespace chamada::teacher {

RosterFileReader::RosterFileReader(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &RosterFileReader::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RosterFileReader::onFinished);
}

void RosterFileReader::read(const QString &path)
{
    cancel();
    m_isReading = true;
    const auto promise = std::make_shared<QPromise<RosterImport>>();
    promise->setProgressRange(0, 100);
    promise->start();
    m_watcher.setFuture(promise->future());
    // No pool and no waiting at the end: a drive that hangs must not keep the program from ending.
    std::thread([promise, path] {
        promise->addResult(RosterImport::ofFile(path, [&promise](double share) {
            promise->setProgressValue(static_cast<int>(share * 100));
            return !promise->isCanceled();
        }));
        promise->finish();
    }).detach();
}

void RosterFileReader::cancel()
{
    m_isReading = false;
    m_watcher.cancel();
}

void RosterFileReader::onFinished()
{
    if (!m_watcher.isCanceled() && std::exchange(m_isReading, false))
        emit finished(m_watcher.result());
}

} // namespace chamada::teacher
