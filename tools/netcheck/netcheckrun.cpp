// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/netcheck/netcheckrun.h"

#include "common/netcheck/networkwords.h"
#include "common/ui/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString line(const ResultRow &row, qsizetype nameWidth, qsizetype cellWidth)
{
    return row.name.leftJustified(nameWidth) + row.tcp.rightJustified(cellWidth) + row.udp.rightJustified(cellWidth);
}

} // namespace

QString resultText(const NetworkResult &result)
{
    QList<ResultRow> rows = rowsOf(result);
    rows.prepend({{}, u"TCP"_s, u"UDP"_s});
    qsizetype nameWidth = 0;
    qsizetype cellWidth = 0;
    for (const ResultRow &row : std::as_const(rows)) {
        nameWidth = std::max(nameWidth, row.name.size());
        cellWidth = std::max({cellWidth, row.tcp.size() + 2, row.udp.size() + 2});
    }
    QStringList lines{result.server.toText() + u" · "_s + planInWords(result.plan), {}};
    for (const ResultRow &row : std::as_const(rows))
        lines.append(line(row, nameWidth, cellWidth));
    lines += {QString(), verdictOf(result)};
    return lines.join(u'\n');
}

NetCheckRun::NetCheckRun(const NetCheckOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_console(options.json ? Console::Format::Json : Console::Format::Words)
{
    connect(&m_check, &NetworkCheck::progressed, this, [this](int asked, int all) { m_progress.show(asked, all); });
    connect(&m_check, &NetworkCheck::finished, this, &NetCheckRun::onFinished);
    connect(&m_check, &NetworkCheck::failed, this, &NetCheckRun::onFailed);
}

void NetCheckRun::begin()
{
    m_check.start(m_options.server, m_options.plan);
}

void NetCheckRun::onFinished(const NetworkResult &result)
{
    m_progress.clear();
    QJsonObject json = toJson(result);
    json.insert("verdict"_L1, verdictOf(result));
    m_console.answer(resultText(result), json);
    emit finished(Done);
}

void NetCheckRun::onFailed(LinkProblem problem)
{
    m_progress.clear();
    m_console.complain(explain(problem, m_options.server));
    emit finished(NotReached);
}

} // namespace chamada
