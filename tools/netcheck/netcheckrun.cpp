// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/netcheck/netcheckrun.h"

#include "common/netcheck/networkwords.h"
#include "common/ui/sentences.h"

using namespace Qt::StringLiterals;

namespace chamada {

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
