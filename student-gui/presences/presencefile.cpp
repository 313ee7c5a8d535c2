// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/presencefile.h"

#include "common/files/privatefile.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

QByteArray lineOf(const ConfirmedPresence &presence)
{
    const QJsonObject json{{u"class"_s, presence.classId.number()}, {u"title"_s, presence.title},
        {u"student"_s, presence.student.text()}, {u"time"_s, presence.time.toText()}, {u"server"_s, presence.server},
        {u"fingerprint"_s, QString::fromLatin1(presence.fingerprint.toHex())}, {u"receipt"_s, presence.receipt}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<ConfirmedPresence> presenceOf(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto classId = ClassId::fromNumber(json["class"_L1].toInteger());
    const auto student = StudentId::fromText(json["student"_L1].toString());
    const auto time = Timestamp::fromText(json["time"_L1].toString());
    if (!classId || !student || !time)
        return std::nullopt;
    return ConfirmedPresence{*classId, json["title"_L1].toString(), *student, *time, json["server"_L1].toString(),
        QByteArray::fromHex(json["fingerprint"_L1].toString().toLatin1()), json["receipt"_L1].toString()};
}

} // namespace

PresenceFile::PresenceFile(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    read();
}

QString PresenceFile::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/chamada/presences.jsonl"_s;
}

bool PresenceFile::keep(const ConfirmedPresence &presence)
{
    if (presence.receipt.isEmpty() || holds(presence.receipt))
        return true;
    m_presences.append(presence);
    sort();
    const bool written = append(presence);
    emit changed();
    return written;
}

void PresenceFile::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const auto presence = presenceOf(file.readLine());
        if (presence && !presence->receipt.isEmpty() && !holds(presence->receipt))
            m_presences.append(*presence);
    }
    sort();
}

bool PresenceFile::append(const ConfirmedPresence &presence) const
{
    QFile file(m_file);
    if (!makePrivateFile(m_file) || !file.open(QIODevice::ReadWrite | QIODevice::Append))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QByteArray line = lineOf(presence);
    // Starts a new line, so that a line cut off by a power failure does not corrupt this one.
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        line.prepend('\n');
    return file.write(line) == line.size() && file.flush();
}

bool PresenceFile::holds(const QString &receipt) const
{
    return std::any_of(m_presences.cbegin(), m_presences.cend(),
        [&](const ConfirmedPresence &presence) { return presence.receipt == receipt; });
}

void PresenceFile::sort()
{
    QHash<ClassId, Timestamp> latest;
    for (const ConfirmedPresence &presence : std::as_const(m_presences))
        latest[presence.classId] = std::max(latest[presence.classId], presence.time);
    std::stable_sort(
        m_presences.begin(), m_presences.end(), [&](const ConfirmedPresence &a, const ConfirmedPresence &b) {
            if (a.classId == b.classId)
                return a.time > b.time;
            const Timestamp ofA = latest[a.classId];
            const Timestamp ofB = latest[b.classId];
            return ofA == ofB ? a.classId < b.classId : ofA > ofB;
        });
}

} // namespace chamada::student
