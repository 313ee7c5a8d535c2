// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/calltext.h"

#include "common/protocol/calljson.h"
#include "common/protocol/taking.h"
#include "common/ui/sentences.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/words/callwords.h"
#include "teacher-gui/words/entrywords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QString callText(const char *text)
{
    return QCoreApplication::translate("CallText", text);
}

QList<Entry> entriesOf(const LiveCall &call)
{
    QList<Entry> entries;
    for (int row = 0; row < call.count(); ++row)
        entries.append(call.students().entry(row));
    return entries;
}

/// Returns a line for each entry, with the matrículas as wide as the longest.
QStringList entryLines(const QList<Entry> &entries)
{
    qsizetype width = 0;
    for (const Entry &entry : entries)
        width = std::max(width, entry.student.text().size());
    QStringList lines;
    for (const Entry &entry : entries) {
        const QStringList cells{
            timeText(entry.time), entry.student.text().leftJustified(width), entry.name, remarksInWords(entry)};
        QString line = cells.join(u"  "_s);
        lines.append(u"  "_s + line.trimmed());
    }
    return lines;
}

} // namespace

QJsonObject tagged(QLatin1StringView event, QJsonObject json)
{
    json.insert("event"_L1, event);
    json.insert("ok"_L1, true);
    return json;
}

QString startedLine(const LiveCall &call, StartedBy when)
{
    const char *line = when == StartedBy::Now ? QT_TRANSLATE_NOOP("CallText", "%1: roll call started on %2.")
                                              : QT_TRANSLATE_NOOP("CallText", "%1: roll call open since %2.");
    return callText(line).arg(longName(call.classId(), call.title()), dateTimeText(call.started()));
}

QJsonObject startedJson(const LiveCall &call, StartedBy when)
{
    const StartReply reply{call.classId(), call.id(), call.started(), when == StartedBy::Before};
    QJsonObject json = tagged("started"_L1, reply.toJson());
    if (!call.title().isEmpty())
        json.insert("title"_L1, call.title());
    return json;
}

QString entryLine(const Entry &entry)
{
    return entryLines({entry}).constFirst().trimmed();
}

QJsonObject presentJson(const LiveCall &call, const Entry &entry)
{
    QJsonObject json = tagged("present"_L1, toJson(entry));
    json.insert("class"_L1, call.classId().number());
    return json;
}

QString listText(const LiveCall &call)
{
    const QList<Entry> entries = entriesOf(call);
    return (QStringList(startedLine(call, StartedBy::Before)) + entryLines(entries)
        + QStringList(countInWords(call.count())))
        .join(u'\n');
}

QJsonObject listJson(const LiveCall &call)
{
    const OwnCall own{call.id(), call.classId(), call.title(), call.started(), call.count()};
    QJsonObject json = tagged("list"_L1, toJson(own));
    json.insert("entries"_L1, listToJson(entriesOf(call)));
    return json;
}

QString reportText(const Report &report)
{
    QStringList lines{callText(QT_TRANSLATE_NOOP("CallText", "%1: roll call from %2 to %3."))
            .arg(longName(report.classId, report.title), dateTimeText(report.started), dateTimeText(report.ended))};
    lines += entryLines(report.entries);
    lines += countInWords(static_cast<int>(report.entries.size()));
    if (report.absent.isEmpty())
        return lines.join(u'\n');
    lines += callText(QT_TRANSLATE_NOOP("CallText", "Absent:"));
    for (const RosterLine &line : report.absent)
        lines += QString(u"  "_s + line.student.text() + u"  "_s + line.name);
    return lines.join(u'\n');
}

QJsonObject reportJson(const Report &report, InDiary stored)
{
    QJsonObject json = tagged("ended"_L1, EndReply{report}.toJson());
    json.insert("stored"_L1, stored == InDiary::Yes);
    return json;
}

QJsonObject refusalJson(const Failure &failure)
{
    QJsonObject json = failure.toJson();
    json.insert("ok"_L1, false);
    json.insert("message"_L1, explain(failure));
    return json;
}

} // namespace chamada::teacher
