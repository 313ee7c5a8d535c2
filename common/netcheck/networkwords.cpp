// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("NetworkWords", text);
}

/// Formats with two decimals below 10, one below 100, and none above.
QString number(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString milliseconds(double value)
{
    return number(value) + u" ms"_s;
}

QString count(int value)
{
    return QLocale().toString(value);
}

QString percent(double value)
{
    return QLocale().toString(value, 'f', value > 0 && value < 10 ? 1 : 0) + u" %"_s;
}

QString lossOf(const ProbeStatistics &s)
{
    return s.lost == 0 ? count(0) : QString(count(s.lost) + u" ("_s + percent(s.lossPercent()) + u')');
}

template <double RoundTripTimes::*Member> QString timeOf(const ProbeStatistics &s)
{
    return s.roundTrips ? milliseconds((*s.roundTrips).*Member) : u"–"_s;
}

struct Measure {
    const char *name;
    QString (*cell)(const ProbeStatistics &);
};

const std::array measures{
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Sent"), [](const ProbeStatistics &s) { return count(s.sent); }},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Lost"), &lossOf},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Out of order"),
        [](const ProbeStatistics &s) { return count(s.outOfOrder); }},
    Measure{
        QT_TRANSLATE_NOOP("NetworkWords", "Duplicated"), [](const ProbeStatistics &s) { return count(s.duplicated); }},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Round trip: shortest"), &timeOf<&RoundTripTimes::min>},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Round trip: median"), &timeOf<&RoundTripTimes::median>},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Round trip: 99 of 100 within"), &timeOf<&RoundTripTimes::p99>},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Round trip: longest"), &timeOf<&RoundTripTimes::max>},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Jitter"), &timeOf<&RoundTripTimes::jitter>},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Total time"),
        [](const ProbeStatistics &s) { return QString(number(s.seconds) + u" s"_s); }},
    Measure{QT_TRANSLATE_NOOP("NetworkWords", "Throughput"),
        [](const ProbeStatistics &s) { return QString(number(s.throughput) + u" kbit/s"_s); }},
};

/// Describes the packet loss. Returns an empty text if only TCP was tested, which hides losses.
QString aboutLoss(const NetworkResult &result)
{
    if (!result.udp)
        return {};
    if (!result.udp->roundTrips)
        return translated(QT_TRANSLATE_NOOP("NetworkWords",
            "Nothing comes back over UDP: a firewall keeps it, or the server does not answer there. Type the server's "
            "address, for it is not found by itself."));
    if (result.udp->lost == 0)
        return translated(QT_TRANSLATE_NOOP("NetworkWords", "This network loses nothing."));
    return translated(QT_TRANSLATE_NOOP("NetworkWords", "This network loses %1 of what is sent."))
        .arg(percent(result.udp->lossPercent()));
}

QString aboutWaiting(const ProbeStatistics &statistics)
{
    return translated(QT_TRANSLATE_NOOP("NetworkWords", "An answer takes %1, and 99 of 100 come within %2."))
        .arg(milliseconds(statistics.roundTrips->median), milliseconds(statistics.roundTrips->p99));
}

QString aboutClass(NetworkQuality quality)
{
    switch (quality) {
    case NetworkQuality::Good:
        return translated(QT_TRANSLATE_NOOP("NetworkWords", "It is good for roll calls."));
    case NetworkQuality::Usable:
        return translated(QT_TRANSLATE_NOOP(
            "NetworkWords", "Roll calls work: what is lost is sent again, and some students wait a moment."));
    case NetworkQuality::Poor:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("NetworkWords",
        "Nobody is lost in a roll call, but students may wait for seconds: go nearer to the access point, or use a "
        "cable."));
}

/// Returns a text such as "200 questions of 200 bytes, 100 a second".
QString planInWords(const ProbePlan &plan)
{
    return translated(QT_TRANSLATE_NOOP("NetworkWords", "%1 questions of %2 bytes, %3 a second"))
        .arg(count(plan.count), count(plan.size), count(plan.rate));
}

QString line(const ResultRow &row, qsizetype nameWidth, qsizetype cellWidth)
{
    return row.name.leftJustified(nameWidth) + row.tcp.rightJustified(cellWidth) + row.udp.rightJustified(cellWidth);
}

} // namespace

QList<ResultRow> rowsOf(const NetworkResult &result)
{
    const auto cell = [](const Measure &row, const std::optional<ProbeStatistics> &statistics) {
        return statistics ? row.cell(*statistics) : u"–"_s;
    };
    QList<ResultRow> list;
    for (const Measure &row : measures)
        list.append({translated(row.name), cell(row, result.tcp), cell(row, result.udp)});
    return list;
}

QString verdictOf(const NetworkResult &result)
{
    if (result.unanswered() > 0)
        return translated(QT_TRANSLATE_NOOP("NetworkWords",
                              "The connection broke during the test: %1 of %2 questions got no answer. Test again, and "
                              "check the cable or Wi-Fi."))
            .arg(count(result.unanswered()), count(result.plan.count));
    const QStringList parts{
        aboutLoss(result), aboutWaiting(result.tcp ? *result.tcp : *result.udp), aboutClass(qualityOf(result))};
    return parts.join(u' ').trimmed();
}

QString resultText(const NetworkResult &result)
{
    QList<ResultRow> table = rowsOf(result);
    table.prepend({{}, u"TCP"_s, u"UDP"_s});
    qsizetype nameWidth = 0;
    qsizetype cellWidth = 0;
    for (const ResultRow &row : std::as_const(table)) {
        nameWidth = std::max(nameWidth, row.name.size());
        cellWidth = std::max({cellWidth, row.tcp.size() + 2, row.udp.size() + 2});
    }
    QStringList lines{result.server.toText() + u" · "_s + planInWords(result.plan), {}};
    for (const ResultRow &row : std::as_const(table))
        lines.append(line(row, nameWidth, cellWidth));
    lines += {QString(), verdictOf(result)};
    return lines.join(u'\n');
}

} // namespace chamada
