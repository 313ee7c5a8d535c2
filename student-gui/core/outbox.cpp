// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/outbox.h"

#include "common/files/savewhole.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

QJsonObject toJson(const PendingCheckIn &waiting)
{
    QJsonObject json{{u"class"_s, waiting.attempt.classId.number()}, {u"student"_s, waiting.attempt.student.text()},
        {u"code"_s, waiting.attempt.code}, {u"pressed"_s, waiting.pressed.toText()},
        {u"address"_s, waiting.address.toText()}, {u"fingerprint"_s, QString::fromLatin1(waiting.fingerprint.toHex())},
        {u"server"_s, waiting.server}};
    if (waiting.started)
        json.insert(u"started"_s, waiting.started->toText());
    return json;
}

std::optional<PendingCheckIn> fromJson(const QJsonObject &json)
{
    const auto classId = ClassId::fromNumber(json["class"_L1].toInteger());
    const auto student = StudentId::fromText(json["student"_L1].toString());
    const auto pressed = Timestamp::fromText(json["pressed"_L1].toString());
    const auto address = ServerAddress::fromText(json["address"_L1].toString());
    if (!classId || !student || !pressed || !address)
        return std::nullopt;
    return PendingCheckIn{{*classId, *student, json["code"_L1].toString()}, *pressed, *address,
        QByteArray::fromHex(json["fingerprint"_L1].toString().toLatin1()), json["server"_L1].toString(),
        Timestamp::fromText(json["started"_L1].toString())};
}

bool isReplacedBy(const PendingCheckIn &one, const PendingCheckIn &other)
{
    return one.attempt.classId == other.attempt.classId && one.attempt.student == other.attempt.student
        && one.address == other.address;
}

} // namespace

Outbox::Outbox(QString file)
    : m_file(std::move(file))
    , m_waiting(read())
    , m_isKept(!m_file.isEmpty())
{
}

QString Outbox::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/chamada/outbox.json"_s;
}

void Outbox::add(const PendingCheckIn &waiting)
{
    change([&waiting](List &list) {
        list.removeIf([&](const PendingCheckIn &other) { return isReplacedBy(other, waiting); });
        list.append(waiting);
    });
}

void Outbox::remove(const CheckInAttempt &attempt)
{
    change([&attempt](
               List &list) { list.removeIf([&](const PendingCheckIn &other) { return other.attempt == attempt; }); });
}

void Outbox::change(const std::function<void(List &)> &work)
{
    work(m_waiting);
    if (m_file.isEmpty())
        return;
    // Another window of this user may have waiting check-ins in the file too.
    List list = read();
    work(list);
    m_isKept = write(list);
}

Outbox::List Outbox::read() const
{
    List list;
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return list;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : array)
        if (const auto waiting = fromJson(value.toObject()))
            list.append(*waiting);
    return list;
}

bool Outbox::write(const List &list) const
{
    if (list.isEmpty())
        return !QFile::exists(m_file) || QFile::remove(m_file);
    QJsonArray array;
    for (const PendingCheckIn &waiting : list)
        array.append(toJson(waiting));
    const QByteArray bytes = QJsonDocument(array).toJson(QJsonDocument::Compact);
    QSaveFile file(m_file);
    return QDir().mkpath(QFileInfo(m_file).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && saveWhole(file, bytes);
}

} // namespace chamada::student
