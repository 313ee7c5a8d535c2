// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/reportarchive.h"

#include "common/domain/csv.h"
#include "common/protocol/calljson.h"
#include "server/os/log.h"
#include "server/os/system.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto ArchiveRetry = 2s;

QString wordsOf(Flags flags)
{
    QStringList words;
    const QJsonArray array = toJson(flags);
    for (const auto &word : array)
        words.append(word.toString());
    return words.join(u' ');
}

QByteArray jsonOf(const EndedCall &ended)
{
    QJsonObject json = toJson(ended.report);
    if (ended.owner)
        json.insert(u"teacher"_s, ended.owner->text());
    return QJsonDocument(json).toJson();
}

/// Column names and values are the protocol's in every language, for programs and people alike.
QByteArray csvOf(const EndedCall &ended)
{
    const Report &report = ended.report;
    const QStringList call{report.call.text(), report.classId.toText(), report.title, textOf(ended.owner),
        report.started.toText(), report.ended.toText()};
    QByteArray csv = csvRow({u"call"_s, u"class"_s, u"title"_s, u"teacher"_s, u"started"_s, u"ended"_s, u"student"_s,
        u"name"_s, u"present"_s, u"time"_s, u"by"_s, u"flags"_s, u"place"_s, u"note"_s});
    for (const Entry &entry : report.entries)
        csv += csvRow(call
            + QStringList{entry.student.text(), entry.name, u"yes"_s, entry.time.toText(), toText(entry.by),
                wordsOf(entry.flags), entry.place, entry.note});
    for (const RosterLine &line : report.absent)
        csv += csvRow(call + QStringList{line.student.text(), line.name, u"no"_s, {}, {}, {}, {}, {}});
    return csv;
}

/// Writes the file atomically and syncs it to disk. A file of that name already holds the same report.
bool writeOnce(const QString &file, const QByteArray &contents)
{
    if (QFile::exists(file))
        return true;
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(contents) == contents.size() && os::syncFile(out)
        && out.commit();
}

} // namespace

QString archiveName(const Report &report)
{
    return report.started.toLocal().toString(u"yyyy-MM-dd_HH-mm-ss"_s)
        + u"_class-%1_%2"_s.arg(report.classId.toText(), report.call.text());
}

ReportArchive::ReportArchive(QString directory, EndedCalls &ended, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_ended(ended)
{
    m_ended.keepForArchive();
    m_again.setSingleShot(true);
    m_again.setInterval(ArchiveRetry);
    connect(&m_again, &QTimer::timeout, this, &ReportArchive::catchUp);
}

void ReportArchive::catchUp()
{
    const QList<EndedCall> missing = m_ended.unarchived();
    if (missing.isEmpty() || m_again.isActive())
        return;
    bool works = true;
    for (const EndedCall &ended : missing) {
        works = works && write(ended);
        if (works)
            m_ended.setArchived(ended.report.call);
    }
    if (!works)
        m_again.start();
    tell(works);
}

bool ReportArchive::write(const EndedCall &ended) const
{
    const QString name = QDir(m_directory).filePath(archiveName(ended.report));
    return writeOnce(name + u".json"_s, jsonOf(ended)) && writeOnce(name + u".csv"_s, csvOf(ended))
        && os::syncDirectory(m_directory);
}

void ReportArchive::tell(bool works)
{
    if (works != std::exchange(m_works, works))
        qCWarning(logArchive,
            works ? "the archive %s is written again" : "cannot write the archive %s; it is tried again",
            qPrintable(m_directory));
}

} // namespace chamada::server
