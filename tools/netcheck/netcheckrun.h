// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/networkcheck.h"
#include "common/terminal/console.h"
#include "common/terminal/terminalprogressbar.h"
#include "tools/netcheck/netcheckoptions.h"

namespace chamada {

/// Runs one check in the terminal: prints progress, then the table and the verdict or one JSON object, and exits.
class NetCheckRun : public QObject {
    Q_OBJECT

public:
    enum ExitStatus { Done = 0, NotReached = 1 };

    explicit NetCheckRun(const NetCheckOptions &options, QObject *parent = nullptr);

    void begin();

signals:
    void finished(int status);

private:
    void onFinished(const NetworkResult &result);
    void onFailed(LinkProblem problem);

    NetCheckOptions m_options;
    Console m_console;
    TerminalProgressBar m_progress;
    NetworkCheck m_check;
};

} // namespace chamada
