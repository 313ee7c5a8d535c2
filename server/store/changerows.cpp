// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/changerows.h"

#include "common/protocol/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonArray arrayOf(const QList<RosterLine> &lines)
{
    QJsonArray rows;
    for (const RosterLine &line : lines)
        rows.append(QJsonArray{line.student.text(), orEmpty(line.name)});
    return rows;
}

QJsonArray arrayOf(const QList<StudentId> &students)
{
    QJsonArray rows;
    for (const StudentId &student : students)
        rows.append(student.text());
    return rows;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonArray arrayOf(const CallOpened &change)
{
    const CallRecord &call = change.call;
    const CallOptions &options = call.options;
    return {call.id.text(), call.classId.number(), textOf(call.owner), options.title, options.code, options.rosterOnly,
        orNull(options.lateAfter), orNull(options.endsAfter), call.started.msecs, base64(call.secret)};
}

QJsonArray arrayOf(const CallEnded &change)
{
    return {change.call.text(), change.classId.number(), change.ended.msecs, change.hasRoster, arrayOf(change.absent)};
}

QJsonArray arrayOf(const ReportErased &change)
{
    return {change.call.text()};
}

QJsonArray arrayOf(const AccountStored &change)
{
    return {change.name.text(), QString::fromLatin1(change.passwordHash)};
}

QJsonArray arrayOf(const AccountRemoved &change)
{
    return {change.name.text()};
}

QJsonArray arrayOf(const SetupCodeStored &change)
{
    return {change.code};
}

QJsonArray arrayOf(const InvitationStored &change)
{
    return {change.name.text(), change.invitation.code, change.invitation.expires.msecs};
}

QJsonArray arrayOf(const InvitationErased &change)
{
    return {change.name.text()};
}

QJsonArray arrayOf(const StudentErased &change)
{
    return {change.student.text()};
}

QJsonArray arrayOf(const RosterStored &change)
{
    return {change.classId.number(), arrayOf(change.lines)};
}

QJsonArray arrayOf(const RosterRemoved &change)
{
    return {change.classId.number(), arrayOf(change.students)};
}

QJsonArray arrayOf(const ClassTaught &change)
{
    return {textOf(change.owner), change.classId.number(), change.title};
}

template <class C> QByteArray encoded(const C &change)
{
    return compact(arrayOf(change));
}

QByteArray encoded(const EntryStored &change)
{
    return '[' + QByteArray::number(change.classId.number()) + ',' + QByteArray::number(change.count) + ','
        + compact({change.sameDeviceAs ? QJsonValue(change.sameDeviceAs->text()) : QJsonValue()}) + ',' + rowOf(change)
        + ']';
}

} // namespace

QByteArray rowOf(const EntryStored &change)
{
    QByteArray devices = change.record.device.toHex();
    for (const QByteArray &device : change.record.formerDevices)
        devices += ' ' + device.toHex();
    const Entry &entry = change.record.entry;
    return JsonWriter(JsonWriter::Shape::Array)
        .append(change.call.text())
        .append(entry.student.text())
        .append(change.record.sequence)
        .append(entry.time.msecs)
        .append(static_cast<int>(entry.by))
        .append(entry.flags.toInt())
        .append(entry.name)
        .append(entry.place)
        .append(entry.note)
        .append(QLatin1StringView(devices))
        .append(change.record.removed ? 1 : 0)
        .finish();
}

QString rowsOf(const QList<RosterLine> &lines)
{
    return QString::fromUtf8(compact(arrayOf(lines)));
}

QString rowsOf(const QList<StudentId> &students)
{
    return QString::fromUtf8(compact(arrayOf(students)));
}

QByteArray encodeChanges(const std::vector<Change> &changes)
{
    QByteArray json;
    for (const Change &change : changes) {
        json += json.isEmpty() ? "[[" : ",[";
        json += QByteArray::number(std::visit([]<class C>(const C &) { return C::tag; }, change)) + ','
            + std::visit([](const auto &c) { return encoded(c); }, change) + ']';
    }
    return json.isEmpty() ? QByteArrayLiteral("[]") : json + ']';
}

} // namespace chamada::server
